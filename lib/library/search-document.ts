import type { Article } from '../article/article.ts';
import type { Insight } from '../insight/insight.ts';
import { sectionIds } from '../insight/section-ids.ts';
import type { GroundedItem } from '../insight/sections/index.ts';

/** What the search knows of one card with its article. */
export interface SearchDocument {
  url: string;
  title: string;
  /** The card's statements. */
  card: string;
  /** The article's text; '' where it is not kept. */
  text: string;
  publisher: string;
  eventType: string;
  audiences: string[];
  entities: { id: string; name: string }[];
  /** Milliseconds since 1970. */
  readAt: number;
}

/** A card and its article as the search reads them. Sections filled from elsewhere (glossary, related) are left out. */
export function searchDocument(
  { insight, readAt }: { insight: Insight; readAt: string },
  article: Article | undefined,
): SearchDocument {
  return {
    url: insight.article.url,
    title: insight.article.title,
    card: cardText(insight),
    text: articleText(article),
    publisher: insight.article.publisher,
    eventType: insight.eventType,
    audiences: insight.sections.audience.map(({ audience }) => audience),
    entities: insight.entities.map(({ id, name }) => ({ id, name })),
    readAt: Date.parse(readAt),
  };
}

/** The card's statements, one a line, what it calls people and things last. */
export function cardText(insight: Insight): string {
  const own = sectionIds.filter((id) => id !== 'glossary' && id !== 'related');
  const lines = own.flatMap((id) =>
    (insight.sections[id] as GroundedItem[]).map(({ text }) => text),
  );
  return [
    ...lines,
    insight.article.publisher,
    insight.article.authors.join(', '),
    insight.entities.map(({ name }) => name).join(', '),
  ].join('\n');
}

/** The article's paragraphs, one a line. */
export function articleText(article: Article | undefined): string {
  return article?.paragraphs.map(({ text }) => text).join('\n') ?? '';
}
