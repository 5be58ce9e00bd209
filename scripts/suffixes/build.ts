import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

/**
 * Writes `lib/url/private-suffixes.json` from the Public Suffix List's private part
 * (publicsuffix.org, MPL 2.0) in the psl package, by top-level domain: `npm run suffixes`. To
 * follow the list, raise the package's version.
 */
const FIRST_PRIVATE = 'co.krd';
const packageFolder = resolve(dirname(createRequire(import.meta.url).resolve('psl')), '..');
const { default: rules } = (await import(resolve(packageFolder, 'data/rules.js'))) as {
  default: string[];
};
const start = rules.indexOf(FIRST_PRIVATE);
if (start < 0)
  throw new Error(`${FIRST_PRIVATE} is not in the list: where does its private part begin?`);
const byTopLevel: Record<string, string[]> = {};
for (const rule of rules.slice(start)) {
  const [top = '', ...rest] = rule.split('.').toReversed();
  if (rest.length > 0) (byTopLevel[top] ??= []).push(rest.toReversed().join('.'));
}
const packed = Object.fromEntries(
  Object.entries(byTopLevel)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([top, names]) => [top, names.toSorted().join(' ')]),
);
writeFileSync(
  resolve(import.meta.dirname, '../../lib/url/private-suffixes.json'),
  `${JSON.stringify(packed, null, 1)}\n`,
);
