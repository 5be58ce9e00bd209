import { z } from 'zod';

/** An http(s) address: the only kind that is ever stored, fetched or linked. */
export const httpUrlSchema = z.string().max(4096).refine(isHttpUrl, 'not an http(s) address');

/** True for an absolute http or https address without credentials in it. */
export function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}
