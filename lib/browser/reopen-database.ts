import type { Dexie } from 'dexie';

/**
 * Lets a database whose opening failed be opened again by whoever asks next. Dexie remembers the failure and refuses all
 * work from then on, so that a disk that was full or shut for a moment would cost everything until the worker restarts.
 */
export function reopenDatabase<Database extends Dexie>(database: Database): Database {
  const open = database.open.bind(database);
  database.open = () =>
    open().catch((error: unknown) => {
      // After those who wait for this opening were told: they would open it anew at once, and again, without end.
      if (!(error instanceof Error && error.name === 'DatabaseClosedError'))
        setTimeout(() => database.hasFailed() && database.close({ disableAutoOpen: false }), 0);
      throw error;
    }) as ReturnType<Database['open']>;
  return database;
}
