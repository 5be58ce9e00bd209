import { ownArea, sessionArea } from './session-area.ts';

/** One kept value with its area, key and reading; watched from any page of ours. */
export interface StoredValue<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with each new value until the returned function is called. */
  watch(listener: (value: T) => void): () => void;
}

/**
 * A value kept for good (`local`) or for the session. `parse` turns whatever lies there (also nothing) into a value
 * and must not throw.
 */
export function storedValue<T>(
  kept: 'local' | 'session',
  key: string,
  parse: (stored: unknown) => T,
): StoredValue<T> {
  const area = () => (kept === 'session' ? sessionArea() : ownArea('local'));
  return {
    get: async () => parse((await area().get(key))[key]),
    set: (value) => area().set(key, value),
    remove: () => area().remove(key),
    watch: (listener) => area().watch(key, (value) => listener(parse(value))),
  };
}
