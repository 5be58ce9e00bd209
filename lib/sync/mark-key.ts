import type { Mark } from '../contract/mark.ts';

/** The same words of the same article are one mark, whatever id each machine gave it. */
export function markKey({ url, kind, text }: Pick<Mark, 'url' | 'kind' | 'text'>): string {
  return JSON.stringify([url, kind, text]);
}
