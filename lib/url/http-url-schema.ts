import * as z from 'zod/mini';
import { isHttpUrl } from './http-url.ts';

/** An http(s) address: the only kind that is ever stored, fetched or linked. */
export const httpUrlSchema = z
  .string()
  .check(z.maxLength(4096), z.refine(isHttpUrl, 'not an http(s) address'));
