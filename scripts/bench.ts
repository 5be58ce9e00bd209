import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './demo/find-chromium.ts';
import { ensureBuild } from './ensure-build.ts';

/** A bench returns a table to read and its figures as one object. */
interface Bench {
  /** True if the bench starts the built extension in Chromium. */
  usesBuild?: boolean;
  run(options: {
    data: string | null;
    args: string[];
  }): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }>;
}

const { positionals, values, tokens } = parseArgs({
  allowPositionals: true,
  strict: false,
  tokens: true,
  options: { data: { type: 'string' } },
});
const name = positionals[0];
const file =
  name && /^[a-z-]+$/.test(name)
    ? resolve(import.meta.dirname, '..', 'tests', 'bench', `${name}.ts`)
    : null;
if (!file || !existsSync(file)) {
  console.error(
    'usage: npm run --silent bench -- <name> [--data PATH]   (names: the files of tests/bench)',
  );
  process.exit(2);
}
const data = typeof values['data'] === 'string' ? resolve(values['data']) : null;
if (data && !existsSync(data)) {
  console.error(`no such file or folder: ${data}`);
  process.exit(2);
}
// Options of the bench itself: everything but its name and --data.
const own = tokens.filter(
  (token) =>
    !(token.kind === 'positional' && token.value === name) &&
    !(token.kind === 'option' && token.name === 'data'),
);
const args = own.flatMap((token) =>
  token.kind === 'option'
    ? [token.rawName, ...(token.value === undefined ? [] : [token.value])]
    : token.kind === 'positional'
      ? [token.value]
      : [],
);

const bench = (await import(file)) as Bench;
if (bench.usesBuild && !args.includes('--no-browser')) {
  try {
    findChromium();
    ensureBuild();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
const { rows, summary } = await bench.run({ data, args });
const widths = rows.reduce<number[]>(
  (most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, String(cell).length)),
  [],
);
for (const row of rows)
  console.log(
    row
      .map((cell, column) => String(cell).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
console.log(JSON.stringify(summary));
process.exit(0);
