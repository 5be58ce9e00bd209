import type { Article } from '../../../lib/article/article.ts';
import type { Insight } from '../../../lib/insight/insight.ts';
import { emptySections, type GroundedSections } from '../../../lib/insight/sections/index.ts';
import { eventTypes } from '../../../lib/insight/event-type.ts';
import { audiences } from '../../../lib/insight/sections/audience.ts';

const VOCABULARY = 40_000;
const ARTICLE_WORDS = 650;
const FIRST_READ = Date.UTC(2026, 0, 1);

/** A made-up card with its article. */
export interface MadeCard {
  url: string;
  insight: Insight;
  article: Article;
  readAt: string;
}

/**
 * The card with this number: deterministic, with Zipf-distributed words of an invented vocabulary
 * of 40,000, names among them.
 */
export function madeCard(number: number): MadeCard {
  const random = seeded(number + 1);
  const entities = Array.from({ length: 3 + Math.floor(random() * 5) }, () =>
    Math.floor(random() ** 2 * 3000),
  );
  const sentence = (least: number) => {
    const length = least + Math.floor(random() * 12);
    return `${Array.from({ length }, (_, index) => (index === 3 ? madeName(entities[Math.floor(random() * entities.length)]!) : madeWord(zipf(random)))).join(' ')}.`;
  };
  const claim = (text: string) => ({
    text,
    basis: 'stated' as const,
    evidence: [{ kind: 'quote' as const, text, paragraph: 0 }],
    link: null,
    support: 'quoted' as const,
    problems: [],
  });
  const url = `https://news${number % 40}.example/2026/${number}`;
  const publishedAt = new Date(FIRST_READ + number * 300_000).toISOString();
  const readAt = publishedAt;
  const paragraphs = [];
  for (let words = 0; words < ARTICLE_WORDS * (0.4 + random() * 1.2);) {
    const text = `${sentence(14)} ${sentence(14)} ${sentence(14)}`;
    words += text.split(' ').length;
    paragraphs.push({ kind: 'paragraph' as const, text });
  }
  const head = {
    url,
    title: sentence(7).slice(0, 120),
    publisher: `Publisher ${number % 40}`,
    publisherId: null,
    authors: [],
    publishedAt,
    modifiedAt: null,
    language: 'en',
    section: null,
    flags: [],
    words: ARTICLE_WORDS,
    readAt,
  };
  const sections: GroundedSections = {
    ...(emptySections() as GroundedSections),
    hook: [claim(sentence(10).slice(0, 140))],
    tldr: (['what-changed', 'why-it-matters', 'what-to-do-next', 'who-should-care'] as const).map(
      (part) => ({ ...claim(sentence(12)), part }),
    ),
    audience: [{ ...claim(sentence(5)), audience: audiences[number % audiences.length]! }],
    takeaways: Array.from({ length: 4 }, () => claim(sentence(16))),
    technical: Array.from({ length: 4 }, () => ({
      ...claim(sentence(14)),
      topic: 'other' as const,
    })),
    implications: [
      {
        ...claim(sentence(14)),
        rationale: null,
        horizon: number % 10 === 0 ? { text: 'by 2028', date: '2028' } : null,
        speaker: null,
      },
    ],
    timeline: Array.from({ length: 3 }, (_, index) => ({
      ...claim(sentence(10)),
      date: `202${index}`,
      today: false,
    })),
  };
  const insight: Insight = {
    version: 1,
    article: head,
    language: 'en',
    eventType: eventTypes[number % eventTypes.length]!,
    entities: entities.map((entity) => ({
      id: `entity-${entity}`,
      name: madeName(entity),
      kind: 'organisation' as const,
      mentions: 2,
    })),
    sections,
    counts: { quoted: 18, supported: 0, checked: 0, context: 0, suggested: 0, unsupported: 0 },
    engine: { id: 'rule-based', model: null, promptVersion: null },
    writtenAt: readAt,
    tookMs: 20,
    wordsRead: ARTICLE_WORDS,
    usage: null,
  };
  return { url, insight, article: { ...head, paragraphs, links: [] }, readAt };
}

/**
 * Queries of the kinds readers type: one to three words of every frequency, half-typed, misspelt,
 * phrases, names, filters.
 */
export function madeQueries(count: number, cards: number): string[] {
  const random = seeded(97);
  const word = () => madeWord(zipf(random));
  return Array.from({ length: count }, (_, index) => {
    const text = madeCard(Math.floor(random() * cards)).article.paragraphs[0]!.text.split(' ');
    const at = Math.floor(random() * 20);
    const kinds = [
      () => word(),
      () => `${word()} ${word()}`,
      () => `${word()} ${word()} ${word().slice(0, 3)}`,
      () => `"${text.slice(at, at + 3).join(' ')}"`,
      () => madeName(Math.floor(random() ** 2 * 3000)),
      () => `${word()} publisher:"Publisher ${index % 40}"`,
      () => `entity:"${madeName(Math.floor(random() ** 2 * 3000))}" ${word()}`,
      () => `${swapped(madeWord(200 + Math.floor(random() * 5000)))} `,
      () => `since:2026-03 ${word()}`,
      () => word().slice(0, 2),
    ];
    return kinds[index % kinds.length]!();
  });
}

/** A pronounceable word for a rank; frequent ones are short. */
function madeWord(rank: number): string {
  const syllables = [
    'ba',
    'ce',
    'di',
    'fo',
    'gu',
    'ha',
    'ki',
    'lo',
    'me',
    'nu',
    'pa',
    're',
    'si',
    'to',
    'vu',
    'wa',
    'xe',
    'yo',
    'za',
    'lin',
    'mar',
    'ten',
    'sol',
    'der',
  ];
  let word = '';
  for (let rest = rank + 24; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}

function madeName(number: number): string {
  const word = madeWord(number * 7 + 600);
  return `${word[0]!.toUpperCase()}${word.slice(1)} Labs`;
}

function swapped(word: string): string {
  return `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}`;
}

/** A rank with probability about 1/rank. */
function zipf(random: () => number): number {
  return Math.floor(VOCABULARY ** random()) - 1;
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
