import { fc } from '../../../properties.ts';
import { expect, test } from 'vitest';
import { similarTerms } from '../../../../lib/library/search/fuzzy-terms.ts';
import { termAt } from '../../../../lib/library/search/shard.ts';
import { documentOf, shardOf } from '../documents.ts';

/** Optimal string alignment, as it is written in textbooks. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_unused, column) =>
      row === 0 ? column : column === 0 ? row : 0,
    ),
  );
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      rows[row]![column] = Math.min(
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + same,
      );
      if (
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      )
        rows[row]![column] = Math.min(rows[row]![column]!, rows[row - 2]![column - 2]! + 1);
    }
  }
  return rows[one.length]![other.length]!;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 11 });

test('computes the edit distance up to the limit', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), word, (words, asked) => {
      const { texts } = shardOf(documentOf(1, { title: words.join(' ') }));
      const most = asked.length >= 8 ? 2 : asked.length >= 4 ? 1 : 0;
      const found = similarTerms(texts, asked, { prefix: false }).map(({ index }) =>
        termAt(texts, index),
      );
      const expected =
        most === 0
          ? []
          : words.filter((other) => other[0] === asked[0] && distance(asked, other) <= most);
      expect(found.toSorted()).toEqual(expected.toSorted());
      const begun = similarTerms(texts, asked, { prefix: true }).map(({ index }) =>
        termAt(texts, index),
      );
      const open =
        most === 0
          ? []
          : words.filter(
              (other) =>
                other[0] === asked[0] &&
                Array.from({ length: other.length + 1 }, (_, length) =>
                  distance(asked, other.slice(0, length)),
                ).some((slips) => slips <= most),
            );
      expect(begun.toSorted()).toEqual(open.toSorted());
    }),
    { numRuns: 300 },
  );
});
