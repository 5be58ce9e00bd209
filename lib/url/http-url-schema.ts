import * as z from 'zod/mini';
import { isHttpUrl } from './http-url.ts';

/** The only kind of address that is stored, fetched or linked. */
export const httpUrlSchema = z
  .string()
  .check(z.maxLength(4096), z.refine(isHttpUrl, 'not an http(s) address'));
