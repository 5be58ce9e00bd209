import { Dexie, liveQuery, type EntityTable } from 'dexie';
import { reopenDatabase } from './reopen-database.ts';
import { browser } from 'wxt/browser';

/** What is kept until the browser closes, in a private window until the last of them closes. */
export interface SessionArea {
  /** One value by its key, all without one. */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Calls back with each new value of the key, undefined once it is gone. */
  watch(key: string, listener: (value: unknown) => void): () => void;
}

/**
 * The browser's own area; in a private window a database, which there lies in memory and goes with the window. Chromium
 * (seen in 156) shares `storage.session` between private windows and the others, where addresses read in private
 * would stay behind.
 */
export function sessionArea(): SessionArea {
  return (area ??= isPrivate() ? privateArea() : ownArea('session'));
}

let area: SessionArea | undefined;

/** An area of the browser's storage. */
export function ownArea(name: 'local' | 'session'): SessionArea {
  return {
    get: (key) => browser.storage[name].get(key),
    set: (key, value) => browser.storage[name].set({ [key]: value }),
    remove: (key) => browser.storage[name].remove(key),
    watch(key, listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
        if (key in changes) listener(changes[key]!.newValue);
      };
      browser.storage[name].onChanged.addListener(onChanged);
      return () => browser.storage[name].onChanged.removeListener(onChanged);
    },
  };
}

/** The area of private windows. */
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
      // The first answer is what lies there already: only what comes after it is new.
      let before: string | undefined;
      const watching = liveQuery(async () => (await database.values.get(key))?.value).subscribe({
        next(value) {
          const now = JSON.stringify(value) ?? '';
          if (before !== undefined && before !== now) listener(value);
          before = now;
        },
        // A database that cannot be read has nothing to tell; who asks it is told so.
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
