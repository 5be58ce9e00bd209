import { createContext, useContext } from 'react';

/** What is searched for in the options; empty shows everything. */
export const SearchContext = createContext('');

/** Whether these words hold every word that is searched for. */
export function useMatches(...words: string[]): boolean {
  const wanted = useContext(SearchContext).toLowerCase().split(/\s+/).filter(Boolean);
  const text = words.join(' ').toLowerCase();
  return wanted.every((word) => text.includes(word));
}
