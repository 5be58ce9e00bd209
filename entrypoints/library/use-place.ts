import { useMemo, useSyncExternalStore } from 'react';
import { hashOf, parseLibraryRoute, type LibraryRoute } from '../../lib/library/library-route.ts';

/**
 * Where in the page the address says the reader is, and how to go elsewhere; the browser's back and
 * forward walk the places.
 */
export function usePlace(): [LibraryRoute, (place: LibraryRoute) => void] {
  const hash = useSyncExternalStore(watchAddress, () => location.hash);
  return [useMemo(() => parseLibraryRoute(hash), [hash]), go];
}

function go(place: LibraryRoute): void {
  location.hash = hashOf(place);
}

function watchAddress(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
