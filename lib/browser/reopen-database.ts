import type { Dexie } from 'dexie';

/**
 * Lets Dexie retry after a failed open. By default it stores the failure and rejects everything
 * until the worker restarts, even if the disk was only full for a moment.
 */
export function reopenDatabase<Database extends Dexie>(database: Database): Database {
  const open = database.open.bind(database);
  database.open = () =>
    open().catch((error: unknown) => {
      // After the pending operations reject: earlier, they would reopen it immediately, in a loop.
      if (!(error instanceof Error && error.name === 'DatabaseClosedError'))
        setTimeout(() => database.hasFailed() && database.close({ disableAutoOpen: false }), 0);
      throw error;
    }) as ReturnType<Database['open']>;
  return database;
}
