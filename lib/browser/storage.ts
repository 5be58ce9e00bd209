import { defined } from '../invariant.ts';
import { Dexie, liveQuery, type EntityTable } from 'dexie';
import { reopenDatabase } from './reopen-database.ts';
import { browser } from 'wxt/browser';

/** Storage that lasts until the browser closes (in private windows: until the last one closes). */
export interface SessionArea {
  /** The value of a key, or all values for null. */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /**
   * Calls back with each new value of the key; undefined after removal. Returns the unsubscribe
   * function.
   */
  watch(key: string, listener: (value: unknown) => void): () => void;
}

/**
 * The session area of this context. Private windows use an in-memory database, because Chromium
 * (seen in 156) shares `storage.session` between private and normal windows, where addresses read
 * in private would remain.
 */
export function sessionArea(): SessionArea {
  return (area ??= isPrivate() ? privateArea() : ownArea('session'));
}

let area: SessionArea | undefined;

/** An area of the extension storage API. */
export function ownArea(name: 'local' | 'session'): SessionArea {
  return {
    get: (key) => browser.storage[name].get(key),
    set: (key, value) => browser.storage[name].set({ [key]: value }),
    remove: (key) => browser.storage[name].remove(key),
    watch(key, listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
        if (key in changes) listener(defined(changes[key]).newValue);
      };
      browser.storage[name].onChanged.addListener(onChanged);
      return () => browser.storage[name].onChanged.removeListener(onChanged);
    },
  };
}

/** The session area of private windows. */
export function privateArea(): SessionArea {
  const database = reopenDatabase(
    new Dexie('sidelight-session') as Dexie & {
      values: EntityTable<{ key: string; value: unknown }, 'key'>;
    },
  );
  database.version(1).stores({ values: 'key' });
  return {
    async get(key) {
      const rows =
        key === null ? await database.values.toArray() : [await database.values.get(key)];
      return Object.fromEntries(rows.flatMap((row) => (row ? [[row.key, row.value]] : [])));
    },
    set: async (key, value) => void (await database.values.put({ key, value })),
    remove: (key) => database.values.delete(key),
    watch(key, listener) {
      // The first result is the existing value; only later ones are changes.
      let before: string | undefined;
      const watching = liveQuery(async () => (await database.values.get(key))?.value).subscribe({
        next(value) {
          const now = JSON.stringify(value) ?? '';
          if (before !== undefined && before !== now) listener(value);
          before = now;
        },
        // A watcher has no result to show; reads report the error.
        error: () => undefined,
      });
      return () => watching.unsubscribe();
    },
  };
}

function isPrivate(): boolean {
  return (
    (browser.extension as { inIncognitoContext?: boolean } | undefined)?.inIncognitoContext === true
  );
}

/** A stored value with area, key and parser; watchable from all extension pages. */
export interface StoredValue<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with each new value; returns the unsubscribe function. */
  watch(listener: (value: T) => void): () => void;
}

/**
 * Declares a value in `local` or `session` storage. `parse` accepts anything found there, including
 * undefined, and must not throw.
 */
export function storedValue<T>(
  lifetime: 'local' | 'session',
  key: string,
  parse: (stored: unknown) => T,
): StoredValue<T> {
  const area = () => (lifetime === 'session' ? sessionArea() : ownArea('local'));
  return {
    get: async () => parse((await area().get(key))[key]),
    set: (value) => area().set(key, value),
    remove: () => area().remove(key),
    watch: (listener) => area().watch(key, (value) => listener(parse(value))),
  };
}
