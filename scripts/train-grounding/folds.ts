/** In how many parts the sources are held out in turn. */
export const FOLDS = 10;

/** How many ways of parting are averaged, lest one be lucky. */
export const PARTINGS = 5;

/** The fold of a source in one of the partings, from its id alone (FNV-1a, 32 bits). */
export function foldOf(id: string, parting: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${parting}:${id}`)
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % FOLDS;
}
