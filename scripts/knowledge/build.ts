/**
 * Builds `lib/knowledge/models.json`, `chips.json` and `components/ui/organisation-marks.json` from
 * pinned npm packages; the hand-written rows in `lib/knowledge/rows/` are read unchanged. Run by
 * `npm run knowledge`. To update from the catalogue, raise the versions here, run it, and review
 * the difference before committing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Chip, Model } from '../../lib/knowledge/pack.ts';
import { chipSchema, modelSchema } from '../../lib/knowledge/pack-schema.ts';
import { chipsOf, type HardwareSpec } from './chips.ts';
import { corrections } from './corrections.ts';
import { earlierModels } from './earlier-models.ts';
import { firstListed } from './first-listed.ts';
import { MARKS_PACKAGE, marksIn } from './marks.ts';
import { type Catalogue, modelsOf } from './models.ts';
import { npmPack } from './npm-pack.ts';
import { readLiteral } from './read-literal.ts';

const pinned = {
  catalogue: 'opencode-linux-x64@1.18.34',
  catalogueAsOf: '2026-09-30',
  hardware: '@huggingface/tasks@0.21.54',
  hardwareAsOf: '2026-11',
};

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, '.cache/knowledge');

const listed = modelsOf(await readCatalogue(), {
  source: 'models.dev',
  asOf: pinned.catalogueAsOf,
});
const nameKey = ({ organisation, name }: Model) =>
  `${organisation}/${name.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '')}`;
const known = new Set(listed.flatMap((model) => [model.id, nameKey(model)]));
const unlisted = [...firstListed, ...earlierModels].filter(
  (model) => !known.has(model.id) && !known.has(nameKey(model)),
);
const models = [...unlisted, ...listed].map((model): Model => ({
  ...model,
  ...corrections[model.id],
}));
write(
  'models.json',
  models.map((model) => modelSchema.parse(model)),
);

const chips = chipsOf(await readHardware(), {
  source: {
    name: 'Hugging Face hardware list',
    url: 'https://github.com/huggingface/huggingface.js/blob/main/packages/tasks/src/hardware.ts',
  },
  asOf: pinned.hardwareAsOf,
});
write(
  'chips.json',
  chips.map((chip: Chip) => chipSchema.parse(chip)),
);

const marks = marksIn(npmPack(MARKS_PACKAGE, cache));
writeFileSync(
  join(root, 'components/ui/organisation-marks.json'),
  `${JSON.stringify(marks, null, 2)}\n`,
);

/** The models.dev catalogue that the package carries inside its bundled code. */
async function readCatalogue(): Promise<Catalogue> {
  const code = readFileSync(join(npmPack(pinned.catalogue, cache), 'bin/opencode')).toString(
    'latin1',
  );
  const start = /[=(]\{(?:"[a-z0-9-]+"|[a-z0-9]+):\{id:"[a-z0-9-]+",env:\[/.exec(code);
  if (!start) throw new Error(`no catalogue in ${pinned.catalogue}`);
  return readLiteral(code, start.index + 1) as Catalogue;
}

async function readHardware(): Promise<
  Record<string, Record<string, Record<string, HardwareSpec>>>
> {
  const module: unknown = await import(
    join(npmPack(pinned.hardware, cache), 'dist/esm/hardware.js')
  );
  return (module as { SKUS: Record<string, Record<string, Record<string, HardwareSpec>>> }).SKUS;
}

function write(name: string, rows: object[]): void {
  writeFileSync(
    join(root, 'lib/knowledge', name),
    `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
  );
  console.error(`${name}: ${rows.length} rows`);
}
