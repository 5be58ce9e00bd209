import { errorInfo, type ErrorInfo } from '../../errors.ts';
import { libraryLines } from '../../export/library-file.ts';
import { storedValue } from '../stored-value.ts';
import { database } from './database.ts';
import { libraryRecords } from './take-along.ts';
import { writeBackup } from './write-backup.ts';

/** How the automatic backup stands, beside the folder itself. */
export interface BackupState {
  /** The last that was written whole. */
  last: { at: string; bytes: number } | null;
  /** The last try, if it failed. */
  failed: { at: string; error: ErrorInfo } | null;
}

export const backupValue = storedValue<BackupState>('local', 'backup', (stored) => {
  const { last, failed } = (stored ?? {}) as Partial<BackupState>;
  return {
    last: isAt(last) && typeof last.bytes === 'number' ? last : null,
    failed: isAt(failed) && typeof failed.error?.code === 'string' ? failed : null,
  };
});

function isAt<State extends { at: string }>(state: State | null | undefined): state is State {
  return typeof state?.at === 'string';
}

const PLACE = 'backup-folder';
const LOCK = 'sidelight-backup';
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** What TypeScript's DOM does not have yet (File System Access, WICG). */
interface Asking {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Picker = (options: {
  id: string;
  mode: 'readwrite';
  startIn: 'documents';
}) => Promise<FileSystemDirectoryHandle>;

/** Whether this browser lets a page write into a folder the reader chose. Firefox does not. */
export function canBackUp(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Lets the reader choose the folder and remembers it; false if none was chosen. Call it inside the click's own turn. */
export async function chooseBackupFolder(): Promise<boolean> {
  const { showDirectoryPicker } = globalThis as unknown as { showDirectoryPicker: Picker };
  const folder = await showDirectoryPicker({
    id: 'sidelight-backup',
    mode: 'readwrite',
    startIn: 'documents',
  }).catch((thrown: unknown) => {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  });
  if (!folder) return false;
  await database.places.put({ key: PLACE, value: folder });
  await backupValue.set({ last: null, failed: null });
  return true;
}

/** The chosen folder; undefined if there is none. */
export async function backupFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return (await database.places.get(PLACE))?.value;
}

/** Whether the browser lets us write into the folder now, without asking. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as FileSystemDirectoryHandle & Partial<Asking>).queryPermission?.({
    mode: 'readwrite',
  });
  return state === undefined || state === 'granted';
}

/** Asks again for the folder. Call it inside the click's own turn. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (
    (await (folder as FileSystemDirectoryHandle & Partial<Asking>).requestPermission?.({
      mode: 'readwrite',
    })) === 'granted'
  );
}

/** Forgets the folder; what was written stays there. */
export async function stopBackup(): Promise<void> {
  await database.places.delete(PLACE);
  await backupValue.remove();
}

/**
 * Writes a backup if a folder is chosen, the browser allows it, and (unless `now` is asked for) the last one is a day old and a failed try an
 * hour. An empty library is never written: it would push out the good ones. One page at a time. Never throws: how it went is stored.
 */
export async function backUp(
  now: Date,
  { anyway = false }: { anyway?: boolean } = {},
): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    const folder = lock && (await backupFolder());
    if (!folder) return;
    const state = await backupValue.get();
    if (!anyway && !isDue(state, now)) return;
    try {
      if (!(await mayWrite(folder))) return;
      if ((await database.insights.count()) + (await database.marks.count()) === 0) return;
      const bytes = await writeBackup(folder, libraryLines(libraryRecords(), { exportedAt: now }), {
        now,
      });
      await backupValue.set({ last: { at: now.toISOString(), bytes }, failed: null });
    } catch (thrown) {
      await backupValue.set({
        ...state,
        failed: { at: now.toISOString(), error: errorInfo(thrown) },
      });
    }
  });
}

/** Whether it is time for the next one; times in the future are a wrong clock's. */
export function isDue({ last, failed }: BackupState, now: Date): boolean {
  const since = (at: string) => now.getTime() - Date.parse(at);
  const recent = (at: string, limit: number) => since(at) >= 0 && since(at) < limit;
  return !(last && recent(last.at, DAY)) && !(failed && recent(failed.at, HOUR));
}
