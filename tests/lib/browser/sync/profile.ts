import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { vi } from 'vitest';
import { defaultSettings, type Settings } from '../../../../lib/contract/settings.ts';
import type { StoredValue } from '../../../../lib/browser/storage.ts';
import { syncedSettings } from '../../../../lib/sync/synced-settings.ts';
import type { Encryption } from '../../../../lib/sync/encryption.ts';

interface ProfileOptions {
  fetch: typeof globalThis.fetch;
  vault: Encryption;
  salt: string;
  address?: string;
  user?: string;
  secret?: string;
}

export type Profile = Awaited<ReturnType<typeof openProfile>>;

/** A browser profile: its own database behind the library's real code, its own settings. */
export async function openProfile(
  machine: string,
  { fetch, vault, salt, address = 'http://couch.test/db', user = '', secret = '' }: ProfileOptions,
) {
  Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange };
  vi.resetModules();
  const { database } = await import('../../../../lib/browser/db/database.ts');
  const insights = await import('../../../../lib/browser/db/insights.ts');
  const saving = await import('../../../../lib/browser/db/save-insight.ts');
  const deletions = await import('../../../../lib/browser/db/deletions.ts');
  const marks = await import('../../../../lib/browser/db/highlights.ts');
  const predictions = await import('../../../../lib/browser/db/predictions.ts');
  const weeks = await import('../../../../lib/browser/db/weeks.ts');
  const retention = await import('../../../../lib/browser/db/deletions.ts');
  const { replicate } = await import('../../../../lib/browser/sync/replicate.ts');
  const { syncLink } = await import('../../../../lib/browser/sync/link.ts');
  const { openCouch } = await import('../../../../lib/sync/couchdb.ts');
  const { joinServer } = await import('../../../../lib/browser/sync/connect.ts');
  const settings = memoryValue<Settings>({ ...defaultSettings });
  await joinServer(database, { address, user, secret, salt, vault, machine });
  const couch = openCouch({ address, user, secret, fetch });
  return {
    machine,
    database,
    settings,
    ...insights,
    ...saving,
    ...deletions,
    ...marks,
    ...predictions,
    ...weeks,
    ...retention,
    sync: async () =>
      replicate({ database, link: (await syncLink(database))!, couch, settings, now: Date.now }),
    /** All that is to be the same on every machine. */
    async contents() {
      const [cards, articles, addresses, kept, verdicts, readMarks, chosen] = await Promise.all([
        database.insights.toArray(),
        database.articles.toArray(),
        database.addresses.toArray(),
        database.marks.toArray(),
        database.verdicts.toArray(),
        database.readMarks.toArray(),
        settings.get(),
      ]);
      const marked = kept
        .map(({ id: _id, lostAt: _lostAt, ...mark }) => mark)
        .toSorted((one, other) => (one.url + one.text < other.url + other.text ? -1 : 1));
      return {
        cards,
        articles,
        addresses,
        marks: marked,
        verdicts,
        readMarks,
        settings: Object.fromEntries(syncedSettings.map((name) => [name, chosen[name]])),
      };
    },
  };
}

export function memoryValue<T>(first: T): StoredValue<T> {
  let value = first;
  return {
    get: async () => value,
    set: async (next) => void (value = next),
    remove: async () => void (value = first),
    watch: () => () => undefined,
  };
}
