import { entityOf, type Knowledge, licenceOf, loadKnowledge, sourceOf } from './catalog.ts';
import { milestonesOf, type FactAttribute, type KnowledgeFact } from './facts-of.ts';
import { modelClassOf } from './competitors-of.ts';
import type { Model, Organisation, Product } from './pack.ts';
import { fillPhrase, phrasesFor } from './phrases.ts';

interface Options {
  language?: string;
  knowledge?: Knowledge;
}

/** Models of so many months before the article are a company's present ones. */
const PRESENT_MONTHS = 14;
const MOST_NAMED = 3;

/**
 * The pack's facts on a company at a date: its flagship, whether its weights are open and under
 * which licence, the price of its models, its last round, its field. Empty for an id that is no
 * organisation.
 */
export function companyFactsOf(
  id: string,
  { at, language = 'en', knowledge = loadKnowledge() }: Options & { at: string },
): KnowledgeFact[] {
  const company = entityOf(id, knowledge);
  if (!company || !('categories' in company)) return [];
  const models = presentModels(id, at, knowledge);
  return [
    ...(chipFlagship(company, at, { language, knowledge }) ??
      flagshipFact(company, models, { language, knowledge })),
    ...weightsFact(company, models, { language, knowledge }),
    ...licenceFact(company, models, { language, knowledge }),
    ...priceFacts(company, models, { language, knowledge }),
    ...fundingFact(company, at, { language, knowledge }),
    ...focusFact(company, { language, knowledge }),
  ];
}

/** The pack's facts on a product: its maker and what it is. */
export function productFactsOf(
  { id, name, organisation, category, source, asOf }: Product,
  { language = 'en', knowledge = loadKnowledge() }: Options = {},
): KnowledgeFact[] {
  const phrases = phrasesFor(language);
  const maker = entityOf(organisation, knowledge)?.name ?? organisation;
  const fact = (attribute: FactAttribute, value: string, phrase: string): KnowledgeFact => ({
    entity: id,
    attribute,
    value,
    fact: {
      kind: 'fact',
      id: `product:${id}#${attribute}`,
      text: fillPhrase(phrase, { name, value }),
      source: { name: new URL(source).hostname.replace(/^www\./, ''), url: source },
      asOf,
    },
  });
  return [
    fact('maker', maker, phrases.maker),
    fact('focus', phrases.products[category], phrases.isA),
  ];
}

/** Released by the day and not long before it, the latest first. */
function presentModels(id: string, at: string, knowledge: Knowledge): Model[] {
  const earliest = monthsBefore(at, PRESENT_MONTHS);
  return knowledge.models
    .filter(
      ({ organisation, released, deprecated }) =>
        organisation === id &&
        !deprecated &&
        released !== undefined &&
        released <= at &&
        released >= earliest,
    )
    .toSorted((one, other) => (other.released ?? '').localeCompare(one.released ?? ''));
}

/**
 * The latest data-centre chip of a company that is first of all a maker of chips; null for others.
 */
function chipFlagship(
  company: Organisation,
  at: string,
  { language, knowledge }: Required<Options>,
): KnowledgeFact[] | null {
  if (company.categories[0] !== 'chips') return null;
  const [chip] = knowledge.chips
    .filter(
      ({ organisation, use, released }) =>
        organisation === company.id &&
        use === 'data-centre' &&
        released !== undefined &&
        released <= at,
    )
    .toSorted((one, other) => (other.released ?? '').localeCompare(one.released ?? ''));
  return chip
    ? [
        companyFact(
          company,
          'flagship',
          chip.name,
          phrasesFor(language).flagship,
          chip.source,
          chip.asOf,
        ),
      ]
    : null;
}

/**
 * The dearest of its language models; where none has a price, the one most widely sold; else its
 * first product.
 */
function flagshipFact(
  company: Organisation,
  models: readonly Model[],
  options: Required<Options>,
): KnowledgeFact[] {
  const { language, knowledge } = options;
  const phrases = phrasesFor(language);
  const worth = ({ outputPrice = 0, sellers = 0 }: Model): number => outputPrice + sellers / 100;
  const [flagship] = models
    .filter(
      (each) =>
        modelClassOf(each) === 'language' && !/translat|realtime|live|\bMT\b/i.test(each.name),
    )
    .toSorted((one, other) => worth(other) - worth(one));
  const model = flagship ?? models[0];
  if (model) {
    const source = sourceOf(model.source, knowledge);
    return [companyFact(company, 'flagship', model.name, phrases.flagship, source, model.asOf)];
  }
  const product = knowledge.products.find(({ organisation }) => organisation === company.id);
  return product
    ? [
        companyFact(
          company,
          'flagship',
          product.name,
          phrases.flagship,
          { name: new URL(product.source).hostname.replace(/^www\./, ''), url: product.source },
          product.asOf,
        ),
      ]
    : [];
}

function weightsFact(
  company: Organisation,
  models: readonly Model[],
  { language, knowledge }: Required<Options>,
): KnowledgeFact[] {
  const phrases = phrasesFor(language);
  const stated = models.filter(({ openWeights }) => openWeights !== undefined);
  const [first] = stated;
  if (!first) return [];
  const open = stated.filter(({ openWeights }) => openWeights).length;
  const value =
    open === 0
      ? phrases.closed
      : open === stated.length
        ? phrases.open
        : fillPhrase(phrases.openSome, { name: String(open), value: String(stated.length) });
  return [
    companyFact(
      company,
      'weights',
      value,
      phrases.weightsOf,
      sourceOf(first.source, knowledge),
      first.asOf,
    ),
  ];
}

/** The licence of most of its open models. */
function licenceFact(
  company: Organisation,
  models: readonly Model[],
  { language, knowledge }: Required<Options>,
): KnowledgeFact[] {
  const licences = models.flatMap((model) => licenceOf(model, knowledge) ?? []);
  const [usual] = [...Map.groupBy(licences, ({ licence }) => licence).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  const licence = usual?.[0];
  return licence
    ? [
        companyFact(
          company,
          'licence',
          licence.licence,
          phrasesFor(language).licence,
          { name: new URL(licence.url).hostname.replace(/^www\./, ''), url: licence.url },
          licence.asOf,
        ),
      ]
    : [];
}

/** From the lowest to the highest price of its present models. */
function priceFacts(
  company: Organisation,
  models: readonly Model[],
  { language, knowledge }: Required<Options>,
): KnowledgeFact[] {
  const phrases = phrasesFor(language);
  return (
    [
      ['price-in', 'inputPrice', phrases.pricesIn],
      ['price-out', 'outputPrice', phrases.pricesOut],
    ] as const
  ).flatMap(([attribute, key, phrase]) => {
    const priced = models
      .filter((model) => model[key] !== undefined && model.outputs.includes('text'))
      .toSorted((one, other) => (one[key] ?? 0) - (other[key] ?? 0));
    const [lowest] = priced;
    const highest = priced.at(-1);
    if (!lowest || !highest) return [];
    const value =
      lowest[key] === highest[key] ? `$${lowest[key]}` : `$${lowest[key]} – $${highest[key]}`;
    return [
      companyFact(
        company,
        attribute,
        value,
        phrase,
        sourceOf(lowest.source, knowledge),
        lowest.asOf,
      ),
    ];
  });
}

/** The last round before the day, in the milestone's words. */
function fundingFact(
  company: Organisation,
  at: string,
  { language, knowledge }: Required<Options>,
): KnowledgeFact[] {
  const rounds = new Set(
    knowledge.milestones
      .filter(
        ({ kind, about, date }) => kind === 'funding' && about[0] === company.id && date <= at,
      )
      .map(({ id }) => `milestone:${id}`),
  );
  const last = milestonesOf(company.id, { language, knowledge }).findLast(({ fact }) =>
    rounds.has(fact.id),
  );
  return last ? [{ ...last, attribute: 'funding' }] : [];
}

function focusFact(company: Organisation, { language }: Required<Options>): KnowledgeFact[] {
  const phrases = phrasesFor(language);
  const value = company.categories
    .slice(0, MOST_NAMED)
    .map((category) => phrases.fields[category])
    .join(phrases.comma);
  const [domain] = company.domains;
  return domain
    ? [
        companyFact(
          company,
          'focus',
          value,
          phrases.focusOf,
          { name: domain, url: `https://${domain}/` },
          FIELDS_AS_OF,
        ),
      ]
    : [];
}

/** When the categories of the organisations were last read through. */
const FIELDS_AS_OF = '2026-11';

function companyFact(
  { id, name }: Organisation,
  attribute: FactAttribute,
  value: string,
  phrase: string,
  source: { name: string; url: string },
  asOf: string,
): KnowledgeFact {
  return {
    entity: id,
    attribute,
    value,
    fact: {
      kind: 'fact',
      id: `${id}#${attribute}`,
      text: fillPhrase(phrase, { name, value }),
      source,
      asOf,
    },
  };
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 7);
}
