/** The parts of the library's page, as its address has them. */
export const libraryViews = ['cards', 'saved', 'kept', 'predictions', 'compare', 'along'] as const;
export type LibraryView = (typeof libraryViews)[number];

/** Where in the library's page the reader is. */
export type LibraryRoute =
  | { view: Exclude<LibraryView, 'compare'> }
  | { view: 'compare'; ids: string[] }
  | { view: 'entity'; id: string };

/** As many as stand beside each other. */
export const MAX_COMPARED = 5;

/** Reads the part of the address after `#`: `kept`, `entity=openai`, `compare=openai,anthropic`. Anything else is the cards. */
export function parseLibraryRoute(hash: string): LibraryRoute {
  const [name = '', value = ''] = hash.replace(/^#/, '').split('=', 2);
  const ids = value
    .split(',')
    .map(decoded)
    .filter((id) => id !== '');
  if (name === 'entity' && ids[0] !== undefined) return { view: 'entity', id: ids[0] };
  if (name === 'compare') return { view: 'compare', ids: [...new Set(ids)].slice(0, MAX_COMPARED) };
  const view = libraryViews.find((other) => other === name);
  return { view: view === undefined || view === 'compare' ? 'cards' : view };
}

/** The part of the address after `#`. */
export function hashOf(place: LibraryRoute): string {
  if (place.view === 'entity') return `entity=${encodeURIComponent(place.id)}`;
  if (place.view === 'compare')
    return place.ids.length > 0
      ? `compare=${place.ids.map(encodeURIComponent).join(',')}`
      : 'compare';
  return place.view === 'cards' ? '' : place.view;
}

/** '' for what is no encoding: an address may be typed by hand. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
