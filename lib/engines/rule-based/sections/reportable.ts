import { opensDangling } from '../../../text/summarize/features.ts';
import { wordCount } from '../../../text/tokenize.ts';
import type { AnalyzedSentence } from '../analyze-article.ts';
import { compressSentence } from '../compress-sentence.ts';
import { lexicon } from '../lexicon.ts';
import { announcesItself } from '../publisher-voice.ts';
import { defectOf } from '../sentence-quality.ts';
import { pattern } from '../../../text/pattern.ts';

/**
 * From this probability of the event on, a sentence may point back with a word inside it ("such
 * tools").
 */
const LIKELY_EVENT = 0.4;

/** A turn against an earlier sentence, between commas. */
const innerTurn = /, (?:though|however|meanwhile|too|instead|therefore),(?= )/giu;
/** The same after an introductory phrase, whose comma remains: "On Tuesday, though, …". */
const turnAfterOpening = pattern(
  'iu',
  '^(?<phrase>(?:on|in|at|when|by|after|this|earlier) [^,]{2,60}), ',
  ['though', 'however', 'meanwhile'],
  ',(?= )',
);
const openingTurn =
  /^(?:but now|now|this time|to that end|to this end|specifically|most notably),? (?=\S)/iu;

/** Openings of what was so before the news. */
const earlierTimes = lexicon([
  'last year',
  'last month',
  'last spring',
  'last summer',
  'last fall',
  'last autumn',
  'last winter',
  'a year ago',
  'about a year ago',
  'over a year ago',
  'a month ago',
  'a decade ago',
  'for years',
  'for decades',
  'for months',
  'since',
  'until now',
  'until recently',
  'earlier this year',
  '去年',
  '过去',
  '此前',
]);
const CHINESE_MONTH = /^今年[一二三四五六七八九十\d]+月/u;
/** Length of a sentence's opening, in characters, in which an earlier time counts as background. */
const OPENING = 24;

/**
 * Whether a sentence opens with an earlier time ("Last month, …"): it shows what the news follows,
 * not the news.
 */
export function opensWithBackground(text: string): boolean {
  const found = earlierTimes.exec(text.slice(0, OPENING));
  return found?.index === 0 || CHINESE_MONTH.test(text);
}

/**
 * A sentence as the report of the news, at most `words` long: without a turn against what precedes
 * it, shortened where it is too long to be read. Null where it cannot be read alone. Its `defect`
 * is `reference` where a word inside it still points back.
 */
export function reportable(
  sentence: AnalyzedSentence,
  words: number,
  language: string,
): AnalyzedSentence | null {
  if (announcesItself.test(sentence.original)) return sentence;
  const text = withoutTurns(sentence.text);
  if (sentence.standsAlone)
    return text === sentence.text ? sentence : withText(sentence, text, language);
  if (sentence.defect === 'length') return shortened(sentence, words, language);
  if (sentence.defect !== 'reference' || sentence.roles.event < LIKELY_EVENT) return null;
  const reread = withText(sentence, text, language);
  const isReadable =
    reread.defect === null ||
    (reread.defect === 'reference' && !opensDangling(text.replace(/^["“「]/, ''), language));
  return isReadable ? reread : null;
}

function withoutTurns(text: string): string {
  const bare = text
    .replace(turnAfterOpening, '$<phrase>,')
    .replace(innerTurn, '')
    .replace(openingTurn, '');
  return `${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}`;
}

function shortened(
  sentence: AnalyzedSentence,
  words: number,
  language: string,
): AnalyzedSentence | null {
  const text = compressSentence(sentence.text, { words }, language);
  if (text === null) return null;
  const reread = withText(sentence, text, language);
  return reread.defect === null ? reread : null;
}

function withText(sentence: AnalyzedSentence, text: string, language: string): AnalyzedSentence {
  const words = wordCount(text);
  return {
    ...sentence,
    text,
    words,
    defect: defectOf(text, { words, kind: sentence.kind, language }),
  };
}
