import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { findDates, type FoundDate } from '../../lib/text/dates/find-dates.ts';

const timexSchema = z.object({
  start: z.int(),
  end: z.int(),
  text: z.string(),
  type: z.string(),
  value: z.string(),
});
const documentSchema = z.object({
  id: z.string(),
  reference: z.string(),
  text: z.string(),
  timex: z.array(timexSchema),
});
type Timex = z.infer<typeof timexSchema>;

interface Counts {
  gold: number;
  found: number;
  relaxed: number;
  strict: number;
  typed: number;
  valued: number;
}

/**
 * Time expressions against TimeBank-like documents, scored as TempEval-3 task A did (UzZaman et
 * al., SemEval 2013): relaxed is any overlap, one to one; strict the same words; value those of the
 * relaxed matches that carry the gold value, letter for letter. Options: `--errors` prints what
 * went wrong, `--part 0/2` takes the first of two parts, split by document.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (data === null) throw new Error('bench dates needs --data dates.jsonl.gz');
  const part = args.includes('--part')
    ? /^(\d+)\/(\d+)$/.exec(args[args.indexOf('--part') + 1] ?? '')
    : null;
  const documents = readLines(data).map((line) => documentSchema.parse(JSON.parse(line)));
  const total: Counts = { gold: 0, found: 0, relaxed: 0, strict: 0, typed: 0, valued: 0 };
  let milliseconds = 0;
  for (const document of documents) {
    if (part && hash(document.id) % Number(part[2]) !== Number(part[1])) continue;
    const begun = performance.now();
    const found = findDates(document.text, {
      reference: document.reference.slice(0, 10),
      language: 'en',
    });
    milliseconds += performance.now() - begun;
    score(
      document.timex,
      found,
      total,
      args.includes('--errors') ? (line) => console.error(`${line}  @${document.reference}`) : null,
      document.text,
    );
  }
  const summary = {
    relaxedF1: f1(total.relaxed, total),
    strictF1: f1(total.strict, total),
    valueF1: f1(total.valued, total),
    typeF1: f1(total.typed, total),
    relaxedPrecision: round(total.relaxed / total.found),
    relaxedRecall: round(total.relaxed / total.gold),
    valueAccuracy: round(total.valued / total.relaxed),
    gold: total.gold,
    found: total.found,
    ms: Math.round(milliseconds),
  };
  return { rows: Object.entries(summary), summary };
}

function score(
  gold: Timex[],
  found: FoundDate[],
  total: Counts,
  tell: ((line: string) => void) | null,
  text: string,
): void {
  total.gold += gold.length;
  total.found += found.length;
  const free = new Set(found);
  for (const expected of gold) {
    const overlapping = [...free].filter(
      (one) => one.start < expected.end && one.end > expected.start,
    );
    const match =
      overlapping.find((one) => one.start === expected.start && one.end === expected.end) ??
      overlapping[0];
    if (!match) {
      tell?.(
        `MISSED ${show(expected.text)} ${expected.value}  in «${show(text.slice(Math.max(0, expected.start - 50), expected.end + 40))}»`,
      );
      continue;
    }
    free.delete(match);
    total.relaxed += 1;
    if (match.start === expected.start && match.end === expected.end) total.strict += 1;
    else tell?.(`EXTENT ${show(expected.text)} | found ${show(match.text)}`);
    if (match.type === expected.type) total.typed += 1;
    if (match.value === expected.value) total.valued += 1;
    else
      tell?.(
        `VALUE ${show(expected.text)} ${expected.value} | found ${show(match.text)} ${match.value}  in «${show(text.slice(Math.max(0, expected.start - 60), expected.end + 40))}»`,
      );
  }
  for (const extra of free)
    tell?.(
      `EXTRA ${show(extra.text)} ${extra.value}  in «${show(text.slice(Math.max(0, extra.start - 50), extra.end + 40))}»`,
    );
}

function show(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Harmonic mean of precision and recall. */
function f1(right: number, { gold, found }: Counts): number {
  return round((2 * right) / (gold + found));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** FNV-1a, to split by document. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text)
    value = Math.imul(value ^ character.charCodeAt(0), 16_777_619) >>> 0;
  return value >>> 3;
}

function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
