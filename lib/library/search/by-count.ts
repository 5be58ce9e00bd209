const MAX_ITEMS = 2 ** 22;

/**
 * Stable sort, largest key first. Keys are truncated to integers from 0 to 2^31; key and position
 * share one number, because numbers sort several times faster than objects. For at most 4 million
 * items.
 */
export function byCount<Item>(items: Item[], keyOf: (item: Item) => number): Item[] {
  const keys = new Float64Array(items.length);
  for (let place = 0; place < items.length; place++)
    keys[place] =
      Math.min(2 ** 31 - 1, Math.max(0, Math.floor(keyOf(items[place]!)))) * MAX_ITEMS +
      (MAX_ITEMS - 1 - place);
  keys.sort();
  const sorted: Item[] = [];
  for (let at = keys.length - 1; at >= 0; at--)
    sorted.push(items[MAX_ITEMS - 1 - (keys[at]! % MAX_ITEMS)]!);
  return sorted;
}
