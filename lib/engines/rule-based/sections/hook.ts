import type { Item } from '../../../insight/sections/index.ts';
import { statedClaim, type Said } from '../claims.ts';
import { contentTerms, overlapCoefficient, type ArticleAnalysis } from '../analyze-article.ts';
import { hasVerb } from '../sentence-quality.ts';
import { noEvent } from '../event-type.ts';
import { compressSentence } from '../compress-sentence.ts';
import { stakeOf } from './implications.ts';
import { isUnspacedLanguage } from '../../../text/language.ts';

const MOST_CHARACTERS = 140;
/** In Chinese and Japanese, where a character is half a word. */
const MOST_EASTERN = 64;
/** A specific line below this tells less than none. */
const LEAST_WORTH = 0.3;

const clickbait =
  /\?|!|^(?:why|how|what|here(?: are|['’]s)|this)\b|\b(?:you won['’]?t|this is why|what happens|the truth about|shocking|insane|mind-blowing|game[- ]chang\w+|everything you|you need to know|secrets?|jaw-dropping|can['’]t[- ]miss)\b|: (?:why|how|what) |震惊|竟然|重磅|揭秘|炸裂|刷屏/i;

/** Told of before, so not the news of the day. */
const background =
  /\b(?:1[89]|20)\d{2}\b|\b(?:earlier|previously|last year|years ago|in the past)\b|此前|去年|\d{4}年/i;

/** Says that something is so, and of nobody what they do. */
const inactive =
  /^(?:there|one of|among|as of|like|in the|some|many|most|several|an example|with the rise|\p{L}+(?:ed|ing) (?:by|from|on|down|out|up)|(?:boost|unlock|elevate|empower|transform|accelerate|streamline|simplify) \p{Ll}+)\b|\b(?:also joins|is a (?:senior|staff|freelance)|is one way)\b/iu;

/**
 * The single thing to know: the article's most telling short statement beside what the first line of the TL;DR reports, with a name or figure
 * and a verb; else its title where that is such a statement. At most one, and none where all there is has been said.
 */
export function hook(reading: ArticleAnalysis, said: Said): Item<'hook'>[] {
  const early = Math.max(12, reading.sentences.length * 0.6);
  let best: { item: Item<'hook'>; worth: number } | null = null;
  for (const sentence of reading.sentences) {
    if (!sentence.standsAlone || sentence.index > early || background.test(sentence.text)) continue;
    const text = compressSentence(
      sentence.text,
      { characters: isUnspacedLanguage(reading.language) ? MOST_EASTERN : MOST_CHARACTERS },
      reading.language,
    );
    if (text === null || !isSpecific(text, reading)) continue;
    const content = contentTerms(text);
    const near = overlapCoefficient(reading.title, content);
    if (said.overlap(content) >= 0.5) continue;
    const worth =
      sentence.score +
      1.5 * near +
      specifics(text) +
      0.4 * Math.min(2, stakeOf(text)) -
      (/\b(?:I|my|me|your?)\b/.test(text) ? 1.5 : 0) -
      noEvent(text, reading.article.publishedAt);
    if (worth > (best?.worth ?? LEAST_WORTH)) best = { item: statedClaim(sentence, text), worth };
  }
  if (best) return [best.item];
  const title = reading.headline;
  // The title stands above the card already: it is repeated only where it states something the first line does not.
  if (
    title.length > MOST_CHARACTERS ||
    !isSpecific(title, reading) ||
    reading.title.size < 4 ||
    !statesSomething(title, reading.language) ||
    said.overlap(reading.title) > 0.6
  )
    return [];
  return [
    {
      text: title,
      basis: 'stated',
      evidence: [{ kind: 'quote', text: title, paragraph: -1 }],
      link: null,
    },
  ];
}

/** Names somebody or something the article is about, or a figure, and says what it does; and does not only whet the appetite. */
function isSpecific(
  text: string,
  { language, mentions }: Pick<ArticleAnalysis, 'language' | 'mentions'>,
): boolean {
  if (clickbait.test(text) || inactive.test(text) || specifics(text) < 0.15) return false;
  const figure = /\d/.test(text);
  return (
    (figure ||
      (specifics(` ${text}`) >= 0.3 && mentions.some(({ name }) => text.includes(name)))) &&
    (!language.startsWith('en') ||
      hasVerb(text, { certain: !figure, inflected: true }) ||
      /^\S+ .*\p{Ll}{2,}ed\b/u.test(text))
  );
}

/** A title can be a name ("Tutorial - User Guide") or a label with what comes after it; only a sentence states something. */
export function statesSomething(title: string, language: string): boolean {
  return (
    !language.startsWith('en') ||
    (hasVerb(title, { certain: true }) &&
      !/\s[|–—-]\s|^(?:introducing|announcing|meet)\b/i.test(title))
  );
}

/** Numbers with units and names make a line specific. */
export function specifics(text: string): number {
  const numbers = (text.match(/[$€£¥]?\d[\d.,]*/g) ?? []).length;
  const names = (
    text.slice(1).match(/\b(?!(?:AI|ML|IT|SEO|HR|API|CRM|LLMs?)\b)\p{Lu}[\p{L}\d-]+/gu) ?? []
  ).length;
  return 0.35 * Math.min(2, numbers) + 0.15 * Math.min(3, names);
}
