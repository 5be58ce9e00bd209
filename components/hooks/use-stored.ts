import { useEffect, useState } from 'react';
import type { StoredValue } from '../../lib/browser/storage.ts';

/** Polling of a transient value; Firefox sometimes drops `storage.onChanged`. */
export interface LookAgain<T> {
  /** In ms. */
  every: number;
  while: (now: T) => boolean;
}

/**
 * A stored value, live; undefined until it was first read, or `first` where it was read before.
 * `value` must stay the same object between renders.
 */
export function useStored<T>(
  value: StoredValue<T> | null,
  first?: T,
  again?: LookAgain<T>,
): T | undefined {
  const [read, setRead] = useState<{ of: StoredValue<T> | null; now: T } | null>(
    first === undefined ? null : { of: value, now: first },
  );
  useEffect(() => {
    if (!value) return;
    let told = false;
    const unwatch = value.watch((now) => {
      told = true;
      setRead({ of: value, now });
    });
    void value.get().then((now) => {
      if (!told) setRead(unlessSame(value, now));
    });
    return unwatch;
  }, [value]);
  const every =
    again && read !== null && read.of === value && again.while(read.now) ? again.every : null;
  useEffect(() => {
    if (!value || every === null) return;
    const timer = setInterval(
      () =>
        void value.get().then(
          (now) => setRead(unlessSame(value, now)),
          () => undefined,
        ),
      every,
    );
    return () => clearInterval(timer);
  }, [value, every]);
  return read?.of === value ? read?.now : undefined;
}

/** Keeps the previous object if its content is unchanged, to avoid a render. */
function unlessSame<T>(value: StoredValue<T>, now: T) {
  return (before: { of: StoredValue<T> | null; now: T } | null) =>
    before?.of === value && JSON.stringify(before.now) === JSON.stringify(now)
      ? before
      : { of: value, now };
}
