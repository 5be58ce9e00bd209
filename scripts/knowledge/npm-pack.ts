import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of one pinned npm package, downloaded once into `cache`. Throws if the download fails. */
export function npmPack(specifier: string, cache: string): string {
  const folder = join(cache, specifier.replace('@', '').replaceAll('/', '-').replaceAll('@', '-'));
  if (existsSync(join(folder, 'package'))) return join(folder, 'package');
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync(
    'npm',
    ['pack', specifier, '--silent', '--pack-destination', folder],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n')
    .at(-1);
  if (!archive) throw new Error(`npm pack gave no archive for ${specifier}`);
  execFileSync('tar', ['xzf', join(folder, archive), '-C', folder]);
  return join(folder, 'package');
}
