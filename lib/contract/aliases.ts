/** Maximum aliases of a card; the library drops the oldest beyond it. */
export const MAX_ALIASES = 100;
