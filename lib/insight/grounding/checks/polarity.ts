import { elementAt } from '../../../invariant.ts';
import type { Problem } from '../../claim.ts';
import type { Check } from './check.ts';
import type { ParsedText } from '../parsed-text.ts';
import { isStopWord, rootOf, type Word } from '../words.ts';

/**
 * A statement must not contradict its evidence: no added negation, no dropped negation over a word
 * the statement keeps, and no `rose` for `fell`. The whole sentences around the quotes count: a cut
 * must not hide a denial.
 */
export const checkPolarity: Check = ({ statement, context, sameLanguage }) => {
  if (!sameLanguage) return [];
  return [
    ...addedNegation(statement, context),
    ...droppedNegation(statement, context),
    ...contraries(statement, context),
  ];
};

function addedNegation(statement: ParsedText, context: ParsedText): Problem[] {
  const [first] = negationsIn(statement);
  if (
    first === undefined ||
    negationsIn(context).length > 0 ||
    context.words.some(({ root }) => negativeRoots.has(root))
  )
    return [];
  return [{ kind: 'polarity', text: first.text }];
}

function droppedNegation(statement: ParsedText, context: ParsedText): Problem[] {
  if (
    negationsIn(statement).length > 0 ||
    statement.words.some(({ root }) => negativeRoots.has(root))
  )
    return [];
  const kept = new Set(statement.words.map(({ root }) => root));
  return negationsIn(context)
    .filter(
      ({ scope }) =>
        scope.length > 0 &&
        kept.has(elementAt(scope, 0).root) &&
        scope.slice(0, 2).every(({ root }) => kept.has(root)),
    )
    .map(({ text }) => ({ kind: 'polarity' as const, text }));
}

/** A negation and the content words in its scope, nearest first. */
interface Negation {
  text: string;
  scope: Word[];
}

/** How many words behind a negation it is taken to govern. */
const REACH = 6;

function negationsIn({ text, words }: ParsedText): Negation[] {
  return words.flatMap((word, index) => {
    if (!isNegation(word, words[index + 1], text)) return [];
    const behind = words.slice(index + 1, index + 1 + REACH);
    const clause = behind.slice(0, endOfClause(word, behind, text));
    return [
      {
        text: word.text,
        scope: clause.filter(({ folded }) => !isStopWord(folded) && folded !== 'yet'),
      },
    ];
  });
}

function isNegation({ folded, end }: Word, next: Word | undefined, text: string): boolean {
  if (folded === 'yet') return next?.folded === 'to';
  if (folded === 'rather') return next?.folded === 'than';
  if (folded === 'no' && /^\.?\s?\d/.test(text.slice(end))) return false;
  if (folded === 'not' && (next?.folded === 'only' || next?.folded === 'just')) return false;
  return negations.has(folded) || folded.endsWith("n't");
}

/** Where punctuation ends the words a negation governs. */
function endOfClause(negation: Word, behind: Word[], text: string): number {
  let before = negation.end;
  for (const [index, word] of behind.entries()) {
    if (/[.,;:!?()]/.test(text.slice(before, word.start))) return index;
    before = word.end;
  }
  return behind.length;
}

const negations = new Set(
  (
    'not no never none neither nor cannot without denied denies deny denying refused refuses ' +
    'declined declines hardly barely'
  ).split(' '),
);

/** Words that say no without a `not`: they answer for a negation in the other text. */
const negativeRoots = new Set(
  (
    'deny refuse decline reject fail lack miss withhold stop halt cancel block ban abandon drop ' +
    'unable await unclear undisclosed unknown unlikely without absent'
  )
    .split(' ')
    .map(rootOf),
);

/** `up` words and `down` words of one scale. */
const scalesOfContraries: [string, string][] = [
  [
    'rise increase grow climb jump surge soar up gain expand accelerate',
    'fall decrease shrink drop decline plunge slump down cut reduce slow dip tumble contract',
  ],
  ['higher', 'lower'],
  ['more', 'less fewer'],
  ['above over exceed', 'below under'],
  ['faster', 'slower'],
  ['cheaper', 'costlier dearer'],
  ['larger bigger', 'smaller'],
  ['better', 'worse'],
  ['win', 'lose'],
  ['accept approve allow permit', 'reject block ban forbid prohibit'],
  ['support back endorse', 'oppose criticise criticize condemn'],
  ['buy acquire', 'sell divest'],
  ['hire', 'fire dismiss'],
  ['launch release open', 'discontinue retire close withdraw shut'],
  ['profit', 'loss'],
  ['before', 'after'],
  ['best', 'worst'],
  ['maximum', 'minimum'],
  ['success succeed', 'failure fail'],
  ['guilty', 'innocent acquit'],
  ['most', 'least'],
  ['start begin', 'end stop finish'],
];
const contraryRoots = scalesOfContraries.map(
  ([one, other]) => [rootsOf(one), rootsOf(other)] as const,
);

function rootsOf(words: string): Set<string> {
  return new Set(words.split(' ').map(rootOf));
}

/** The statement has only the one side of a scale, its evidence only the other. */
function contraries(statement: ParsedText, context: ParsedText): Problem[] {
  return contraryRoots.flatMap(([one, other]) => [
    ...oneSided(statement, context, one, other),
    ...oneSided(statement, context, other, one),
  ]);
}

function oneSided(
  statement: ParsedText,
  context: ParsedText,
  said: Set<string>,
  contrary: Set<string>,
): Problem[] {
  const word = statement.words.find(({ root }) => said.has(root));
  if (
    word === undefined ||
    has(statement, contrary) ||
    has(context, said) ||
    !has(context, contrary)
  )
    return [];
  return [{ kind: 'polarity', text: word.text }];
}

function has({ words }: ParsedText, roots: Set<string>): boolean {
  return words.some(({ root }) => roots.has(root));
}
