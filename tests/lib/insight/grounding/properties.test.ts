import { fc } from '../../../properties.ts';
import { expect, test } from 'vitest';
import { ground, articleOf, claimOf, draftOf } from '../card-fixture.ts';

const names = fc.constantFrom(
  'Halden Labs',
  'Nordvik Capital',
  'Sundby',
  'Ola Vik',
  'Fjord 3',
  'GPT-7 mini',
  'Brekke & Sons',
  'H400',
  'Élan Tech',
  '霜月科技',
);
const verbs = fc.constantFrom(
  'said it raised',
  'did not confirm',
  'denied that it lost',
  'may spend',
  'plans to sell',
  'was sued for',
  'cut',
  'no longer counts',
  'became the first to pass',
);
const counts = fc.oneof(
  fc.integer({ min: 2, max: 999_999 }).map((value) => value.toLocaleString('en-US')),
  fc
    .tuple(
      fc.constantFrom('$', '€', 'US$'),
      fc.integer({ min: 2, max: 900 }),
      fc.constantFrom(' million', 'bn', ' trillion', ''),
    )
    .map(([sign, value, scale]) => `${sign}${value}${scale}`),
  fc
    .tuple(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 1, max: 9 }))
    .map(([whole, part]) => `${whole}.${part}%`),
);
const things = fc.constantFrom(
  'in sales',
  'of its chips',
  'for the data centre',
  'with “quoted words”',
  'to the regulators',
  'per million tokens',
);
const dates = fc.constantFrom(
  'on Tuesday',
  'in March 2025',
  'on 3 June 2026',
  'last year',
  'by 2030',
  'since Q3 2026',
  'two weeks ago',
  '',
);
const sentence = fc
  .tuple(names, verbs, counts, things, dates)
  .map((parts) => `${parts.filter((part) => part !== '').join(' ')}.`);
const body = fc.array(sentence, { minLength: 1, maxLength: 6 });

function groundOne(paragraphs: string[], claim: string, quote: string) {
  return ground(draftOf({ takeaways: [claimOf(claim, quote)] }), articleOf(paragraphs)).sections
    .takeaways[0]!;
}

test('a sentence of the article that quotes itself is never flagged, however white space and quotation marks were changed', () => {
  fc.assert(
    fc.property(body, fc.nat(), fc.boolean(), (sentences, pick, curly) => {
      const chosen = sentences[pick % sentences.length]!;
      const quote = (curly ? chosen : chosen.replace(/[“”]/g, '"')).replaceAll(' ', '\u00a0 ');
      const item = groundOne([sentences.join(' ')], chosen, quote);
      expect(item).toMatchObject({ support: 'quoted', problems: [] });
    }),
  );
});

test('a number that is not in the evidence is always flagged', () => {
  fc.assert(
    fc.property(
      names,
      verbs,
      things,
      fc.integer({ min: 2, max: 9999 }),
      fc.integer({ min: 1, max: 9999 }),
      (name, verb, thing, stated, added) => {
        const chosen = `${name} ${verb} ${stated} units ${thing}.`;
        const other = stated + added;
        fc.pre(!/\d/.test(name) || !name.includes(String(other)));
        const item = groundOne([chosen], `${name} ${verb} ${other} units ${thing}.`, chosen);
        expect(item.support).toBe('unsupported');
        expect(item.problems.map(({ kind }) => kind)).toContain(
          other >= 1900 && other < 2100 ? item.problems[0]!.kind : 'number',
        );
      },
    ),
  );
});

test('a year that is not in the evidence is always flagged', () => {
  fc.assert(
    fc.property(
      names,
      fc.integer({ min: 1950, max: 2040 }),
      fc.integer({ min: 1950, max: 2040 }),
      (name, year, other) => {
        fc.pre(year !== other);
        const chosen = `${name} opened the site in ${year} with partners.`;
        expect(
          groundOne([chosen], chosen.replace(String(year), String(other)), chosen).support,
        ).toBe('unsupported');
      },
    ),
  );
});

test('never accepts a quote missing from the article', () => {
  fc.assert(
    fc.property(body, sentence, (sentences, invented) => {
      fc.pre(!sentences.includes(invented));
      const item = groundOne(sentences, invented, invented);
      expect(item).toMatchObject({
        support: 'unsupported',
        problems: [{ kind: 'quote-not-found' }],
        evidence: [{ paragraph: null }],
      });
    }),
  );
});

test('no text at all makes grounding fail, and nothing without a verified quote is a fact', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
      fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
      body,
      (text, quote, sentences) => {
        const item = groundOne(sentences, text, quote);
        const verified = item.evidence.some(
          (piece) => piece.kind === 'quote' && piece.paragraph !== null,
        );
        expect(verified || item.support === 'unsupported').toBe(true);
        expect(item.problems.length === 0).toBe(item.support !== 'unsupported');
      },
    ),
  );
});
