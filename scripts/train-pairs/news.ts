import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { reportSignals, type ReportSignals } from '../../lib/feeds/same-event/report-signals.ts';
import { recognizeEntities } from '../../lib/knowledge/entities/recognize-entities.ts';

export interface Item {
  title: string;
  blurb: string;
  date: string;
  language?: string;
  newsletter?: string;
}

/** The AI newsletter's items of a data folder. */
export function readNews(folder: string): Item[] {
  const text = gunzipSync(readFileSync(join(folder, 'text/newsletter-items.json.gz'))).toString(
    'utf8',
  );
  return (JSON.parse(text) as Item[]).filter(({ newsletter }) => newsletter === 'ai');
}

/** What the pair score reads of an item. */
export function signalsOf({ title, blurb, date, language = 'en' }: Item): ReportSignals {
  const names = recognizeEntities(`${title}\n${blurb}`, { language }).flatMap(({ id }) => id ?? []);
  return reportSignals({
    title,
    blurb,
    language,
    at: Date.parse(date),
    names: [...new Set(names)],
  });
}
