import { browser } from 'wxt/browser';

/** One kept value with its area, key and reading; watched from any page of ours. */
export interface StoredValue<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with each new value until the returned function is called. */
  watch(listener: (value: T) => void): () => void;
}

/**
 * A value in `storage.local` or `storage.session`. `parse` turns whatever lies there (also nothing) into a value
 * and must not throw.
 */
export function storedValue<T>(area: 'local' | 'session', key: string, parse: (stored: unknown) => T): StoredValue<T> {
  return {
    async get() {
      return parse((await browser.storage[area].get(key))[key]);
    },
    async set(value) {
      await browser.storage[area].set({ [key]: value });
    },
    async remove() {
      await browser.storage[area].remove(key);
    },
    watch(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
        if (key in changes) listener(parse(changes[key]!.newValue));
      };
      browser.storage[area].onChanged.addListener(onChanged);
      return () => browser.storage[area].onChanged.removeListener(onChanged);
    },
  };
}
