import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { Article } from '../lib/article/article.ts';
import { promptInput } from '../lib/engines/llm/prompt-input.ts';
import { cardPrompt } from '../lib/engines/llm/prompt.ts';
import { audiences } from '../lib/insight/sections/audience.ts';

const USAGE =
  'usage: npx tsx scripts/write-prompts.ts <articles.jsonl> <folder> [--role engineers] [--most 20]';

const rowSchema = z.object({
  id: z.string(),
  url: z.string(),
  publisher: z.string(),
  language: z.string(),
  title: z.string(),
  published: z.nullable(z.string()),
  words: z.number(),
  paragraphs: z.array(z.string()),
});

/**
 * Writes the prompt for a card of each article, to run it by hand on any model: `NN.prompt.txt`
 * (system prompt, then user message) and `NN.id`. Put the model's answer next to them as
 * `NN.answer.json`; `npm run bench -- answers --data <folder>` then replays the answers through the
 * real engine and scores the cards.
 */
function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string' }, most: { type: 'string' } },
  });
  const [file, folder] = positionals;
  const role = audiences.find((one) => one === values.role) ?? null;
  if (!file || !folder || (values.role !== undefined && role === null)) throw new Error(USAGE);
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(0, Number(values.most ?? Infinity))
    .map((line) => rowSchema.parse(JSON.parse(line)));
  mkdirSync(folder, { recursive: true });
  for (const [index, row] of rows.entries()) {
    const name = join(folder, String(index).padStart(2, '0'));
    const sent = promptInput(articleOf(row));
    const today = (row.published ?? '').slice(0, 10) || new Date().toISOString().slice(0, 10);
    const { instructions, prompt } = cardPrompt(sent, sent.paragraphs, {
      language: row.language,
      role,
      today,
      boundary: `=====${String(index).padStart(8, '0')}=====`,
    });
    writeFileSync(`${name}.prompt.txt`, `${instructions}\n\n--- USER MESSAGE ---\n${prompt}\n`);
    writeFileSync(`${name}.id`, row.id);
  }
}

function articleOf(row: z.infer<typeof rowSchema>): Article {
  return {
    url: row.url,
    title: row.title,
    publisher: row.publisher,
    publisherId: null,
    authors: [],
    publishedAt: row.published,
    modifiedAt: null,
    language: row.language,
    section: null,
    paragraphs: row.paragraphs.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: row.words,
    readAt: row.published ?? new Date().toISOString(),
  };
}

main();
