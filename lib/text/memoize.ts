/** A function of a key, computed once per key; the oldest half is forgotten beyond `most` keys. */
export function memoized<Value>(
  most: number,
  compute: (key: string) => Value,
): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(key, value);
    if (known.size > most)
      for (const old of [...known.keys()].slice(0, most / 2)) known.delete(old);
    return value;
  };
}
