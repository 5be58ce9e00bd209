import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const MAX_WIDTH = 120;

/**
 * Data rather than code: invented articles, license texts, and scripts sent into Firefox's own
 * windows.
 */
const data = [
  'scripts/demo/stories.ts',
  'scripts/demo/pages.ts',
  'scripts/build/licences.ts',
  'scripts/demo/firefox.ts',
  'lib/article/sample-articles.ts',
  'lib/insight/grounding/common-words.ts',
  'lib/publishers/linked-publishers.ts',
  'lib/publishers/publishers.ts',
];
/** Folders and kinds of files that hold data: hand-written rows, lexicons, trained weights. */
const dataPath =
  /^lib\/(?:knowledge\/rows\/|insight\/grounding\/entailment\/lexicon\/|.*weights\.ts$)/;
/**
 * Files with patterns or templates that are still wider. Remove a file here once it is wrapped; add
 * none.
 */
const stillWide = [
  'lib/article/extract/article-flags.ts',
  'lib/article/extract/boilerplate-lines.ts',
  'lib/article/metadata/authors.ts',
  'lib/article/metadata/dates.ts',
  'lib/engines/llm/providers/provider-errors.ts',
  'lib/engines/rule-based/coreference.ts',
  'lib/engines/rule-based/entities.ts',
  'lib/engines/rule-based/speakers.ts',
  'lib/export/destinations/obsidian.ts',
  'lib/export/destinations/readwise.ts',
  'lib/export/diagnostics.ts',
  'lib/feeds/parse/feed-date.ts',
  'lib/insight/grounding/entailment/features-numbers.ts',
  'lib/insight/grounding/number-phrases.ts',
  'lib/insight/grounding/paraphrases.ts',
  'lib/insight/grounding/quantities.ts',
  'lib/knowledge/facts-of.ts',
  'lib/library/search/tokenize.ts',
  'lib/recap/export-recap.ts',
  'lib/recap/recap-to-email.ts',
  'lib/text/dates/durations.en.ts',
  'lib/text/dates/lexicon.en.ts',
  'lib/text/dates/rules.cjk.ts',
  'lib/text/dates/rules.en.ts',
  'lib/text/dates/rules.eu.ts',
  'lib/text/dates/tense.ts',
  'lib/text/numbers/find-numbers.ts',
  'lib/text/numbers/lexicon.ts',
  'lib/text/summarize/select-sentences.ts',
  'lib/text/tokenize.ts',
];
/** Training scripts carry word lists and file templates. */
const isSource = (path: string) =>
  /\.(?:ts|tsx|mjs|css)$/.test(path) &&
  !data.includes(path) &&
  !dataPath.test(path) &&
  !path.startsWith('scripts/train-');

const files = [
  ...['components', 'entrypoints', 'lib', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path),
    ),
  ),
  ...readdirSync(root).filter((name) => extname(name) === '.ts'),
].filter(isSource);

/** Numbers of the lines of a text that are too wide. */
function wideLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.length > MAX_WIDTH ? [index + 1] : []));
}

test('sees a line of 121 characters and allows one of 120', () =>
  expect(wideLines(`${'a'.repeat(120)}\n${'a'.repeat(121)}`)).toEqual([2]));

const widthsOf = (path: string) => wideLines(readFileSync(join(root, path), 'utf8'));

test('has lines of at most 120 characters in source files', () => {
  expect(files.length).toBeGreaterThan(700);
  const wide = files
    .filter((path) => !stillWide.includes(path))
    .flatMap((path) => widthsOf(path).map((line) => `${path}:${line}`));
  expect(wide).toEqual([]);
});

test('lists only files that are still wide as exceptions', () =>
  expect(stillWide.filter((path) => widthsOf(path).length === 0)).toEqual([]));
