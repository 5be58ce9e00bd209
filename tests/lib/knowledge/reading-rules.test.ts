import { describe, expect, test } from 'vitest';
import { type Catalogue, type Listing, modelsOf } from '../../../scripts/knowledge/models.ts';
import { readLiteral } from '../../../scripts/knowledge/read-literal.ts';

const asOf = { source: 'models.dev', asOf: '2026-09-30' };

describe('reading a catalogue', () => {
  test('a release date is the mode over sellers, with its day where two agree within a week', () => {
    expect(released(['2026-03-05', '2026-03-05', '2026-03-09', '2026-01-20'])).toBe('2026-03-05');
    expect(released(['2026-03-05', '2026-08-09'])).toBe('2026-03');
    expect(released(['2026-03'])).toBe('2026-03');
    expect(released(['2026-01-01', '2026-01-01'])).toBe('2026');
  });

  test('weights are open where most sellers say so', () => {
    expect(
      model([{ open_weights: true }, { open_weights: true }, { open_weights: false }]).openWeights,
    ).toBe(true);
    expect(
      model([{ open_weights: true }, { open_weights: false }, { open_weights: false }]).openWeights,
    ).toBe(false);
  });

  test("a price is the maker's own, and free is not a price", () => {
    expect(model([{ cost: { input: 0.1, output: 0.2 } }]).inputPrice).toBeUndefined();
    const own = {
      openai: { models: { a: listing({ cost: { input: 2, output: 8 } }) } },
      reseller: { models: { a: listing({ cost: { input: 1, output: 1 } }) } },
    };
    expect(modelsOf(own, asOf)[0]).toMatchObject({ inputPrice: 2, outputPrice: 8, sellers: 2 });
    const free = { openai: { models: { a: listing({ cost: { input: 0, output: 0 } }) } } };
    expect(modelsOf(free, asOf)[0]!.inputPrice).toBeUndefined();
  });

  test('names that move and unknown makers are left out', () => {
    expect(
      modelsOf(
        {
          reseller: {
            models: {
              a: listing({ canonical_model_id: 'openai/gpt-9-latest' }),
              b: listing({ canonical_model_id: 'nobody/thing-1' }),
            },
          },
        },
        asOf,
      ),
    ).toEqual([]);
  });
});

describe('readLiteral', () => {
  test('reads what bundlers write', () => {
    expect(readLiteral('x={a:!0,"b-c":[1,.5,-2e3],d:{e:!1,f:null,g:"q\\"\\u00e9"}},y', 2)).toEqual({
      a: true,
      'b-c': [1, 0.5, -2000],
      d: { e: false, f: null, g: 'q"é' },
    });
  });

  test.each(['{a:alert(1)}', '{a:', '[1,', '"open', '', '{a b}'])('%j is no literal', (code) =>
    expect(() => readLiteral(code)).toThrow(SyntaxError),
  );
});

function listing(more: Partial<Listing>): Listing {
  return { id: 'gpt-9', name: 'GPT-9', canonical_model_id: 'openai/gpt-9', ...more };
}

function model(listings: Partial<Listing>[]) {
  const catalogue: Catalogue = Object.fromEntries(
    listings.map((each, index) => [`reseller-${index}`, { models: { a: listing(each) } }]),
  );
  return modelsOf(catalogue, asOf)[0]!;
}

function released(dates: string[]): string | undefined {
  return model(dates.map((date) => ({ release_date: date }))).released;
}
