import { z } from 'zod';
import { isHttpUrl } from './is-http-url.ts';

/** An http(s) address: the only kind that is ever stored, fetched or linked. */
export const httpUrlSchema = z.string().max(4096).refine(isHttpUrl, 'not an http(s) address');
