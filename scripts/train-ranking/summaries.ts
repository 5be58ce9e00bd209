import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from '../../lib/text/split-sentences.ts';
import { trimSentence } from '../../lib/text/summarize/select-sentences.ts';

/** An article with the summary people wrote of it. */
export interface SummarisedArticle {
  id: string;
  /** Which collection it is from. */
  set: string;
  /** As the article has them. */
  raw: string[];
  /** Without datelines and opening connectives: what is ranked and chosen. */
  sentences: string[];
  reference: string;
}

/** Reads a gzipped file of JSON lines {id, article, refs}. */
export function readSummaries(path: string): SummarisedArticle[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines.map((line) => {
    const {
      id,
      set = '',
      article,
      refs,
    } = JSON.parse(line) as { id: string; set?: string; article: string; refs: string[] };
    const raw = splitSentences(article, 'en').map(({ text }) => text);
    return { id, set, raw, sentences: raw.map(trimSentence), reference: refs[0] ?? '' };
  });
}
