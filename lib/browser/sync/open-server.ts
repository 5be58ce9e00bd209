import { guardedFetch, type Limits } from '../../engines/models/guarded-fetch.ts';
import { openCouch, type Couch } from '../../sync/couch.ts';
import { SyncError } from '../../sync/sync-error.ts';
import { mayRead } from '../permissions.ts';

const limits: Limits = {
  firstByteMs: 60_000,
  idleMs: 30_000,
  totalMs: 300_000,
  answerBytes: 48_000_000,
};

/** The server as this browser may speak to it. Throws `permission` until the reader granted its address: without that the browser lets no page of ours read its answers (CORS). */
export async function openServer({
  address,
  user,
  secret,
  signal,
}: {
  address: string;
  user: string;
  secret: string;
  signal?: AbortSignal;
}): Promise<Couch> {
  if (!(await mayRead(address))) throw new SyncError('permission', new URL(address).host);
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
