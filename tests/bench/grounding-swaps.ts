import type { Claim } from '../../lib/insight/claim.ts';
import { namesIn } from '../../lib/insight/grounding/checks/names.ts';
import { parseText } from '../../lib/insight/grounding/parsed-text.ts';
import { splitSentences } from '../../lib/text/split-sentences.ts';
import { ground, articleOf, claimOf, draftOf } from '../lib/insight/card-fixture.ts';

export const swapKinds = ['number', 'year', 'month', 'name'] as const;
export type SwapKind = (typeof swapKinds)[number];

/**
 * How many sentences of a text with one thing swapped were flagged, of how many; and verbatim ones
 * that were.
 */
export interface SwapCounts {
  swapped: Record<SwapKind, number>;
  caught: Record<SwapKind, number>;
  verbatim: number;
  falseAlarms: number;
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * Makes every sentence of a text a claim quoted from it, once unchanged and once for each number,
 * year, month and name replaced by another (numbers and years by near ones, months by the next but
 * two, names by another name of the same text); the quote is unchanged.
 */
export function swapsOf(text: string): SwapCounts {
  const article = articleOf(
    text.split(/\n+/).filter((line) => /\p{L}/u.test(line)),
    { title: 'Untitled' },
  );
  const cut = article.paragraphs
    .flatMap((paragraph) => splitSentences(paragraph.text).map((sentence) => sentence.text))
    .filter((sentence) => sentence.split(' ').length >= 6);
  const others = [
    ...new Set(
      cut.flatMap((sentence) =>
        namesIn(parseText(sentence))
          .filter(({ opens }) => !opens)
          .map((word) => word.text),
      ),
    ),
  ];
  const claims: { claim: Claim; kind: SwapKind | null }[] = cut.flatMap((sentence) => [
    { claim: claimOf(sentence.slice(0, 1200), sentence), kind: null },
    ...swapKinds.flatMap((kind) =>
      swapped(sentence, kind, others).map((claim) => ({ claim: claimOf(claim, sentence), kind })),
    ),
  ]);
  const items = ground(draftOf({ takeaways: claims.map(({ claim }) => claim) }), article).sections
    .takeaways;
  const counts: SwapCounts = {
    swapped: { number: 0, year: 0, month: 0, name: 0 },
    caught: { number: 0, year: 0, month: 0, name: 0 },
    verbatim: 0,
    falseAlarms: 0,
  };
  for (const [index, { kind }] of claims.entries()) {
    const flagged = items[index]!.support === 'unsupported' ? 1 : 0;
    if (kind === null) {
      counts.verbatim += 1;
      counts.falseAlarms += flagged;
    } else {
      counts.swapped[kind] += 1;
      counts.caught[kind] += flagged;
    }
  }
  return counts;
}

/** The sentence with the first thing of the kind replaced; nothing if it has none. */
function swapped(sentence: string, kind: SwapKind, others: string[]): string[] {
  const changed = swaps[kind](sentence, others);
  return changed === sentence ? [] : [changed];
}

const swaps: Record<SwapKind, (sentence: string, others: string[]) => string> = {
  number: (sentence) => replaceNumber(sentence),
  year: (sentence) =>
    sentence.replace(/(?<![\d.,$-])(?:19|20)\d{2}(?![\d.,]*\d|-)/, (year) =>
      String(Number(year) + 3),
    ),
  month: (sentence) =>
    sentence.replace(
      new RegExp(
        `\\b(?:${months.filter((month) => month !== 'May' && month !== 'March').join('|')})\\b`,
      ),
      (month) => months[(months.indexOf(month) + 3) % 12]!,
    ),
  name: (sentence, others) => {
    const name = namesIn(parseText(sentence)).find(({ opens }) => !opens);
    const other = others.find(
      (word) => name !== undefined && !sentence.toLowerCase().includes(word.toLowerCase()),
    );
    return name === undefined || other === undefined
      ? sentence
      : sentence.replace(name.text, other);
  },
};

/** A number written in digits that is no year; one digit is moved on by three. */
function replaceNumber(sentence: string): string {
  return sentence.replace(
    /(?<![\p{L}\p{N}.,-])(?!(?:19|20)\d{2}(?!\d))\d+(?:[.,]\d+)*/u,
    (digits) => digits.replace(/\d/, (digit) => String(((Number(digit) + 2) % 9) + 1)),
  );
}
