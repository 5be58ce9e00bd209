import { elementAt } from '../../../invariant.ts';
import type { Problem } from '../../claim.ts';
import { lexiconOf } from '../entailment/lexicon.ts';
import type { Check } from './check.ts';
import type { ParsedText } from '../parsed-text.ts';
import { isStopWord, rootOf, type Word } from '../words.ts';

/**
 * A statement must not be more certain or stronger than its evidence: a `may`, `plans to` or
 * `reportedly` over a word the statement keeps must be preserved in some form, a superlative must
 * occur in the evidence, and so must a `should`.
 */
export const checkWording: Check = ({ statement, context, sameLanguage }) =>
  sameLanguage
    ? [
        ...droppedHedges(statement, context),
        ...addedSuperlatives(statement, context),
        ...addedAdvice(statement, context),
      ]
    : [];

const doubts = new Set(
  (
    'may might could reportedly allegedly alleged rumored rumoured rumor rumour likely possibly ' +
    'potentially perhaps considering consider considers mulling weighing unconfirmed seeking ' +
    'discussing talks if whether suggests suggest suspected claims claimed claim believed'
  ).split(' '),
);
const plans = new Set(
  (
    'plan plans planned planning expected expects expect aims aim aiming intends intend hopes ' +
    'hope hoping proposed proposes proposal would will shall going scheduled slated set due ' +
    'promised promises pledged wants upcoming soon future agreed considering'
  ).split(' '),
);

function droppedHedges(statement: ParsedText, context: ParsedText): Problem[] {
  const doubted = statement.words.some(({ folded }) => doubts.has(folded) || softens(folded));
  const planned = doubted || statement.words.some(({ folded }) => plans.has(folded));
  const kept = new Set(statement.words.map(({ root }) => root));
  return context.words.flatMap((word, index): Problem[] => {
    const isDoubt = doubts.has(word.folded) && !doubted;
    const isPlan =
      onlyBeforeVerb.has(word.folded) && !planned && context.words[index + 1]?.folded === 'to';
    const governed = isDoubt || isPlan ? governedBy(context, index) : undefined;
    return governed !== undefined && kept.has(governed.root)
      ? [{ kind: 'wording', text: word.text }]
      : [];
  });
}

/**
 * A word that expresses possibility, condition or intention: `possible`, `anyone who wants`; not
 * `will`.
 */
function softens(folded: string): boolean {
  if (firm.has(folded)) return false;
  const cues = lexiconOf('en').cuesOf(folded);
  return cues.some((cue) => cue === 'doubt' || cue === 'condition' || cue === 'plan');
}

/** Words of plans that state what comes as settled. */
const firm = new Set(['will', 'would', 'shall', 'going', 'set', 'due', 'working', 'soon', 'could']);

/** Words that make a plan of the infinitive behind them. */
const onlyBeforeVerb = new Set(
  (
    'plan plans planned planning expected expects expect aims aim aiming intends intend hopes ' +
    'hope hoping proposed proposes scheduled slated set due promised promises pledged wants ' +
    'agreed'
  ).split(' '),
);

/** The first content word behind a hedge, in the same clause. */
function governedBy({ text, words }: ParsedText, index: number): Word | undefined {
  const hedge = elementAt(words, index);
  const behind = words
    .slice(index + 1, index + 5)
    .filter((word) => !/[.,;:!?]/.test(text.slice(hedge.end, word.start)));
  return behind.find(({ folded }) => !isStopWord(folded));
}

const superlatives = new Map(
  [
    'first',
    'only sole',
    'best top leading finest',
    'largest biggest greatest',
    'fastest quickest',
    'cheapest',
    'smallest tiniest',
    'most',
    'least',
    'highest',
    'lowest',
    'strongest',
    'smartest',
    'worst',
    'latest newest',
    'record unprecedented',
    'always',
    'never',
    'every all',
  ].flatMap((same) => same.split(' ').map((word) => [word, same] as const)),
);
/**
 * Words of the list that are also grammar: they count only before the words that make them a
 * superlative.
 */
const loose = new Set([
  'most',
  'only',
  'first',
  'all',
  'every',
  'never',
  'top',
  'leading',
  'record',
  'least',
  'latest',
  'always',
]);

function addedSuperlatives(statement: ParsedText, context: ParsedText): Problem[] {
  const standing = new Set(context.words.map(({ folded }) => superlatives.get(folded) ?? folded));
  return statement.words
    .filter((word, index) =>
      isSuperlative(word, statement.words[index - 1], statement.words[index + 1]),
    )
    .filter(({ folded }) => !standing.has(superlatives.get(folded) ?? folded))
    .map(({ text }) => ({ kind: 'wording' as const, text }));
}

function isSuperlative(
  { folded }: Word,
  before: Word | undefined,
  after: Word | undefined,
): boolean {
  if (!superlatives.has(folded))
    return /^[a-z]{3,}est$/.test(folded) && !notSuperlative.has(folded) && isDeterminer(before);
  if (!loose.has(folded)) return true;
  return isDeterminer(before) && after !== undefined && folded !== 'all';
}

function isDeterminer(word: Word | undefined): boolean {
  return word !== undefined && /^(?:the|its|their|a|world|industry|our|his|her)$/.test(word.folded);
}

const notSuperlative = new Set(
  (
    'test rest request interest invest west nest forest protest contest latest quest guest ' +
    'harvest suggest honest modest'
  ).split(' '),
);
const advice = new Set(['should', 'ought', 'recommend', 'recommended'].map(rootOf));

/** Advice without a source is a suggestion and must be marked as one. */
function addedAdvice(statement: ParsedText, context: ParsedText): Problem[] {
  if (
    context.words.some(
      ({ root, folded }) =>
        advice.has(root) ||
        /^(?:must|needs?|advises?|urges?|urged|advised|has|have|expect(?:s|ed)?|slated|likely)$/.test(
          folded,
        ),
    )
  )
    return [];
  return statement.words
    .filter(({ root }) => advice.has(root))
    .map(({ text }) => ({ kind: 'wording' as const, text }));
}
