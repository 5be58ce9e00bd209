import { z } from 'zod';
import type { Article } from '../../lib/article/article.ts';
import { tableKinds } from '../../lib/engines/rule-based/sections/competitors/subject.ts';

const cardSchema = z.object({
  id: z.string(),
  url: z.string(),
  publisher: z.string(),
  language: z.string(),
  title: z.string(),
  published: z.string().nullable(),
  words: z.number(),
  paragraphs: z.array(z.string()),
  gold: z.object({ table: z.enum([...tableKinds, 'none']), columns: z.array(z.string()) }),
});
/** An article with what an editor chose for its table. */
export type Card = z.infer<typeof cardSchema>;

/** The articles of a file of JSON lines. Throws where a line does not fit. */
export function readCards(lines: string): Card[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => cardSchema.parse(JSON.parse(line)));
}

export function articleOf({
  url,
  title,
  publisher,
  language,
  published,
  words,
  paragraphs,
}: Card): Article {
  const publishedAt = published?.length === 10 ? `${published}T12:00:00Z` : published;
  return {
    url,
    title,
    publisher,
    publisherId: null,
    authors: [],
    publishedAt,
    modifiedAt: null,
    language,
    section: null,
    paragraphs: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words,
    readAt: publishedAt ?? '2026-09-01T00:00:00Z',
  };
}

/**
 * One name within the other, whatever their case and punctuation: the measure of the cards' scorer.
 */
export function isNamed(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  return b.includes(a) || (b.length > 2 && a.includes(b));
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
