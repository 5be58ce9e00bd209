import { defined } from '../../invariant.ts';
import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';

/** A written or deleted row of a synced table, with the time in milliseconds since 1970. */
export interface StoredChange {
  table: string;
  key: string;
  at: number;
}

/** Tables that sync to the reader's other devices. */
export const syncedTables: readonly string[] = ['insights', 'marks', 'verdicts', 'readMarks'];

const ANY_RANGE = 3;

/**
 * Dexie middleware that records changes of synced rows in the same transaction, for every writer.
 * Records nothing while sync is off or when a table is cleared: only `deleteEverything` does that,
 * and it removes the sync link too. (Dexie, "DBCore": a middleware may add its own tables to a
 * transaction.)
 */
export function logChanges(now: () => number = Date.now): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'note-changes',
    create: (core) => {
      const note = (trans: DBCoreTransaction, table: string, keys: string[]): Promise<unknown> => {
        if (keys.length === 0) return Promise.resolve();
        const values = keys.map((key): StoredChange => ({ table, key, at: now() }));
        return core
          .table('syncLinks')
          .get({ trans, key: 'link' })
          .then((link) => link && core.table('changes').mutate({ trans, type: 'put', values }));
      };
      return {
        ...core,
        transaction: (stores, mode, options) => {
          const widened =
            mode === 'readwrite' && stores.some((name) => syncedTables.includes(name))
              ? [...new Set([...stores, 'changes', 'syncLinks'])]
              : stores;
          return core.transaction(widened, mode, options);
        },
        table: (name) => {
          const table = core.table(name);
          if (!syncedTables.includes(name)) return table;
          return {
            ...table,
            mutate: (request) =>
              keysOf(table, request).then((keys) =>
                table
                  .mutate(request)
                  .then((answer) => note(request.trans, name, keys).then(() => answer)),
              ),
          };
        },
      };
    },
  };
}

function keysOf(table: DBCoreTable, request: DBCoreMutateRequest): Promise<string[]> {
  const { primaryKey } = table.schema;
  if (request.type === 'add' || request.type === 'put')
    return Promise.resolve(
      request.values.map((value) => defined(primaryKey.extractKey)(value) as string),
    );
  if (request.type === 'delete') return Promise.resolve(request.keys as string[]);
  if ((request.range.type as number) === ANY_RANGE) return Promise.resolve([]);
  return table
    .query({
      trans: request.trans,
      values: false,
      query: { index: primaryKey, range: request.range },
    })
    .then(({ result }) => result as string[]);
}
