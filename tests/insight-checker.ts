import type { Article } from '../lib/article/article.ts';
import type { Evidence } from '../lib/insight/claim.ts';
import type { Insight } from '../lib/insight/insight.ts';
import { sectionIds } from '../lib/insight/sections/section.ts';
import { sections, type GroundedItem } from '../lib/insight/sections/index.ts';
import { TLDR_MOST_WORDS } from '../lib/insight/sections/tldr.ts';
import { findDates } from '../lib/text/dates/find-dates.ts';
import { wordCount } from '../lib/text/tokenize.ts';

/** What is wrong with a card, one line a fault. */
export interface Faults {
  /** Claims without evidence, with a quote the article does not have, or that the check refused. */
  ungrounded: string[];
  /** Numbers, names and dates that do not occur in the claim's evidence. */
  invented: string[];
  /** Sizes and orders a card promises. */
  broken: string[];
}

/**
 * Walks a whole card and looks every number, name and date up in the evidence of its claim, in ways
 * of its own: it shares no code with the check inside the product beyond finding dates.
 */
export function checkInsight(insight: Insight, article: Article): Faults {
  const faults: Faults = { ungrounded: [], invented: [], broken: sizeFaults(insight) };
  const body = [article.title, ...article.paragraphs.map(({ text }) => text)].map(plain);
  const day = article.publishedAt?.slice(0, 10) ?? null;
  for (const id of sectionIds) {
    for (const item of insight.sections[id] as GroundedItem[]) {
      const where = `${id}: ${item.text}`;
      if (item.evidence.length === 0) faults.ungrounded.push(`${where} | no evidence`);
      if (item.support === 'unsupported')
        faults.ungrounded.push(
          `${where} | refused: ${item.problems.map(({ kind, text }) => `${kind} ${text}`).join(', ')}`,
        );
      for (const piece of item.evidence)
        if (piece.kind === 'quote' && !body.some((text) => text.includes(plain(piece.text))))
          faults.ungrounded.push(`${where} | not in the article: ${piece.text}`);
      const evidence = item.evidence.map(wordsOf).join('\n');
      for (const text of statementsOf(item)) {
        for (const number of numbersOf(text))
          if (!numbersOf(evidence).includes(number))
            faults.invented.push(`${where} | number ${number}`);
        for (const name of namesOf(text))
          if (!plain(evidence).toLowerCase().includes(name.toLowerCase()))
            faults.invented.push(`${where} | name ${name}`);
      }
      for (const date of datesOf(item))
        if (!standsAsDate(date, evidence, day, article.language))
          faults.invented.push(`${where} | date ${date}`);
      const { link } = item;
      if (
        link &&
        !article.links.some(({ url }) => url === link.url) &&
        !item.evidence.some((piece) =>
          piece.kind === 'fact'
            ? piece.source.url === link.url
            : piece.kind === 'item' && piece.url === link.url,
        )
      )
        faults.invented.push(`${where} | link ${link.url}`);
    }
  }
  return faults;
}

function sizeFaults({ sections: card }: Insight): string[] {
  const faults: string[] = [];
  const words = card.tldr.reduce((sum, { text }) => sum + wordCount(text), 0);
  if (words > TLDR_MOST_WORDS) faults.push(`TL;DR of ${words} words`);
  if (card.hook.some(({ text }) => text.length > 140)) faults.push('hook over 140 characters');
  for (const id of sectionIds)
    if (card[id].length > sections[id].most) faults.push(`${id}: ${card[id].length} items`);
  const dates = card.timeline.map(({ date }) => date);
  if (dates.some((date, at) => at > 0 && date < dates[at - 1]!))
    faults.push('timeline out of order');
  const lines = [
    ...card.tldr,
    ...card.hook,
    ...card.takeaways,
    ...card.technical,
    ...card.implications,
  ].map(({ text }) => plain(text));
  if (new Set(lines).size < lines.length) faults.push('a line said twice');
  const competing = new Set(
    card.competitors.filter(({ subject }) => !subject).map(({ name }) => name),
  ).size;
  if (card.competitors.length > 0 && (competing < 2 || competing > 4))
    faults.push(`${competing} competitors`);
  return faults;
}

function statementsOf(item: GroundedItem): string[] {
  const more = item as {
    rationale?: string | null;
    horizon?: { text: string } | null;
    speaker?: string | null;
  };
  return [item.text, more.rationale, more.horizon?.text, more.speaker].filter(
    (text): text is string => typeof text === 'string',
  );
}

function datesOf(item: GroundedItem): string[] {
  const more = item as {
    date?: string;
    asOf?: string | null;
    horizon?: { date: string | null } | null;
  };
  return [more.date, more.asOf, more.horizon?.date].filter(
    (date): date is string => typeof date === 'string',
  );
}

function wordsOf(piece: Evidence): string {
  if (piece.kind === 'quote') return piece.text;
  return piece.kind === 'fact'
    ? `${piece.text} ${piece.asOf} ${piece.source.name}`
    : `${piece.title} ${piece.quote} ${piece.publisher} ${piece.publishedAt ?? ''}`;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Digits with their inner separators, thousands commas and trailing punctuation off. */
function numbersOf(text: string): string[] {
  return (plain(text).match(/\d[\d.,]*/g) ?? []).map((number) =>
    number.replace(/[.,]+$/, '').replace(/,(?=\d{3}(?!\d))/g, ''),
  );
}

/** Capitalised words inside a sentence, and words with capitals or digits inside. */
function namesOf(text: string): string[] {
  const clean = plain(text);
  const inside = [...clean.matchAll(/(?<=[\p{Ll}\d,;)'"] ['"(]?)\p{Lu}[\p{L}\d-]+/gu)].map(
    ([word]) => word,
  );
  const shaped = [
    ...clean.matchAll(
      /(?<![A-Za-z\d])(?:\p{Lu}{2,}[A-Za-z\d-]*|[A-Za-z-]*\p{Ll}\p{Lu}[A-Za-z\d]*|[A-Za-z]+-?\d[A-Za-z\d.-]*)/gu,
    ),
  ].map(([word]) => word.replace(/[.-]+$/, ''));
  return [...new Set([...inside, ...shaped].map((word) => word.replace(/'s$/, '')))];
}

/** The date, or a more precise one, occurs in the evidence; or it is the article's own day. */
function standsAsDate(
  date: string,
  evidence: string,
  day: string | null,
  language: string,
): boolean {
  if (day !== null && (day.startsWith(date) || date === day)) return true;
  if (evidence.includes(date)) return true;
  const [year, month] = date.split('-');
  if (
    date.length <= 7 &&
    new RegExp(`${year}\\s?年${month ? `\\s?0?${Number(month)}\\s?月` : ''}`).test(evidence)
  )
    return true;
  return findDates(evidence, { reference: day ?? '2000-01-01', language }).some((found) =>
    found.date?.startsWith(date),
  );
}
