import type { Couch } from '../../sync/couch.ts';
import { HEADER_ID, makeHeader, openHeader, parseHeader, type Header } from '../../sync/header.ts';
import { SyncError } from '../../sync/sync-error.ts';
import type { Vault } from '../../sync/vault.ts';
import { database } from '../library/database.ts';
import { alone } from './alone.ts';
import { joinServer, leaveServer } from './join-server.ts';
import { openServer } from './open-server.ts';
import { syncLink } from './sync-link.ts';

export interface Server {
  /** With the database, from `serverAddress`. */
  address: string;
  /** Empty where the secret is a token, or none is needed. */
  user: string;
  secret: string;
}

/** What a try found: a database ready for a first machine, one that other machines use, or the latter with the passphrase proven right. */
export type ServerState = 'empty' | 'in-use' | 'opened';

/** Looks whether a server can be used, and whether the passphrase (if given) is the right one; writes nothing. Throws SyncError with what is in the way. */
export async function tryServer(server: Server, passphrase: string): Promise<ServerState> {
  const couch = await openServer(server);
  if (!(await couch.exists())) throw new SyncError('no-database');
  const header = await headerOf(couch);
  if (!header) return 'empty';
  if (passphrase === '') return 'in-use';
  await openHeader(header, passphrase);
  return 'opened';
}

/** Creates the database. Throws `forbidden` or `unauthorized` where only the server's administrator may. */
export async function createOnServer(server: Server): Promise<void> {
  await (await openServer(server)).create();
}

/** Joins the machines that sync over a server, or begins with this one. Throws SyncError; nothing is changed then. */
export async function connectServer(server: Server, passphrase: string): Promise<void> {
  const couch = await openServer(server);
  if (!(await couch.exists())) throw new SyncError('no-database');
  const { header, vault } = await keysOf(couch, passphrase);
  await joinServer(database, { ...server, salt: header.salt, vault, machine: crypto.randomUUID() });
}

/** Deletes what Sidelight keeps on the server, and nothing else that lies in the database; then switches sync off here. */
export async function wipeServer(): Promise<void> {
  await alone(wipe, { wait: true });
}

async function wipe(): Promise<void> {
  const link = await syncLink(database);
  if (!link) return;
  const couch = await openServer(link);
  const header = await couch.read(HEADER_ID);
  // First, so that other machines notice before they could take the rest for missing.
  if (header) await couch.write([{ _id: HEADER_ID, _rev: header._rev, _deleted: true }]);
  for (let since: string | null = null; ;) {
    const page = await couch.changes(since, 500);
    const ours = page.changes.filter(({ id, deleted }) => !deleted && /^d[\w-]{43}$/.test(id));
    if (ours.length > 0)
      await couch.write(
        ours.flatMap(({ id, revs }) => revs.map((rev) => ({ _id: id, _rev: rev, _deleted: true }))),
      );
    since = page.since;
    if (page.changes.length < 500) break;
  }
  await leaveServer(database);
}

async function headerOf(couch: Couch): Promise<Header | null> {
  const found = await couch.read(HEADER_ID);
  return found ? parseHeader(found) : null;
}

async function keysOf(couch: Couch, passphrase: string): Promise<{ header: Header; vault: Vault }> {
  const found = await headerOf(couch);
  if (found) return { header: found, vault: await openHeader(found, passphrase) };
  const made = await makeHeader(passphrase);
  const [written] = await couch.write([{ _id: HEADER_ID, ...made.header }]);
  if (written && 'rev' in written) return made;
  // Another machine was first in this very moment.
  const theirs = await headerOf(couch);
  if (!theirs) throw new SyncError('forbidden', written && 'error' in written ? written.error : '');
  return { header: theirs, vault: await openHeader(theirs, passphrase) };
}
