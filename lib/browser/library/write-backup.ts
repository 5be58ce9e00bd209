import { AppError } from '../../errors.ts';

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
  for (const name of gone) await folder.removeEntry(name).catch(() => undefined);
}
