const MOST = 2 ** 22;

/**
 * Largest key first, of equal ones as they stood. Keys are cut to whole numbers from 0 to 2^31: one number holds key and
 * place, and numbers sort several times as fast as objects. For at most 4 million items.
 */
export function byCount<Item>(items: Item[], keyOf: (item: Item) => number): Item[] {
  const keys = new Float64Array(items.length);
  for (let place = 0; place < items.length; place++)
    keys[place] =
      Math.min(2 ** 31 - 1, Math.max(0, Math.floor(keyOf(items[place]!)))) * MOST +
      (MOST - 1 - place);
  keys.sort();
  const sorted: Item[] = [];
  for (let at = keys.length - 1; at >= 0; at--) sorted.push(items[MOST - 1 - (keys[at]! % MOST)]!);
  return sorted;
}
