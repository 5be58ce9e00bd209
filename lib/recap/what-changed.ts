import { defined } from '../invariant.ts';
import { opensDangling } from '../text/summarize/features.ts';
import { withoutDateline } from '../text/summarize/select-sentences.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { containment, terms } from '../text/similarity.ts';
import { wordCount } from '../text/tokenize.ts';
import { pattern } from '../text/pattern.ts';

interface Report {
  url: string;
  title: string;
  blurb: string;
  language: string;
}

/** Reports looked at, and sentences of each. */
const REPORTS = 8;
const SENTENCES = 3;
const [WORDS_LEAST, WORDS_MOST] = [6, 45];
/**
 * In words: a short sentence that only says what all say is no better than a longer one that says
 * it too.
 */
const SHORT = 6;
/** How much of a sentence may occur in the title already. */
const REPEATED_MOST = 0.7;
/** So many words it must add. */
const NEW_LEAST = 4;

/**
 * One line next to an event's title: of the first sentences of its reports, in the lead's language,
 * the one that says most of what the others say, a number and the lead's own before others; one
 * that cannot stand alone only where there is no better. Its words are the report's own, without
 * the place and agency in front. Null where none says more than the title.
 */
export function whatChanged(lead: Report, reports: Report[]): { text: string; url: string } | null {
  const inTitle = new Set(terms(lead.title));
  const readable = [
    lead,
    ...reports.filter(
      (report) => report !== lead && report.language.slice(0, 2) === lead.language.slice(0, 2),
    ),
  ].slice(0, REPORTS);
  const said = readable.map(({ title, blurb }) => new Set(terms(`${title} ${blurb}`)));
  const holders = new Map<string, number>();
  for (const set of said) for (const term of set) holders.set(term, (holders.get(term) ?? 0) + 1);
  let best: { text: string; url: string; score: number } | null = null;
  for (const { blurb, url, language } of readable) {
    for (const [place, { text: raw }] of splitSentences(blurb, language)
      .slice(0, SENTENCES)
      .entries()) {
      const text = withoutDateline(raw);
      if (!isWhole(text)) continue;
      const words = new Set(terms(text));
      if (
        containment(words, inTitle) >= REPEATED_MOST ||
        [...words].filter((word) => !inTitle.has(word)).length < NEW_LEAST
      )
        continue;
      const shared =
        readable.length === 1
          ? 0
          : [...words].reduce((sum, term) => sum + defined(holders.get(term)) - 1, 0) /
            (words.size + SHORT) /
            (readable.length - 1);
      const score =
        shared +
        (/\d/.test(text) ? 0.15 : 0) +
        (url === lead.url ? 0.1 : 0) +
        (place === 0 ? 0.1 : 0) -
        (opensDangling(text, language) ? 0.4 : 0) -
        (speaksToReader.test(text) ? 0.4 : 0);
      if (best === null || score > best.score) best = { text, url, score };
    }
  }
  return best && { text: best.text, url: best.url };
}

/** A sentence of some length that ends, and is none of what feeds put under every summary. */
function isWhole(text: string): boolean {
  const words = wordCount(text);
  return (
    words >= WORDS_LEAST &&
    words <= WORDS_MOST &&
    /[.!。！"”)]$/.test(text) &&
    !/(?:…|\.{3}|\[\.\.\.\])$/.test(text) &&
    !underEverySummary.test(text)
  );
}

const underEverySummary = pattern('i', [
  String.raw`\bappeared first on\b`,
  String.raw`\b(?:continue|keep) reading\b`,
  String.raw`\bread (?:more|the full|the rest)\b`,
  String.raw`\b(?:sign up|subscribe)\b`,
  String.raw`\bclick here\b`,
  '阅读全文',
  '点击查看',
  '关注我们',
]);
const speaksToReader = /\b(?:we|our|you|your|here(?:['’]s| is| are))\b/i;
