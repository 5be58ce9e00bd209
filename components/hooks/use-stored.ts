import { useEffect, useState } from 'react';
import type { StoredValue } from '../../lib/browser/stored-value.ts';

/** A stored value, live; undefined until it was first read, or `first` where it was read before. `value` must stay the same object between renders. */
export function useStored<T>(value: StoredValue<T> | null, first?: T): T | undefined {
  const [read, setRead] = useState<{ of: StoredValue<T> | null; now: T } | null>(first === undefined ? null : { of: value, now: first });
  useEffect(() => {
    if (!value) return;
    let told = false;
    const unwatch = value.watch((now) => {
      told = true;
      setRead({ of: value, now });
    });
    void value.get().then((now) => {
      // What was read before and has not changed is not drawn again.
      if (!told) setRead((before) => (before?.of === value && JSON.stringify(before.now) === JSON.stringify(now) ? before : { of: value, now }));
    });
    return unwatch;
  }, [value]);
  return read?.of === value ? read?.now : undefined;
}
