/**
 * `npm run knowledge:check`: lists hand-written rows of the knowledge pack that were never
 * confirmed against a public page or package, and those whose `asOf` or confirmation is older than
 * a year. Confirmations are in `confirmations.json` next to this file, by `kind:id`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../lib/knowledge/catalog.ts';
import { chips } from '../../lib/knowledge/rows/chips.ts';
import { checkRows, type CheckedRow, type Confirmation } from './check-rows.ts';

const today = new Date().toISOString().slice(0, 10);
const confirmations = JSON.parse(
  readFileSync(join(import.meta.dirname, 'confirmations.json'), 'utf8'),
) as Record<string, Confirmation>;
const { organisations, products, milestones, licences, regulations } = loadKnowledge();
const rows: CheckedRow[] = [
  ...organisations.map(({ id }) => ({ key: `organisation:${id}`, asOf: null })),
  ...products.map(({ id, asOf }) => ({ key: `product:${id}`, asOf })),
  ...chips.map(({ id, asOf }) => ({ key: `chip:${id}`, asOf })),
  ...milestones.map(({ id }) => ({ key: `milestone:${id}`, asOf: null })),
  ...licences.map(({ models, asOf }) => ({ key: `licence:${models[0] ?? ''}`, asOf })),
  ...regulations.map(({ id, asOf }) => ({ key: `regulation:${id}`, asOf })),
];
const { unconfirmed, old, stray } = checkRows(rows, confirmations, today);
for (const key of unconfirmed) console.log(`unconfirmed  ${key}`);
for (const key of old) console.log(`older than a year  ${key}`);
for (const key of stray) console.log(`confirmation without a row  ${key}`);
console.log(
  `${rows.length} rows: ${rows.length - unconfirmed.length} confirmed, ` +
    `${unconfirmed.length} not, ${old.length} older than a year`,
);
