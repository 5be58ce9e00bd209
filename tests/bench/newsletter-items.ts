import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One entry of a newsletter, from `newsletter-items.json.gz`. */
export interface NewsletterItem {
  date: string;
  newsletter: string;
  section: string;
  title: string;
  url: string;
  blurb: string;
}

/**
 * The newsletters' items: of `--items PATH`, else of the `text` folder next to the data or of the
 * shared data folder.
 */
export function readNewsletterItems(data: string, args: string[]): NewsletterItem[] {
  const given = args.includes('--items') ? args[args.indexOf('--items') + 1] : undefined;
  const places = [
    given && resolve(given),
    ...['.', '..', '../..', '../../..'].map((up) =>
      join(dirname(data), up, 'text/newsletter-items.json.gz'),
    ),
    resolve('../shared/data/text/newsletter-items.json.gz'),
  ];
  const path = places.find((place) => place !== undefined && place !== '' && existsSync(place));
  if (!path) throw new Error('newsletter-items.json.gz not found: give --items PATH');
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
    'utf8',
  );
  return JSON.parse(text) as NewsletterItem[];
}
