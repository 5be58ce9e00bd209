import type { Origin } from './alignment.ts';
import type { Compared, Features } from './features.ts';
import { isOpposite } from './opposites.ts';
import { termsOf, type Term } from './terms.ts';

const origins: Origin[] = ['same', 'kin', 'concept', 'context', 'article', 'nowhere'];

/** Where the claim's words come from, and what of the quotes it leaves out. */
export function wordingFeatures(compared: Compared): Features {
  const { alignment, quoteTerms, quotes, claim } = compared;
  const { content, used, origins: originOf, claim: terms } = alignment;
  const of = (...wanted: Origin[]) =>
    content.filter((term) => wanted.includes(originOf.get(term) ?? 'nowhere'));
  const whole = weightOf(content) || 1;
  const added = of('context', 'article', 'nowhere');
  const missing = of('article', 'nowhere');
  const isPlain = ({ isName, isNumber }: Term) => !isName && !isNumber;
  const nowhere = of('nowhere');
  const quoteContent = quoteTerms.filter(({ isContent }) => isContent);
  const quoteNames = quoteTerms.filter(({ isName }) => isName);
  const leftOut = quoteTerms.filter((term) => !used.has(term));
  const contextNames = of('context').filter(({ isName }) => isName).length;
  const refers = quotes.some(({ text }) => reference.test(text));
  return {
    ...Object.fromEntries(
      origins.map((origin) => [`origin:${origin}`, weightOf(of(origin)) / whole]),
    ),
    addedTerms: added.length,
    missingTerms: missing.length,
    missingNames: missing.filter(({ isName }) => isName).length,
    missingNumbers: missing.filter(({ isNumber }) => isNumber).length,
    missingPlain: missing.filter(isPlain).length,
    missingPlainWeight: weightOf(missing.filter(isPlain)),
    nowherePlainWeight: weightOf(nowhere.filter(isPlain)),
    nowhereHeaviest: Math.max(0, ...nowhere.filter(isPlain).map(({ weight }) => weight)),
    unknownShare: weightOf(nowhere.filter(({ concepts }) => concepts.length === 0)) / whole,
    knownNowhere: nowhere.filter(({ concepts }) => concepts.length > 0).length,
    claimTerms: terms.length,
    claimContent: content.length,
    quoteTerms: quoteTerms.length,
    quoteCovered:
      weightOf(quoteContent.filter((term) => used.has(term))) / (weightOf(quoteContent) || 1),
    contextNames,
    refers: Number(refers),
    contextNamesUnreferred: refers ? 0 : contextNames,
    droppedNames:
      quoteNames.length === 0
        ? 0
        : quoteNames.filter((term) => !used.has(term)).length / quoteNames.length,
    swappedNames: Math.min(contextNames, quoteNames.filter((term) => !used.has(term)).length),
    nameShare: content.filter(({ isName }) => isName).length / (content.length || 1),
    opposites: Math.min(
      3,
      added.filter((term) => leftOut.some((other) => isOpposite(term, other))).length,
    ),
    oppositesAnywhere: Math.min(
      3,
      terms.filter(
        (term) =>
          !quoteTerms.some((other) => other.root === term.root) &&
          leftOut.some((other) => isOpposite(term, other)),
      ).length,
    ),
    ...fragments(compared),
    ...verbatim(
      claim.text,
      quotes.map(({ text }) => text),
    ),
    commas: (claim.text.match(/[,，、]/g) ?? []).length,
    colon: Number(/[:;→：；]/.test(claim.text)),
    quoteMarks: Number(/["“”]/.test(claim.text)),
    quoteMarksInQuote: Number(quotes.some(({ text }) => /["“”]/.test(text))),
    ...subject(content, originOf, alignment.pairOf, quoteTerms, refers),
  };
}

/** English words and phrases that refer to something said before. */
const reference = new RegExp(
  [
    String.raw`\b(?:it|its|they|their|them|he|his|him|she|her|this|that|these|those|we|our|us|i|my)\b`,
    String.raw`\bthe (?:new |tech |search )?(?:company|firm|startup|start-up|group|maker|model|tool|duo|lab)\b`,
    String.raw`\bthe (?:chipmaker|agency|team|study|researchers|deal|feature|system|app|product|service)\b`,
    String.raw`\bthe (?:ban|rules?|law|bill|order|letter|plan|release|airline|giant|court|case|report)\b`,
    String.raw`\bthe (?:lawsuit|agreement|partnership|acquisition|platform|bot|chatbot|news|move|attack)\b`,
    String.raw`\bthe (?:site|project|program|event|technology|paper|authors?|judge|suit|announcement)\b`,
    '[该其他她它这那此]',
  ].join('|'),
  'iu',
);

/**
 * How much of the sentences is quoted, and how much of the claim and of the quoted words the other
 * covers.
 */
function fragments({ fragments: quoted, quotes, alignment, articleLanguage }: Compared): Features {
  const lengthOf = (passages: { text: string }[]) =>
    passages.reduce((sum, { text }) => sum + text.length, 0);
  const terms = quoted
    .flatMap((fragment) => termsOf(fragment, articleLanguage))
    .filter(({ isContent }) => isContent);
  const roots = new Set(terms.map(({ root }) => root));
  const mine = new Set([...alignment.used].map(({ root }) => root));
  const { content, pairOf } = alignment;
  return {
    'quoted:share': Math.min(1, lengthOf(quoted) / (lengthOf(quotes) || 1)),
    'quoted:covers':
      weightOf(content.filter((term) => roots.has(pairOf.get(term)?.to.root ?? ''))) /
      (weightOf(content) || 1),
    'quoted:covered': weightOf(terms.filter(({ root }) => mine.has(root))) / (weightOf(terms) || 1),
  };
}

/** Shares of the claim's word pairs and triples that the quotes have too. */
function verbatim(claim: string, quotes: string[]): Features {
  const words = plainWords(claim);
  const texts = quotes.map((quote) => ` ${plainWords(quote).join(' ')} `).join('|');
  const share = (length: number) => {
    const runs = words.slice(length - 1).map((_, start) => words.slice(start, start + length));
    const kept = runs.filter((run) => texts.includes(` ${run.join(' ')} `));
    return runs.length === 0 ? 0 : kept.length / runs.length;
  };
  return { 'verbatim:2': share(2), 'verbatim:3': share(3) };
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}'%$.]*[\p{L}\p{N}%]/gu) ?? [];
}

/** What the claim begins with: mostly its subject. */
function subject(
  content: Term[],
  originOf: Alignment['origins'],
  pairOf: Alignment['pairOf'],
  quoteTerms: Term[],
  refers: boolean,
): Features {
  const [first] = content;
  const origin = first && originOf.get(first);
  const pair = first && pairOf.get(first);
  const before = pair
    ? quoteTerms.filter(
        ({ passage, start }) => passage === pair.to.passage && start < pair.to.start,
      ).length
    : 0;
  const inPassage = pair
    ? quoteTerms.filter(({ passage }) => passage === pair.to.passage).length
    : 1;
  const quoteBegins = quoteTerms.filter(({ isName, start }) => isName && start < 80);
  return {
    'subject:same': Number(origin === 'same'),
    'subject:context': Number(origin === 'context'),
    'subject:missing': Number(origin === 'article' || origin === 'nowhere'),
    'subject:place': pair ? before / inPassage : -0.2,
    'subject:name': Number(first?.isName ?? false),
    'subject:swapped': Number(
      first !== undefined && first.isName && origin !== 'same' && quoteBegins.length > 0 && !refers,
    ),
  };
}

export function weightOf(terms: Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

type Alignment = Compared['alignment'];
