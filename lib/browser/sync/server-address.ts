import { isPrivate } from '../../engines/models/endpoint.ts';
import { SyncError } from '../../sync/sync-error.ts';

/**
 * The address of a database on a server. Throws `bad-address` for what is none, or no name of a database (docs.couchdb.org, "PUT /{db}"),
 * and `insecure` for a server out on the net that would be spoken to in clear text.
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
