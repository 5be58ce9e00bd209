import { copyFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { zip } from 'wxt';

/**
 * Builds and packs what the stores take, into a folder: Chrome's zip, the same for Edge under its
 * own name, Firefox's, and the sources that its reviewers ask for. The same sources give the same
 * bytes. Gives the files' paths.
 */
export async function makeZips(root: string, folder: string): Promise<string[]> {
  // React's development build, which names our folders, must not come in by way of the caller's
  // environment.
  process.env['NODE_ENV'] = 'production';
  const chrome = await zip({ root, outDir: folder, browser: 'chrome', manifestVersion: 3 });
  const edge = chrome.map((file) => {
    const copy = join(folder, basename(file).replace('-chrome.zip', '-edge.zip'));
    copyFileSync(file, copy);
    return copy;
  });
  const firefox = await zip({ root, outDir: folder, browser: 'firefox', manifestVersion: 3 });
  return [...chrome, ...edge, ...firefox];
}

// `npx tsx scripts/release/make-zips.ts FOLDER` makes them; what it prints is the builder's own
// report.
if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('Where to? npx tsx scripts/release/make-zips.ts FOLDER');
    process.exit(2);
  }
  await makeZips(resolve(import.meta.dirname, '..', '..'), resolve(folder));
}
