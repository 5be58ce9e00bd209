import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { eventTypes } from '../../lib/insight/event-type.ts';
import { audiences } from '../../lib/insight/sections/audience.ts';
import {
  newsFeatures,
  type Features,
  type NewsText,
} from '../../lib/engines/rule-based/news-kind/features.ts';

/** A labelled text. `isNews` is null where the set does not say. */
export interface Example {
  id: string;
  set: 'kinds' | 'cards' | 'hand' | 'invented';
  types: string[];
  audiences: string[];
  isNews: boolean | null;
  features: Features;
}

/**
 * Sentences of an article that count as its opening, and how many are read at all; as
 * `analyze-article.ts` has it.
 */
const OPENING = 4;
const READ = 60;

const typeSchema = z.enum(eventTypes);
const audienceSchema = z.enum(audiences);
const kindsSchema = z.object({
  title: z.string(),
  url: z.string().default(''),
  blurb: z.string().nullish(),
  eventTypes: z.array(typeSchema).min(1),
  audiences: z.array(audienceSchema),
  isNews: z.boolean(),
});
const cardsSchema = z.object({
  id: z.string(),
  title: z.string(),
  sentences: z.array(z.object({ id: z.number(), text: z.string() })),
  gold: z.object({ eventTypes: z.array(typeSchema).min(1), audiences: z.array(audienceSchema) }),
});
const itemSchema = z.object({ title: z.string(), url: z.string(), blurb: z.string() });
/**
 * Event types and audiences of newsletter items, under the first 12 hex digits of their URL's
 * SHA-256.
 */
const handSchema = z.record(
  z.string(),
  z.object({ types: z.array(typeSchema).min(1), audiences: z.array(audienceSchema).min(1) }),
);

const inventedSchema = z.array(
  z.tuple([z.string(), z.string(), z.array(typeSchema).min(1), z.array(audienceSchema).min(1)]),
);

/**
 * Invented titles with blurbs (`invented.json`): kinds that the labelled sets have few of, half of
 * them Chinese.
 */
export function readInvented(): Example[] {
  const rows = inventedSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'invented.json'), 'utf8')),
  );
  return rows.map(([title, blurb, types, concerned]) => ({
    id: title,
    set: 'invented',
    types,
    audiences: concerned,
    // All but the essays and guides report an event.
    isNews: !types.includes('opinion'),
    features: newsFeatures(blurbText(title, blurb)),
  }));
}

/** Titles with blurbs labelled with types, audiences and whether they are news. */
export function readKinds(path: string): Example[] {
  return linesOf(path).map((line) => {
    const row = kindsSchema.parse(line);
    return {
      id: row.url,
      set: 'kinds',
      types: row.eventTypes,
      audiences: row.audiences,
      isNews: row.isNews,
      features: newsFeatures(blurbText(row.title, row.blurb ?? '')),
    };
  });
}

/** Whole articles labelled with types and audiences. */
export function readCards(path: string): Example[] {
  return linesOf(path).map((line) => {
    const row = cardsSchema.parse(line);
    const texts = row.sentences.map(({ text }) => text);
    return {
      id: row.id,
      set: 'cards',
      types: row.gold.eventTypes,
      audiences: row.gold.audiences,
      isNews: null,
      features: newsFeatures({
        title: row.title,
        opening: texts.slice(0, OPENING).join(' '),
        body: texts.slice(OPENING, READ).join(' '),
      }),
    };
  });
}

/**
 * Newsletter items labelled by hand (`hand-labels.json`), with their texts from the newsletter
 * file.
 */
export function readHandLabels(itemsPath: string): Example[] {
  const labels = handSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'hand-labels.json'), 'utf8')),
  );
  const items = z
    .array(itemSchema)
    .parse(JSON.parse(gunzipSync(readFileSync(itemsPath)).toString('utf8')));
  const found = new Map<string, Example>();
  for (const { title, url, blurb } of items) {
    const label = labels[urlHash(url)];
    if (label)
      found.set(url, {
        id: url,
        set: 'hand',
        types: label.types,
        audiences: label.audiences,
        isNews: null,
        features: newsFeatures(blurbText(title, blurb)),
      });
  }
  return [...found.values()];
}

/** First 12 hex digits of a URL's SHA-256. */
export function urlHash(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 12);
}

function blurbText(title: string, blurb: string): NewsText {
  return { title, opening: blurb, body: '' };
}

function linesOf(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}
