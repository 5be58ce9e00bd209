import {
  HEADER_ID,
  makeHeader,
  openHeader,
  parseHeader,
  type Encryption,
  type Header,
} from '../../sync/encryption.ts';
import { database, type LibraryDatabase } from '../db/database.ts';
import { rowKinds, type RowKind } from './row-kinds.ts';
import { guardedFetch, type Limits } from '../../engines/llm/providers/http-client.ts';
import { openCouch, type Couch } from '../../sync/couchdb.ts';
import { SyncError } from '../../sync/sync-error.ts';
import { mayRead } from '../permissions.ts';
import { withSyncLock } from './sync-lock.ts';
import { syncLink } from './link.ts';
import { isPrivate } from '../../engines/llm/providers/endpoint.ts';

export interface ConnectResult {
  address: string;
  user: string;
  secret: string;
  salt: string;
  vault: Encryption;
  /** Random name of this device. */
  machine: string;
}

/** Turns sync on, all or nothing: records changes from now on and queues all existing rows. */
export async function joinServer(
  database: LibraryDatabase,
  { vault, ...joining }: ConnectResult,
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

/** Turns sync off; the library and the server's data remain. */
export async function leaveServer(database: LibraryDatabase): Promise<void> {
  const { changes, syncDocuments, syncLinks } = database;
  await database.transaction('rw', changes, syncDocuments, syncLinks, () =>
    Promise.all([changes.clear(), syncDocuments.clear(), syncLinks.clear()]),
  );
}

const limits: Limits = {
  firstByteMs: 60_000,
  idleMs: 30_000,
  totalMs: 300_000,
  answerBytes: 48_000_000,
};

/**
 * Opens the server. Throws `permission` without host permission for its address: CORS would block
 * the responses.
 */
export async function openServer({
  address,
  user,
  secret,
  signal,
  isAllowed = mayRead,
}: {
  address: string;
  user: string;
  secret: string;
  signal?: AbortSignal;
  /**
   * Whether the browser lets us reach the address; asked elsewhere in a document that cannot ask.
   */
  isAllowed?: (address: string) => Promise<boolean>;
}): Promise<Couch> {
  if (!(await isAllowed(address))) throw new SyncError('permission', new URL(address).host);
  const guarded = guardedFetch(
    (input, init) => fetch(input, init),
    new URL(address).origin,
    limits,
  );
  return openCouch({
    address,
    user,
    secret,
    fetch: (input, init) => guarded(input, { ...init, ...(signal ? { signal } : {}) }),
  });
}

export interface Server {
  /** With the database, from `serverAddress`. */
  address: string;
  /** Empty if the secret is a token, or none is needed. */
  user: string;
  secret: string;
}

/**
 * Result of a test: `empty` (ready for a first device), `in-use` (by other devices), or `opened`
 * (in use, passphrase verified).
 */
export type ServerState = 'empty' | 'in-use' | 'opened';

/** Tests a server and, if given, the passphrase, without writing. Throws SyncError. */
export async function tryServer(server: Server, passphrase: string): Promise<ServerState> {
  const couch = await openServer(server);
  if (!(await couch.exists())) throw new SyncError('no-database');
  const header = await headerOf(couch);
  if (!header) return 'empty';
  if (passphrase === '') return 'in-use';
  await openHeader(header, passphrase);
  return 'opened';
}

/** Creates the database. Throws `forbidden` or `unauthorized` if only an administrator may. */
export async function createOnServer(server: Server): Promise<void> {
  await (await openServer(server)).create();
}

/**
 * Joins the devices that sync over a server, or starts as the first. Throws SyncError, without any
 * change.
 */
export async function connectServer(server: Server, passphrase: string): Promise<void> {
  const couch = await openServer(server);
  if (!(await couch.exists())) throw new SyncError('no-database');
  const { header, vault } = await keysOf(couch, passphrase);
  await joinServer(database, { ...server, salt: header.salt, vault, machine: crypto.randomUUID() });
}

/**
 * Deletes Sidelight's documents on the server, leaves others, then turns sync off on this device.
 */
export async function wipeServer(): Promise<void> {
  await withSyncLock(wipe, { wait: true });
}

async function wipe(): Promise<void> {
  const link = await syncLink(database);
  if (!link) return;
  const couch = await openServer(link);
  const header = await couch.read(HEADER_ID);
  // The header goes first, so that other devices notice before they treat the other documents as
  // deleted.
  if (header) await couch.write([{ _id: HEADER_ID, _rev: header._rev, _deleted: true }]);
  for (let since: string | null = null; ;) {
    const page = await couch.changes(since, 500);
    const ours = page.changes.filter(({ id, deleted }) => !deleted && /^d[\w-]{43}$/.test(id));
    if (ours.length > 0)
      await couch.write(
        ours.flatMap(({ id, revs }) => revs.map((rev) => ({ _id: id, _rev: rev, _deleted: true }))),
      );
    if (page.changes.length < 500 || String(page.since) === String(since)) break;
    since = page.since;
  }
  await leaveServer(database);
}

async function headerOf(couch: Couch): Promise<Header | null> {
  const found = await couch.read(HEADER_ID);
  return found ? parseHeader(found) : null;
}

async function keysOf(
  couch: Couch,
  passphrase: string,
): Promise<{ header: Header; vault: Encryption }> {
  const found = await headerOf(couch);
  if (found) return { header: found, vault: await openHeader(found, passphrase) };
  const made = await makeHeader(passphrase);
  const [written] = await couch.write([{ _id: HEADER_ID, ...made.header }]);
  if (written && 'rev' in written) return made;
  // Another device created the header at the same time.
  const theirs = await headerOf(couch);
  if (!theirs) throw new SyncError('forbidden', written && 'error' in written ? written.error : '');
  return { header: theirs, vault: await openHeader(theirs, passphrase) };
}

/**
 * Address of a database on a server. Throws `bad-address` for an invalid address or database name
 * (docs.couchdb.org, "PUT /{db}"), and `insecure` for http outside the local network.
 */
export function serverAddress(server: string, database: string): string {
  const url = URL.parse(server.trim());
  const name = database.trim();
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  )
    throw new SyncError('bad-address', server.trim());
  if (!/^[a-z][a-z0-9_$()+-]*$/.test(name) || name.length > 200)
    throw new SyncError('bad-address', name);
  if (url.protocol === 'http:' && !isPrivate(url.hostname))
    throw new SyncError('insecure', url.host);
  return `${url.href.replace(/\/+$/, '')}/${encodeURIComponent(name)}`;
}
