import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { recognizeEntities } from '../../lib/knowledge/entities/recognize-entities.ts';
import { loadKnowledge, organisationOf } from '../../lib/knowledge/catalog.ts';

const issueSchema = z.object({
  date: z.string(),
  title: z.string(),
  description: z.string(),
  companies: z.array(z.string()).default([]),
  models: z.array(z.string()).default([]),
});

interface Counts {
  gold: number;
  found: number;
  right: number;
}

/**
 * Organisations and models of AI newsletters against their tags. A tag counts if its name occurs in
 * the text (the tagger also added names from memory); names are compared by letters and digits,
 * organisations through the pack's aliases; one occurrence in an issue is enough.
 * `unseenModelsRecall`: of the model tags that no earlier issue has, from the second fifth of the
 * issues on, the share contained in a recognized model name; `…Exact`: equal to one; `…AnyKind`:
 * contained in a name of any kind, since tags like claude-code are products here; `unlisted…`: of
 * those not in the pack. Options: `--errors`; `--from` and `--to` dates.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (data === null) throw new Error('bench entities needs --data entities-newsletter.jsonl.gz');
  const option = (name: string): string | undefined =>
    args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
  const all = readLines(data)
    .map((line) => issueSchema.parse(JSON.parse(line)))
    .sort((one, other) => one.date.localeCompare(other.date));
  const listed = new Set(loadKnowledge().models.map(({ name }) => plain(name)));
  const seen = new Set<string>();
  const organisations: Counts = { gold: 0, found: 0, right: 0 };
  const models: Counts = { gold: 0, found: 0, right: 0 };
  const unseen = { gold: 0, right: 0, exact: 0, anyKind: 0 };
  const unlisted = { gold: 0, right: 0 };
  let milliseconds = 0;
  const errors = new Map<string, number>();
  const tell = (line: string): void => void errors.set(line, (errors.get(line) ?? 0) + 1);
  for (const [index, issue] of all.entries()) {
    const text = `${issue.title}\n\n${issue.description}`.replace(/\*+/g, '');
    const standing = standingIn(text);
    const goldModels = new Set(
      issue.models.map(plain).filter((name) => name.length > 1 && standing.has(name)),
    );
    if ((option('--from') ?? '') <= issue.date && issue.date < (option('--to') ?? '9')) {
      const begun = performance.now();
      const names = recognizeEntities(text, { language: 'en' });
      milliseconds += performance.now() - begun;
      const goldOrganisations = new Set(
        issue.companies.filter((name) => isIn(name, standing)).map(organisationKey),
      );
      const foundOrganisations = new Set(
        names
          .filter(({ kind }) => kind === 'organisation')
          .map(({ text: name }) => organisationKey(name)),
      );
      count(goldOrganisations, foundOrganisations, organisations, (line) =>
        tell(`ORGANISATION ${line}`),
      );
      const allModels = new Set(
        names.filter(({ kind }) => kind === 'model').map(({ text: name }) => plain(name)),
      );
      const foundModels = mostSpecific(allModels);
      count(goldModels, foundModels, models, (line) => tell(`MODEL ${line}`));
      for (const name of goldModels) {
        if (seen.has(name) || index < all.length / 5) continue;
        unseen.gold += 1;
        if (allModels.has(name)) unseen.exact += 1;
        if ([...allModels].some((other) => other.includes(name))) unseen.right += 1;
        else tell(`UNSEEN missed ${name}`);
        if (names.some(({ text: found }) => plain(found).includes(name))) unseen.anyKind += 1;
        if (listed.has(name)) continue;
        unlisted.gold += 1;
        if (allModels.has(name)) unlisted.right += 1;
      }
    }
    for (const name of issue.models) seen.add(plain(name));
  }
  if (args.includes('--errors'))
    for (const [line, times] of [...errors].sort(([, one], [, other]) => other - one))
      console.error(times, line);
  const summary = {
    organisationsF1: f1(organisations),
    modelsF1: f1(models),
    unseenModelsRecall: round(unseen.right / unseen.gold),
    unseenModelsRecallExact: round(unseen.exact / unseen.gold),
    unseenModelsRecallAnyKind: round(unseen.anyKind / unseen.gold),
    unlistedUnseenModelsRecall: round(unlisted.right / unlisted.gold),
    organisationsPrecision: round(organisations.right / organisations.found),
    organisationsRecall: round(organisations.right / organisations.gold),
    modelsPrecision: round(models.right / models.found),
    modelsRecall: round(models.right / models.gold),
    unseenModels: unseen.gold,
    issues: all.length,
    ms: Math.round(milliseconds),
  };
  return { rows: Object.entries(summary), summary };
}

function count(
  gold: ReadonlySet<string>,
  found: ReadonlySet<string>,
  counts: Counts,
  tell: (line: string) => void,
): void {
  counts.gold += gold.size;
  counts.found += found.size;
  for (const name of gold) {
    if (found.has(name)) counts.right += 1;
    else tell(`missed ${name}`);
  }
  for (const name of found) if (!gold.has(name)) tell(`extra ${name}`);
}

/**
 * Removes a family's bare name if one of its models is present: "Gemini" or "Sonnet" in an issue
 * about Gemini 2.5 Pro and Claude Sonnet 4.5 means that model again.
 */
function mostSpecific(names: ReadonlySet<string>): Set<string> {
  return new Set(
    [...names].filter(
      (name) =>
        /\d/.test(name) || ![...names].some((other) => other !== name && other.includes(name)),
    ),
  );
}

/** Every run of up to eight whole words, by its letters; "3.5" is a word. */
function standingIn(text: string): Set<string> {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:\.\d+)*/gu)].map(([word]) => plain(word));
  return new Set(
    words.flatMap((_, from) =>
      Array.from({ length: 8 }, (__, count) => words.slice(from, from + count + 1).join('')),
    ),
  );
}

/** Letters and digits alone. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The pack's id where it knows the name, else the letters without what companies' names often end
 * in.
 */
function organisationKey(name: string): string {
  const words = name.replace(/[-_]+/g, ' ');
  const listed =
    organisationOf(name) ??
    organisationOf(words) ??
    organisationOf(words.replace(/ ?(?:ai|labs|research|fair|inc|compute)$/i, '')) ??
    organisationOf(words.replace(/ ai fair$/i, ''));
  return (
    listed?.id ??
    plain(words.replace(/ (?:ai|labs|lab|research|inc|university|technologies)$/i, ''))
  );
}

/** Whether the text has the name, under any alias. */
function isIn(name: string, standing: ReadonlySet<string>): boolean {
  const key = organisationKey(name);
  const listed = loadKnowledge().organisations.find(({ id }) => id === key);
  const names = listed ? [listed.name, ...listed.aliases, name] : [name, key];
  return names.some((each) => standing.has(plain(each)));
}

function f1({ gold, found, right }: Counts): number {
  return round((2 * right) / (gold + found));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
