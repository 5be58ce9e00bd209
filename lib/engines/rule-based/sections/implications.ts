import { publicationDay } from '../../../article/publication-day.ts';
import type { Item } from '../../../insight/sections/index.ts';
import { quotesOf, type ArticleAnalysis, type AnalyzedSentence } from '../analyze-article.ts';
import { statedClaim, type Said } from '../claims.ts';
import { compressSentence } from '../compress-sentence.ts';
import { horizonIn } from '../horizon.ts';
import { lexicon } from '../lexicon.ts';
import { saidBy } from '../said-by.ts';
import { speakerIn } from '../speakers.ts';
import { logOdds, total, type Signal } from '../signals.ts';
import { splitQuotation } from '../quotation.ts';
import { leastProbability } from '../roles/thresholds.ts';

/** Below this no word of a forecast makes a prediction of a sentence. */
const CERTAINLY_NOT = 0.04;
const LEAST_WORDS = 6;
const MOST_WORDS = 48;
const ROOM = 40;
const MOST_OVERLAP = 0.7;

/**
 * Predictions in the article: statement, speaker, horizon, and the reason, in the article's words.
 */
export function implications(
  reading: ArticleAnalysis,
  said: Said,
  most: number,
): Item<'implications'>[] {
  const candidates = reading.sentences
    .flatMap((sentence) => {
      const line = lineOf(sentence, reading);
      return line === null ? [] : [{ sentence, line, value: total(signalsOf(sentence)) }];
    })
    .sort((one, other) => other.value - one.value);
  const items: Item<'implications'>[] = [];
  for (const { sentence, line } of candidates) {
    if (items.length >= most) break;
    if (said.repeats(line) || said.overlap(sentence.content) > MOST_OVERLAP) continue;
    said.add(line);
    items.push(implicationOf(sentence, line, reading));
  }
  return items;
}

/** Words of a forecast, a plan or a warning. */
const forecast = lexicon([
  'expects',
  'expect',
  'expected to',
  'plans to',
  'plan to',
  'aims to',
  'intends to',
  'warned that',
  'warns that',
  'warned',
  'predicts',
  'predicted',
  'forecasts',
  'projected to',
  'will',
  "won't",
  'could',
  'is set to',
  'are set to',
  'due to begin',
  'scheduled to',
  'is due to',
  'likely to',
  '预计',
  '将在',
  '将于',
  '计划',
  '有望',
  '预测',
]);
/** What the words of a forecast add to the learned log-odds. */
const CUE_BOOST = 1;

/** Below this score a sentence needs a speaker or a horizon. */
const SURELY_FORWARD = 0.3;

function tellsMore(sentence: AnalyzedSentence, reading: ArticleAnalysis): boolean {
  const day = publicationDay(reading.article);
  return (
    saidBy(reading, sentence) !== null || horizonIn(sentence.own, day, reading.language) !== null
  );
}

/**
 * The learned probability that a sentence looks ahead, raised if it has forecast words and a
 * speaker or a horizon.
 */
function forwardProbability(sentence: AnalyzedSentence, reading: ArticleAnalysis): number {
  const { text, roles } = sentence;
  const day = publicationDay(reading.article);
  const isForecast =
    forecast.test(text) &&
    (speakerIn(text, reading.language) !== null || horizonIn(text, day, reading.language) !== null);
  return 1 / (1 + Math.exp(-logOdds(roles.forward) - (isForecast ? CUE_BOOST : 0)));
}

/** Why a sentence is a prediction, or why it is none. */
export function signalsOf({ roles, spans, standsAlone }: AnalyzedSentence): Signal[] {
  return [
    { name: 'forward', value: logOdds(roles.forward) },
    { name: 'fact', value: 0.1 * logOdds(roles.facts) },
    { name: 'noise', value: -2 * roles.noise },
    { name: 'two-sentences', value: spans.length > 1 ? -0.3 : 0 },
    { name: 'needs-speaker', value: standsAlone ? 0 : -0.3 },
  ];
}

/**
 * The text to show: the quoted part without its attribution, which the card shows separately; else
 * the sentence; null if neither is readable on its own.
 */
function lineOf(sentence: AnalyzedSentence, reading: ArticleAnalysis): string | null {
  const { roles, words, own } = sentence;
  if (roles.forward < CERTAINLY_NOT || roles.noise >= leastProbability.noise) return null;
  const probability = forwardProbability(sentence, reading);
  if (probability < leastProbability.forward || roles.noise > 3 * probability) return null;
  if (words < LEAST_WORDS || words > MOST_WORDS) return null;
  if (probability < SURELY_FORWARD && !tellsMore(sentence, reading)) return null;
  const quotation = splitQuotation(own, reading.language);
  if (quotation && saidBy(reading, sentence)) return quotation;
  if (!sentence.standsAlone && !sentence.readsOn) return null;
  return compressSentence(sentence.text, { words: ROOM }, reading.language) ?? sentence.text;
}

function implicationOf(
  sentence: AnalyzedSentence,
  line: string,
  reading: ArticleAnalysis,
): Item<'implications'> {
  const speaker = saidBy(reading, sentence);
  const named = speaker === null ? undefined : reading.sentences[speaker.sentence];
  const claim = statedClaim(sentence, line);
  const isNamed =
    speaker !== null &&
    claim.evidence.some((piece) => piece.kind === 'quote' && piece.text.includes(speaker.name));
  const day = publicationDay(reading.article);
  return {
    ...claim,
    evidence:
      isNamed || named === undefined ? claim.evidence : [...claim.evidence, ...quotesOf(named)],
    rationale: rationaleOf(line),
    horizon:
      horizonIn(line, day, reading.language) ?? horizonIn(sentence.own, day, reading.language),
    speaker: speaker?.name ?? null,
  };
}

const reasons: readonly RegExp[] = [
  /\b(?:because|as a result of|thanks to|given that)\s*[^.;]{12,}/iu,
  /\bdue to (?:the|an?|its|their|his|her|rising|growing|high|low|lack|strong|weak) [^.;]{10,}/iu,
  /因为[^。；]{6,}/u,
  /由于[^，。；]{6,}/u,
];

/** The reason the sentence itself gives. */
function rationaleOf(text: string): string | null {
  for (const reason of reasons) {
    const found = reason.exec(text)?.[0];
    if (found && (found.match(/[(（]/g) ?? []).length === (found.match(/[)）]/g) ?? []).length)
      return found.trim().replace(/[,，”"]+$/u, '');
  }
  return null;
}
