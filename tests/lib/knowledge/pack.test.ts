import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { factSchema } from '../../../lib/insight/claim.ts';
import { companyFactsOf, productFactsOf } from '../../../lib/knowledge/company-facts.ts';
import { factsOf } from '../../../lib/knowledge/facts-of.ts';
import { loadKnowledge } from '../../../lib/knowledge/catalog.ts';
import {
  chipSchema,
  licenceSchema,
  linkSchema,
  marketSchema,
  milestoneSchema,
  modelSchema,
  organisationSchema,
  productSchema,
  regulationSchema,
  termSchema,
} from '../../../lib/knowledge/pack-schema.ts';

const knowledge = loadKnowledge();
const organisationIds = new Set(knowledge.organisations.map(({ id }) => id));

describe('the pack', () => {
  test('is at most 90 KB, compressed', () => {
    expect(gzipSync(JSON.stringify(knowledge), { level: 9 }).length).toBeLessThanOrEqual(90 * 1024);
  });

  test.each([
    ['organisations', organisationSchema],
    ['models', modelSchema],
    ['chips', chipSchema],
    ['products', productSchema],
    ['markets', marketSchema],
    ['licences', licenceSchema],
    ['milestones', milestoneSchema],
    ['regulations', regulationSchema],
    ['glossary', termSchema],
    ['links', linkSchema],
  ] as const)('%s fit their schema: no fact without a source and a date', (part, schema) => {
    for (const row of knowledge[part]) {
      const result = schema.safeParse(row);
      expect(result.success ? [] : [row, result.error.issues]).toEqual([]);
    }
  });

  test.each(['organisations', 'models', 'chips', 'milestones', 'regulations', 'glossary'] as const)(
    'no two %s share an id',
    (part) => {
      const ids = knowledge[part].map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    },
  );

  test('a row without its date or source does not pass', () => {
    const { asOf: _, ...undated } = knowledge.models[0]!;
    const { source: __, ...unsourced } = knowledge.chips[0]!;
    expect(modelSchema.safeParse(undated).success).toBe(false);
    expect(chipSchema.safeParse(unsourced).success).toBe(false);
  });

  test('no name is listed for two organisations', () => {
    const names = knowledge.organisations.flatMap(({ name, aliases }) => [
      ...new Set([name, ...aliases].map((each) => each.toLowerCase())),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("what needs a second cue is one of the row's own names", () => {
    const strangers = knowledge.organisations.flatMap(
      ({ name, aliases, families, needsCue = [] }) =>
        needsCue.filter((cue) => ![name, ...aliases, ...families].includes(cue)),
    );
    expect(strangers).toEqual([]);
  });

  test('every model, chip, link and parent belongs to a listed organisation', () => {
    const owners = [...knowledge.models, ...knowledge.chips, ...knowledge.links].map(
      ({ organisation }) => organisation,
    );
    const parents = knowledge.organisations.flatMap(({ parent }) => parent ?? []);
    expect([...owners, ...parents].filter((id) => !organisationIds.has(id))).toEqual([]);
  });

  test('every milestone is about something listed', () => {
    const ids = new Set([
      ...organisationIds,
      ...[...knowledge.models, ...knowledge.chips, ...knowledge.regulations].map(({ id }) => id),
    ]);
    expect(
      knowledge.milestones.flatMap(({ id, about }) =>
        about.filter((entity) => !ids.has(entity)).map((entity) => `${id}: ${entity}`),
      ),
    ).toEqual([]);
  });

  test('every product and member of a market belongs to a listed organisation', () => {
    const owners = [
      ...knowledge.products.map(({ organisation }) => organisation),
      ...knowledge.markets.flatMap(({ members }) => members),
    ];
    expect(owners.filter((id) => !organisationIds.has(id))).toEqual([]);
  });

  test('what the pack says of a company and of a product is evidence that a card can keep', () => {
    for (const language of ['en', 'zh-Hans']) {
      const facts = [
        ...[...organisationIds].flatMap((id) => companyFactsOf(id, { at: '2026-12-01', language })),
        ...knowledge.products.flatMap((product) => productFactsOf(product, { language })),
      ];
      expect(facts.length).toBeGreaterThan(900);
      for (const { fact, value } of facts) {
        expect(factSchema.safeParse(fact).success ? '' : fact.id).toBe('');
        expect(fact.text).toContain(value);
      }
    }
  });

  test('a company before its first model has no flagship among models', () => {
    const attributes = companyFactsOf('xai', { at: '2020-01-01' }).map(
      ({ attribute }) => attribute,
    );
    expect(attributes).not.toContain('price-in');
    expect(attributes).not.toContain('funding');
  });

  test('nothing is dated later than the pack was written', () => {
    const dates = [
      ...knowledge.milestones.map(({ date }) => date),
      ...knowledge.models.flatMap(({ released, asOf }) => [released ?? '', asOf]),
    ];
    expect(dates.filter((date) => date > '2026-12')).toEqual([]);
  });

  test('every fact is evidence that a card can keep, and its text states its value', () => {
    const ids = [
      ...organisationIds,
      ...[...knowledge.models, ...knowledge.chips, ...knowledge.regulations].map(({ id }) => id),
    ];
    for (const language of ['en', 'zh-Hans']) {
      for (const { fact, value } of ids.flatMap((id) => factsOf(id, { language }))) {
        expect(factSchema.safeParse(fact).success ? '' : fact.id).toBe('');
        expect(fact.text).toContain(value);
      }
    }
  });
});
