/** Views of the library page, as in its fragment. */
export const libraryViews = ['cards', 'saved', 'kept', 'predictions', 'compare', 'along'] as const;
export type LibraryView = (typeof libraryViews)[number];

/** Current view of the library page. */
export type LibraryRoute =
  | { view: Exclude<LibraryView, 'compare'> }
  | { view: 'compare'; ids: string[] }
  /** The cards, with this one open. */
  | { view: 'card'; url: string }
  | { view: 'entity'; id: string };

/** Maximum entities in a comparison. */
export const MAX_COMPARED = 5;

/**
 * Parses the fragment: `kept`, `entity=openai`, `compare=openai,anthropic`, `card=` with an encoded
 * address. Defaults to the cards.
 */
export function parseLibraryRoute(hash: string): LibraryRoute {
  const [name = '', value = ''] = hash.replace(/^#/, '').split('=', 2);
  const ids = value
    .split(',')
    .map(decoded)
    .filter((id) => id !== '');
  if (name === 'entity' && ids[0] !== undefined) return { view: 'entity', id: ids[0] };
  if (name === 'card' && decoded(value) !== '') return { view: 'card', url: decoded(value) };
  if (name === 'compare') return { view: 'compare', ids: [...new Set(ids)].slice(0, MAX_COMPARED) };
  const view = libraryViews.find((other) => other === name);
  return { view: view === undefined || view === 'compare' ? 'cards' : view };
}

/** The fragment of a route. */
export function hashOf(place: LibraryRoute): string {
  if (place.view === 'entity') return `entity=${encodeURIComponent(place.id)}`;
  if (place.view === 'card') return `card=${encodeURIComponent(place.url)}`;
  if (place.view === 'compare')
    return place.ids.length > 0
      ? `compare=${place.ids.map(encodeURIComponent).join(',')}`
      : 'compare';
  return place.view === 'cards' ? '' : place.view;
}

/** '' for invalid percent-encoding, since addresses may be typed by hand. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
