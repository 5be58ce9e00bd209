import { useMemo, useSyncExternalStore } from 'react';
import { hashOf, parseLibraryRoute, type LibraryRoute } from '../../lib/library/library-route.ts';

/**
 * The current route from the page's address, and how to navigate; back and forward change the
 * route.
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
