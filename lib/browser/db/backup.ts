import { AppError, errorInfo, type ErrorInfo } from '../../errors.ts';
import { libraryLines } from '../../export/library-file.ts';
import { storedValue } from '../storage.ts';
import { database } from './database.ts';
import { libraryRecords } from './import-export.ts';
import { logged } from '../../log.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/** Days of which a backup is kept; of each day the latest. */
export const BACKUPS_KEPT = 7;

const NAME = /^sidelight-backup-(\d{4}-\d{2}-\d{2})T\d{6}\.json$/;
const UNFINISHED = /^sidelight-backup-[\dT-]+\.json\.part$/;
/** Characters written at once. */
const PIECE = 1_000_000;

/** Renaming a file in its folder (File System standard, `move`), where the browser has it. */
type Movable = FileSystemFileHandle & { move?: (name: string) => Promise<void> };

/**
 * Writes a backup into a folder and gives its size in bytes. It is written under another name, looked at, and only then given its own, so
 * that whatever cuts in leaves no half file under a backup's name. Then older ones beyond `keep` days go; files that are not ours are
 * never touched. Throws what the disk throws.
 */
export async function writeBackup(
  folder: FileSystemDirectoryHandle,
  pieces: AsyncIterable<string>,
  { now, keep = BACKUPS_KEPT }: { now: Date; keep?: number },
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
    // Cleaning up must not hide the failure itself; `tidy` removes leftovers next time.
    await folder.removeEntry(temporary).catch(() => undefined);
    throw thrown;
  }
}

/** Bytes written. */
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
      if (waiting.length >= PIECE) await flush();
    }
    await flush();
    await stream.close();
  } catch (thrown) {
    // The stream may be in an error state already; the thrown error is the one that counts.
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
      // Some browsers have it for their own file system alone: then it is copied.
    }
  }
  // Its content appears all at once, when the stream is closed (File System standard, `close`); until then the other file has it.
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    await (await file.getFile()).stream().pipeTo(stream);
  } catch (thrown) {
    // As above: the next `tidy` removes what is left.
    await folder.removeEntry(name).catch(() => undefined);
    throw thrown;
  }
  await folder.removeEntry(temporary);
}

/** Removes what a cut left, and backups of earlier days beyond `keep`, or earlier of their day. */
async function tidy(folder: FileSystemDirectoryHandle, keep: number): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  const days = new Set<string>();
  const gone = names.filter((name) => UNFINISHED.test(name));
  for (const name of names
    .filter((other) => NAME.test(other))
    .toSorted()
    .toReversed()) {
    const day = NAME.exec(name)![1]!;
    const { size } = await (await folder.getFileHandle(name)).getFile();
    // An empty one is what a cut between creating and copying leaves.
    if (size === 0 || days.has(day) || days.size >= keep) gone.push(name);
    else days.add(day);
  }
  for (const name of gone) await folder.removeEntry(name).catch(logged('tidy-backups'));
}

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
  return !(last && recent(last.at, MS_PER_DAY)) && !(failed && recent(failed.at, HOUR));
}
