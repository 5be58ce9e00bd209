import { useMemo, useSyncExternalStore } from 'react';
import { hashOf, libraryPlaceOf, type LibraryPlace } from '../../lib/library/library-route.ts';

/** Where in the page the address says the reader is, and how to go elsewhere; the browser's back and forward walk the places. */
export function usePlace(): [LibraryPlace, (place: LibraryPlace) => void] {
  const hash = useSyncExternalStore(watchAddress, () => location.hash);
  return [useMemo(() => libraryPlaceOf(hash), [hash]), go];
}

function go(place: LibraryPlace): void {
  location.hash = hashOf(place);
}

function watchAddress(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
