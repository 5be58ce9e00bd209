import type { EventType } from '../../../insight/event-type.ts';
import { escapePattern } from '../../../text/normalize.ts';
import type { AnalyzedSentence, ArticleAnalysis } from '../analyze-article.ts';
import type { Mentioned } from '../entities.ts';
import { pattern, sequence } from '../../../text/pattern.ts';

/** What a name is of; `phrase` for capitalized words that no lexicon knows. */
type Kind = Mentioned['kind'] | 'phrase';

/** A name a step can use, with a sentence that has it. */
export interface StepName {
  name: string;
  kind: Kind;
  sentence: AnalyzedSentence;
}

/** Kinds of things a step of each event type is about, the best first. */
const wantedKinds: Record<EventType, readonly Kind[]> = {
  release: ['model', 'product', 'phrase'],
  product: ['product', 'model', 'phrase'],
  'open-source': ['model', 'product', 'phrase'],
  research: ['model', 'product', 'phrase'],
  benchmark: ['phrase', 'model', 'product'],
  chips: ['chip', 'phrase', 'organisation'],
  security: ['product', 'phrase', 'model'],
  pricing: ['product', 'model', 'phrase'],
  funding: ['organisation', 'phrase'],
  acquisition: ['organisation', 'phrase'],
  partnership: ['organisation', 'phrase'],
  people: ['organisation', 'product'],
  lawsuit: ['organisation', 'phrase'],
  regulation: ['phrase', 'organisation'],
  opinion: ['organisation', 'product', 'model', 'phrase'],
  other: ['organisation', 'product', 'model', 'phrase'],
};

/** Weights of the signals by which names are ranked. */
const weights = { title: 3, count: 0.8, kind: 0.6, early: 1, specific: 0.5, law: 3 } as const;

/** A name outside the title has to occur this often. */
const LEAST_OUTSIDE_TITLE = 4;
/** A phrase that no lexicon knows has to occur inside sentences this often. */
const LEAST_PHRASE = 2;
/** A longer name replaces a shorter one from this share of its occurrences on. */
const FULL_NAME_SHARE = 0.3;
const MOST_SENTENCES = 120;

/** Capitalized words in a row, within a sentence; of Chinese text, Latin names and names in book title marks. */
const phrases = pattern('gu', [
  sequence(
    String.raw`(?<=[\p{Ll},;:(“"’'] )\p{Lu}[\p{L}\d.’-]*`,
    String.raw`(?: (?:\p{Lu}[\p{L}\d.-]*|\d+(?:\.\d+)?[A-Z]?))*`,
  ),
  String.raw`(?<=\p{Script=Han} ?)[A-Za-z][\w.-]+(?: [A-Z\d][\w.-]*)*`,
  '(?<=《)[^》]{2,20}(?=》)',
]);

/** Capitalized words that name nothing a step could use. */
const unnamed = new Set(
  (
    'AI API CEO CTO CFO COO US U.S UK EU GPU GPUs I It The This That We He She They In On At But And If As For ' +
    'January February March April May June July August September October November December ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mr Mrs Dr Ms AGI LLM LLMs Q1 Q2 Q3 Q4 Chinese American ' +
    'European Republican Democrat Internet English A SDK SDKs ML PC PCs IT RAM MoE APIs VP AI-generated AI-powered ID Science TechCrunch Reuters Bloomberg CNBC WIRED Verge'
  ).split(' '),
);

/**
 * The names a step can rest on, the best first: entities and capitalized phrases of title and text, by where and how often
 * they occur and whether their kind fits the event type. Of two names where one has the other, the one the title has more
 * of stays.
 */
export function stepNames(reading: ArticleAnalysis): StepName[] {
  const all = candidates(reading);
  const central = all.filter(({ inTitle, count }) => inTitle || count >= LEAST_OUTSIDE_TITLE);
  const ranked = (central.length > 0 ? central : all)
    .map((candidate) => ({ ...candidate, worth: worthOf(candidate, reading) }))
    .sort((one, other) => other.worth - one.worth);
  const chosen: typeof ranked = [];
  for (const candidate of ranked) {
    const at = chosen.findIndex(
      ({ name }) => name.includes(candidate.name) || candidate.name.includes(name),
    );
    const shorter = chosen[at];
    if (!shorter) chosen.push(candidate);
    else if (isFullName(candidate, shorter)) chosen[at] = candidate;
  }
  return chosen.map(({ name, sentence, kind }) => ({ name, sentence, kind }));
}

/** The longer of two names is the thing's own: "ChatGPT Health", where the text is about that and not about ChatGPT. */
function isFullName(longer: Candidate, shorter: Candidate): boolean {
  if (!longer.name.includes(shorter.name) || longer.name === shorter.name) return false;
  return longer.inTitle || longer.count >= Math.max(2, FULL_NAME_SHARE * shorter.count);
}

interface Candidate extends StepName {
  count: number;
  inTitle: boolean;
}

function candidates({ mentions, sentences, headline }: ArticleAnalysis): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { name, kind, count, inTitle, sentences: at } of mentions) {
    const sentence = sentences[at[0] ?? -1];
    if (kind !== 'person' && !unnamed.has(name) && sentence?.text.includes(name))
      found.set(name, { name, kind, count, inTitle, sentence });
  }
  const counted = new Map<string, { count: number; sentence: AnalyzedSentence }>();
  for (const sentence of sentences.slice(0, MOST_SENTENCES))
    for (const [phrase] of sentence.text.matchAll(phrases)) {
      const name = phrase.replace(/(?:[.’-]|’s|'s)+$/u, '');
      if (unnamed.has(name) || name.length < 2) continue;
      const known = counted.get(name);
      counted.set(name, { count: (known?.count ?? 0) + 1, sentence: known?.sentence ?? sentence });
    }
  const people = new Set(
    mentions
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ name }) => [name, ...name.split(' ')]),
  );
  for (const [name, { count, sentence }] of counted)
    if (count >= LEAST_PHRASE && !found.has(name) && !people.has(name) && !speaks(name, sentences))
      found.set(name, { name, kind: 'phrase', count, inTitle: isIn(headline, name), sentence });
  for (const merged of adjacent([...found.values()], headline, sentences))
    found.set(merged.name, merged);
  return [...found.values()];
}

/** A name that speaks is a person's. */
function speaks(name: string, sentences: readonly AnalyzedSentence[]): boolean {
  const saying = new RegExp(
    String.raw`(?<![\p{L}\d])${escapePattern(name)} (?:said|says|told|added|wrote|writes|explained|argued)\b`,
    'u',
  );
  return sentences.some(({ text }) => saying.test(text));
}

/** Names that stand side by side in the title and in a sentence: "Qwen" and "VLo" are "Qwen VLo". */
function adjacent(
  candidates: Candidate[],
  headline: string,
  sentences: readonly AnalyzedSentence[],
): Candidate[] {
  const titled = candidates.filter(({ inTitle }) => inTitle);
  return titled.flatMap((one) =>
    titled.flatMap((other) => {
      const name = `${one.name} ${other.name}`;
      if (one === other || !isIn(headline, name)) return [];
      const holders = sentences.filter(({ text }) => text.includes(name));
      const [sentence] = holders;
      return sentence ? [{ ...one, name, count: holders.length, sentence }] : [];
    }),
  );
}

function worthOf(
  { name, kind, count, inTitle }: Candidate,
  { eventType, headline }: ArticleAnalysis,
): number {
  const kinds = wantedKinds[eventType];
  const place = kinds.indexOf(kind);
  const at = headline.indexOf(name);
  const signals = [
    { weight: weights.title, value: Number(inTitle) },
    { weight: weights.count, value: Math.log(1 + count) },
    { weight: weights.kind, value: place < 0 ? -1 : kinds.length - place },
    { weight: weights.early, value: at < 0 ? 0 : 1 - at / headline.length },
    { weight: weights.law, value: Number(eventType === 'regulation' && lawWord.test(name)) },
    { weight: weights.specific, value: Number(/[ \d]/.test(name)) },
  ];
  return signals.reduce((sum, { weight, value }) => sum + weight * value, 0);
}

/** Words that laws, orders and the offices behind them have in their names. */
const lawWord =
  /\b(?:Act|Bill|Law|Order|Omnibus|Directive|Regulation|Code|Report|Commission|Court|FCC|FTC)\b/;

function isIn(text: string, name: string): boolean {
  return new RegExp(String.raw`(?<![\p{L}\d])${escapePattern(name)}(?![\p{L}\d])`, 'u').test(text);
}
