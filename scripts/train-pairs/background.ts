import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readNews, signalsOf } from './news.ts';

/**
 * Writes `lib/feeds/same-event/background-counts.ts`: in how many of the AI newsletter's items each
 * of the frequent terms occurs. `npx tsx scripts/train-pairs/background.ts --data FOLDER`; run it
 * before `train.ts`.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('--data FOLDER is missing');

/** Terms in fewer items are rare enough without being listed. */
const LEAST = 10;

const news = readNews(resolve(values.data));
const counts = new Map<string, number>();
for (const item of news)
  for (const term of signalsOf(item).all) counts.set(term, (counts.get(term) ?? 0) + 1);
const listed = [...counts]
  .filter(([term, count]) => count >= LEAST && !term.startsWith('$'))
  .sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(
  join(import.meta.dirname, '../../lib/feeds/same-event/background-counts.ts'),
  `/** Written by \`scripts/train-pairs/background.ts\`; do not edit. */
export const backgroundReports = ${news.length};
/** Frequent terms and how many of these reports have them. */
export const backgroundCounts: Record<string, number> = ${JSON.stringify(Object.fromEntries(listed))};
`,
);
console.log(listed.length, 'terms of', news.length, 'items');
