import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { registrableDomain } from '../../lib/url/registrable-domain.ts';

/** A page with what is right about it; what is not known is null. */
export interface GoldPage {
  id: string;
  /** The folder's name and the page's id: unique over folders. */
  key: string;
  url: string;
  /** Registrable site, the unit that training and measuring never share. */
  site: string;
  isArticle: boolean;
  pageType: string;
  title: string | null;
  authors: string[];
  date: string | null;
  text: string | null;
  html: () => string;
}

interface Line {
  id: string;
  url: string;
  isArticle: boolean;
  pageType: string;
  title: string | null;
  author: string | string[] | null;
  date: string | null;
  text: string | null;
}

/** The pages of a folder: `gold.jsonl.gz`, a line a page, and `html/<id>.html.gz`. */
export function goldPages(folder: string): GoldPage[] {
  return gunzipSync(readFileSync(join(folder, 'gold.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
    .filter(({ id }) => existsSync(join(folder, 'html', `${id}.html.gz`)))
    .map(({ id, url, isArticle, pageType, title, author, date, text }) => ({
      id,
      url,
      isArticle,
      pageType,
      title,
      date,
      text,
      key: `${basename(folder)}-${id}`,
      site: URL.canParse(url) ? registrableDomain(new URL(url).hostname) : id,
      authors: Array.isArray(author) ? author : author ? [author] : [],
      html: () => gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
    }));
}
