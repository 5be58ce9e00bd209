import type { Item } from '../../../insight/sections/index.ts';
import { statedClaim, titleClaim, type Said } from '../claims.ts';
import type { ArticleAnalysis } from '../analyze-article.ts';
import { hasVerb } from '../sentence-quality.ts';
import { STRONG_HOOK, type Lead } from './lead.ts';

const MOST_CHARACTERS = 140;
/** A title of fewer content words than this is a label. */
const LEAST_TITLE_WORDS = 4;

/**
 * The single thing to know: the most telling short line chosen with the first lines of the TL;DR;
 * else the title, where it states something that the TL;DR does not say, is the hook where no such
 * line is sure. At most one.
 */
export function hook(reading: ArticleAnalysis, { hook: line }: Lead, said: Said): Item<'hook'>[] {
  const own = line && !said.repeats(line.text) ? statedClaim(line.sentence, line.text) : null;
  if (own && line && line.value >= STRONG_HOOK) return [own];
  return titleStates(reading) && !said.repeats(reading.headline)
    ? [titleClaim(reading.headline)]
    : own
      ? [own]
      : [];
}

function titleStates({ headline, title, language }: ArticleAnalysis): boolean {
  return (
    headline.length <= MOST_CHARACTERS &&
    title.size >= LEAST_TITLE_WORDS &&
    !/[?？!！]/.test(headline) &&
    statesSomething(headline, language)
  );
}

/**
 * A title can be a name ("Tutorial - User Guide") or a label with what comes after it; only a
 * sentence states something.
 */
export function statesSomething(title: string, language: string): boolean {
  return (
    !language.startsWith('en') ||
    (hasVerb(title, { certain: true }) &&
      !/\s[|–—-]\s|^(?:introducing|announcing|meet)\b/i.test(title))
  );
}
