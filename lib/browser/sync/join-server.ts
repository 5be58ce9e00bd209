import type { Vault } from '../../sync/vault.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { rowKinds, type RowKind } from './row-kinds.ts';

export interface Joining {
  address: string;
  user: string;
  secret: string;
  salt: string;
  vault: Vault;
  /** A random name for this machine. */
  machine: string;
}

/** Switches sync on, all or nothing: from here on changes are noted, and all that is here already waits to be looked at. */
export async function joinServer(
  database: LibraryDatabase,
  { vault, ...joining }: Joining,
): Promise<void> {
  const { changes, syncDocuments, syncLinks } = database;
  const tables = Object.values(rowKinds).map(({ table }) => table);
  await database.transaction(
    'rw',
    [changes, syncDocuments, syncLinks, ...tables.map((name) => database.table(name))],
    async () => {
      await Promise.all([changes.clear(), syncDocuments.clear(), syncLinks.clear()]);
      await syncLinks.put({ key: 'link', ...joining, ...vault, since: null });
      for (const kind of Object.keys(rowKinds) as RowKind[]) {
        const { table } = rowKinds[kind];
        const keys = (await database.table(table).toCollection().primaryKeys()) as string[];
        await changes.bulkPut(keys.map((key) => ({ table, key, at: 0 })));
      }
    },
  );
}

/** Switches sync off; the library stays, and so does what is on the server. */
export async function leaveServer(database: LibraryDatabase): Promise<void> {
  const { changes, syncDocuments, syncLinks } = database;
  await database.transaction('rw', changes, syncDocuments, syncLinks, () =>
    Promise.all([changes.clear(), syncDocuments.clear(), syncLinks.clear()]),
  );
}
