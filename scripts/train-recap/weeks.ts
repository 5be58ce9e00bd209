import { readFileSync } from 'node:fs';
import { newsKindOf } from '../../lib/engines/rule-based/news-kind/news-kind.ts';
import { recognizeEntities } from '../../lib/knowledge/entities/recognize-entities.ts';
import type { WeekItem, WeekRowsOptions } from '../../lib/recap/week-rows.ts';

export interface EditedItem {
  n: number;
  date: string;
  newsletter: string;
  title: string;
  url: string;
  blurb: string;
}

/**
 * A week as an editor read it: items, which of them are one event, the twelve that matter, and five
 * for each role.
 */
export interface EditedWeek {
  week: string;
  items: EditedItem[];
  events: number[][];
  top: number[][];
  for: Record<string, number[][]>;
}

export function readWeeks(path: string): EditedWeek[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as EditedWeek);
}

/**
 * An item as the library has it; a newsletter that links to a site counts as one report of that
 * site.
 */
export function weekItem(
  { n, date, newsletter, title, url, blurb }: EditedItem,
  eventId: string,
): WeekItem {
  const ids = recognizeEntities(`${title}\n${blurb}`, { language: 'en' }).flatMap(
    ({ id }) => id ?? [],
  );
  const host = URL.canParse(url) ? new URL(url).host : 'unknown';
  return {
    // Two newsletters may link to one address.
    url: `${url.split('#')[0] ?? url}#${n}`,
    title,
    blurb,
    publisherId: `${newsletter}/${host}`,
    at: `${date}T12:00:00.000Z`,
    language: 'en',
    eventId,
    entityIds: [...new Set(ids)],
    duplicateOf: null,
  };
}

/** The kind of news and its audiences, as the product describes events. */
export const describe: WeekRowsOptions['describe'] = ({ title, text }) =>
  newsKindOf({ title, opening: text, body: '' });
