import { defined } from '../../invariant.ts';
import { AppError, errorInfo, type ErrorInfo } from '../../errors.ts';
import { storedValue } from '../storage.ts';
import { database } from './database.ts';
import { logged } from '../../log.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/** Days that have a backup; the latest of each day is retained. */
export const MAX_BACKUPS = 7;

const NAME = /^sidelight-backup-(\d{4}-\d{2}-\d{2})T\d{6}\.json$/;
const UNFINISHED = /^sidelight-backup-[\dT-]+\.json\.part$/;
/** Characters written per call. */
const CHUNK_SIZE = 1_000_000;

/** File handle with `move` (File System standard), where the browser has it. */
type Movable = FileSystemFileHandle & { move?: (name: string) => Promise<void> };

/**
 * Writes a backup into a folder and returns its size in bytes. The content is written under a
 * temporary name, verified, then renamed, so that an interruption leaves no partial backup.
 * Afterwards removes backups beyond `keep` days; other files are untouched. Throws file system
 * errors.
 */
export async function writeBackup(
  folder: FileSystemDirectoryHandle,
  pieces: AsyncIterable<string>,
  { now, keep = MAX_BACKUPS }: { now: Date; keep?: number },
): Promise<number> {
  const name = `sidelight-backup-${now.toISOString().slice(0, 19).replaceAll(':', '')}.json`;
  const temporary = `${name}.part`;
  const file: Movable = await folder.getFileHandle(temporary, { create: true });
  try {
    const size = await writeAll(file, pieces);
    if ((await file.getFile()).size !== size)
      throw new AppError('storage-full', { detail: 'the backup was not written whole' });
    await giveName(folder, file, { temporary, name });
    await tidy(folder, keep);
    return size;
  } catch (thrown) {
    // Cleanup must not hide the original error; the next `tidy` removes leftovers.
    // The write's own failure is the one to report.
    await folder.removeEntry(temporary).catch(() => undefined);
    throw thrown;
  }
}

/** Returns the bytes written. */
async function writeAll(
  file: FileSystemFileHandle,
  pieces: AsyncIterable<string>,
): Promise<number> {
  const stream = await file.createWritable();
  const encoder = new TextEncoder();
  let size = 0;
  let waiting = '';
  const flush = async () => {
    const bytes = encoder.encode(waiting);
    waiting = '';
    size += bytes.length;
    await stream.write(bytes);
  };
  try {
    for await (const piece of pieces) {
      waiting += piece;
      if (waiting.length >= CHUNK_SIZE) await flush();
    }
    await flush();
    await stream.close();
  } catch (thrown) {
    // The stream may be in an error state already; the original error is rethrown.
    // The write's own failure is the one to report.
    await stream.abort().catch(() => undefined);
    throw thrown;
  }
  return size;
}

async function giveName(
  folder: FileSystemDirectoryHandle,
  file: Movable,
  { temporary, name }: { temporary: string; name: string },
): Promise<void> {
  if (file.move) {
    try {
      return await file.move(name);
    } catch {
      // Some browsers support `move` only in their own file system; fall back to a copy.
    }
  }
  // The content becomes visible atomically on `close` (File System standard); the temporary file is
  // complete until then.
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    await (await file.getFile()).stream().pipeTo(stream);
  } catch (thrown) {
    // The next `tidy` removes what is left.
    // The copy's own failure is the one to report.
    await folder.removeEntry(name).catch(() => undefined);
    throw thrown;
  }
  await folder.removeEntry(temporary);
}

/**
 * Removes leftovers of interruptions, all but the latest backup of each day, and backups beyond
 * `keep` days.
 */
async function tidy(folder: FileSystemDirectoryHandle, keep: number): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  const days = new Set<string>();
  const gone = names.filter((name) => UNFINISHED.test(name));
  for (const name of names
    .filter((other) => NAME.test(other))
    .toSorted()
    .toReversed()) {
    const day = defined(NAME.exec(name))[1] ?? '';
    const { size } = await (await folder.getFileHandle(name)).getFile();
    // An interruption between create and copy leaves an empty file.
    if (size === 0 || days.has(day) || days.size >= keep) gone.push(name);
    else days.add(day);
  }
  for (const name of gone) await folder.removeEntry(name).catch(logged('tidy-backups'));
}

/** State of the automatic backup; the folder handle is stored separately. */
export interface BackupState {
  /** Last complete backup. */
  last: { at: string; bytes: number } | null;
  /** Last attempt, if it failed. */
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
const HOUR = 3_600_000;

/** File System Access API (WICG), which TypeScript's DOM library lacks. */
interface Asking {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Picker = (options: {
  id: string;
  mode: 'readwrite';
  startIn: 'documents';
}) => Promise<FileSystemDirectoryHandle>;

/** True if a page can write into a folder that the reader selects. False in Firefox. */
export function canBackUp(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/**
 * Lets the reader select the folder and stores it; false if the dialog is cancelled. Call it
 * synchronously in a click handler.
 */
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

/** The selected folder; undefined if there is none. */
export async function backupFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return (await database.places.get(PLACE))?.value;
}

/** True if the extension may write into the folder without a prompt. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as FileSystemDirectoryHandle & Partial<Asking>).queryPermission?.({
    mode: 'readwrite',
  });
  return state === undefined || state === 'granted';
}

/** Requests write access to the folder again. Call it synchronously in a click handler. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (
    (await (folder as FileSystemDirectoryHandle & Partial<Asking>).requestPermission?.({
      mode: 'readwrite',
    })) === 'granted'
  );
}

/** Removes the stored folder handle; existing backups remain. */
export async function stopBackup(): Promise<void> {
  await database.places.delete(PLACE);
  await backupValue.remove();
}

/**
 * Writes a backup if a folder is selected and writable and the next backup is due (`now` skips the
 * last check): one day after a success, one hour after a failure. Skips an empty library, which
 * would displace good backups. One page at a time. Never throws; the outcome is stored.
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
      // Loaded when a backup is due: checking and writing records takes the whole knowledge pack.
      const [{ libraryLines }, { libraryRecords }] = await Promise.all([
        import('../../export/library-file.ts'),
        import('./import-export.ts'),
      ]);
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

/** True if the next backup is due; ignores times in the future (wrong clock). */
export function isDue({ last, failed }: BackupState, now: Date): boolean {
  const since = (at: string) => now.getTime() - Date.parse(at);
  const recent = (at: string, limit: number) => since(at) >= 0 && since(at) < limit;
  return !(last && recent(last.at, MS_PER_DAY)) && !(failed && recent(failed.at, HOUR));
}
