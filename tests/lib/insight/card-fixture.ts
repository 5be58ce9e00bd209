import type { Article } from '../../../lib/article/article.ts';
import type { Claim, Evidence } from '../../../lib/insight/claim.ts';
import { createGrounder, type Grounder } from '../../../lib/insight/grounding/grounder.ts';
import type { Draft } from '../../../lib/insight/insight.ts';
import { emptySections, type Sections } from '../../../lib/insight/sections/index.ts';

/** An invented article. */
export function articleOf(
  paragraphs: string[],
  { title = 'A quiet day in Halden', ...rest }: Partial<Article> = {},
): Article {
  return {
    url: 'https://news.example/ai/1',
    title,
    publisher: 'Example News',
    publisherId: null,
    authors: [],
    publishedAt: '2026-11-18T09:00:00Z',
    modifiedAt: null,
    language: 'en',
    section: null,
    paragraphs: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: paragraphs.join(' ').split(' ').length,
    readAt: '2026-11-18T10:00:00Z',
    ...rest,
  };
}

/** A draft that holds nothing but the sections given. */
export function draftOf(sections: Partial<Sections>, language = 'en'): Draft {
  return {
    language,
    eventType: 'other',
    entities: [],
    sections: { ...emptySections(), ...sections },
  };
}

/** A stated claim with the quotes it brings. */
export function claimOf(text: string, ...quotes: string[]): Claim {
  return { text, basis: 'stated', evidence: quotes.map(quoteOf), link: null };
}

export function quoteOf(text: string): Evidence {
  return { kind: 'quote', text, paragraph: null };
}

export function factOf(text: string, asOf = '2026-09-30'): Evidence {
  return {
    kind: 'fact',
    id: 'fact-1',
    text,
    source: { name: 'Example Labs', url: 'https://labs.example/facts' },
    asOf,
  };
}

export function reportOf(title: string, quote: string): Evidence {
  return {
    kind: 'item',
    url: 'https://other.example/report',
    title,
    publisher: 'Other Example',
    publishedAt: '2026-11-10',
    quote,
  };
}

/** The verdict on every item of a draft, by the article's grounder. */
export function ground(
  draft: Draft,
  article: Article,
  options: { today?: string } = {},
): ReturnType<Grounder['checkDraft']> {
  return createGrounder(article, options).checkDraft(draft);
}
