/** Most further addresses of one card; the library drops the oldest beyond them. */
export const MAX_ALIASES = 100;
