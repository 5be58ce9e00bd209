import { defined, elementAt } from '../invariant.ts';
import { normalize } from '../text/normalize.ts';
import builtChips from './chips.json' with { type: 'json' };
import builtModels from './models.json' with { type: 'json' };
import type {
  Chip,
  Licence,
  Link,
  Market,
  Milestone,
  Model,
  Organisation,
  Product,
  Regulation,
  Term,
} from './pack.ts';
import { chips as writtenChips } from './rows/chips.ts';
import { glossary } from './rows/glossary.ts';
import { licences } from './rows/licences.ts';
import { links } from './rows/links.ts';
import { markets } from './rows/markets.ts';
import { milestones } from './rows/milestones.ts';
import { organisations } from './rows/organisations.ts';
import { products } from './rows/products.ts';
import { regulations } from './rows/regulations.ts';
import { pattern } from '../text/pattern.ts';

/** Someone publicly associated with organisations, in any role at any time. */
export interface Person {
  name: string;
  /** Ids. */
  organisations: string[];
}

/** Everything the extension knows without asking anyone: dated, sourced, read-only. */
export interface Knowledge {
  organisations: readonly Organisation[];
  models: readonly Model[];
  chips: readonly Chip[];
  /** Those of a category in the order in which they are compared first. */
  products: readonly Product[];
  markets: readonly Market[];
  people: readonly Person[];
  licences: readonly Licence[];
  milestones: readonly Milestone[];
  regulations: readonly Regulation[];
  glossary: readonly Term[];
  links: readonly Link[];
  /** Where rows with a source key come from. */
  sources: Readonly<Record<string, { name: string; url: string }>>;
}

const sources = {
  'models.dev': { name: 'models.dev', url: 'https://models.dev/' },
  'ai-sdk-gateway': {
    name: 'AI SDK gateway catalogue',
    url: 'https://www.npmjs.com/package/@ai-sdk/gateway',
  },
};

let shipped: Knowledge | undefined;

/** The pack that ships with the extension; the same object every time. */
export function loadKnowledge(): Knowledge {
  shipped ??= {
    organisations,
    models: builtModels as Model[],
    chips: [
      ...writtenChips,
      ...(builtChips as Chip[]).filter(({ id }) => !writtenChips.some((chip) => chip.id === id)),
    ],
    products,
    markets,
    people: peopleOf(organisations),
    licences,
    milestones,
    regulations,
    glossary,
    links,
    sources,
  };
  return shipped;
}

/** The organisation with this name, in any listed language; exact match of the whole text. */
export function organisationOf(
  name: string,
  knowledge: Knowledge = loadKnowledge(),
): Organisation | undefined {
  return indexOf(knowledge).organisations.get(keyOf(name));
}

/**
 * The organisation that a model family or product of this name belongs to (`Claude`, `Kimi`,
 * `通义千问`).
 */
export function makerOf(
  family: string,
  knowledge: Knowledge = loadKnowledge(),
): Organisation | undefined {
  return indexOf(knowledge).families.get(keyOf(family));
}

/**
 * The model of this name, however it is spaced or hyphenated, with or without its size, `Preview`
 * or `Instruct`, and without the family where the rest is enough (`Opus 4.5`).
 */
export function modelOf(name: string, knowledge: Knowledge = loadKnowledge()): Model | undefined {
  return indexOf(knowledge).models.get(keyOf(name));
}

/** The chip of this name, with or without its maker's. */
export function chipOf(name: string, knowledge: Knowledge = loadKnowledge()): Chip | undefined {
  return indexOf(knowledge).chips.get(keyOf(name));
}

/** The product of this name, with or without its maker's. */
export function productOf(
  name: string,
  knowledge: Knowledge = loadKnowledge(),
): Product | undefined {
  return indexOf(knowledge).products.get(keyOf(name));
}

/** The person of this name. */
export function personOf(name: string, knowledge: Knowledge = loadKnowledge()): Person | undefined {
  return indexOf(knowledge).people.get(keyOf(name));
}

/** What has this id. */
export function entityOf(
  id: string,
  knowledge: Knowledge = loadKnowledge(),
): Organisation | Model | Chip | Regulation | undefined {
  return indexOf(knowledge).ids.get(id);
}

/**
 * True for a listed name that is also an ordinary word or someone else's: it counts only next to a
 * second cue.
 */
export function needsSecondCue(name: string, knowledge: Knowledge = loadKnowledge()): boolean {
  return indexOf(knowledge).needsCue.has(keyOf(name));
}

/**
 * A maker's permanent pages, for an organisation, model or chip id: prices, documentation, weights.
 */
export function linksFor(id: string, knowledge: Knowledge = loadKnowledge()): Link[] {
  const entity = entityOf(id, knowledge);
  const organisation = entity && 'organisation' in entity ? entity.organisation : id;
  return knowledge.links.filter((link) => link.organisation === organisation);
}

/** US dollars per million tokens at the maker's own endpoint. */
export interface Price {
  input: number;
  output: number;
  cached: number | undefined;
  asOf: string;
  source: { name: string; url: string };
}

/** A model's price, where the maker states both input and output. */
export function priceOf(
  modelId: string,
  knowledge: Knowledge = loadKnowledge(),
): Price | undefined {
  const model = knowledge.models.find(({ id }) => id === modelId);
  if (model?.inputPrice === undefined || model.outputPrice === undefined) return undefined;
  return {
    input: model.inputPrice,
    output: model.outputPrice,
    cached: model.cachedPrice,
    asOf: model.asOf,
    source: sourceOf(model.source, knowledge),
  };
}

/** The licence of a model's weights, where it is open and the licence is known. */
export function licenceOf(
  model: Model,
  knowledge: Knowledge = loadKnowledge(),
): Licence | undefined {
  if (!model.openWeights) return undefined;
  const slug = defined(model.id.split('/').at(-1));
  const fits = (licence: Licence) =>
    Math.max(
      0,
      ...licence.models.filter((start) => slug.startsWith(start)).map(({ length }) => length),
    );
  return knowledge.licences
    .filter((licence) => fits(licence) > 0)
    .sort((one, other) => fits(other) - fits(one))[0];
}

/** Name and address of a model's source: a key of `sources`, or an address of its own. */
export function sourceOf(
  source: string,
  knowledge: Knowledge = loadKnowledge(),
): { name: string; url: string } {
  return (
    knowledge.sources[source] ?? {
      name: new URL(source).hostname.replace(/^www\./, ''),
      url: source,
    }
  );
}

interface Index {
  organisations: Map<string, Organisation>;
  families: Map<string, Organisation>;
  models: Map<string, Model>;
  chips: Map<string, Chip>;
  products: Map<string, Product>;
  people: Map<string, Person>;
  ids: Map<string, Organisation | Model | Chip | Regulation>;
  needsCue: Set<string>;
}

const indexes = new WeakMap<Knowledge, Index>();

function indexOf(knowledge: Knowledge): Index {
  let index = indexes.get(knowledge);
  if (!index) indexes.set(knowledge, (index = indexed(knowledge)));
  return index;
}

function indexed(knowledge: Knowledge): Index {
  const index: Index = {
    organisations: firstOf(knowledge.organisations, ({ name, aliases }) => [name, ...aliases]),
    families: firstOf(knowledge.organisations, ({ families }) => families),
    models: firstOf(knowledge.models, ({ name, id }) => [name, defined(id.split('/').at(-1))]),
    chips: firstOf(knowledge.chips, ({ name, aliases = [] }) => [name, ...aliases]),
    products: firstOf(knowledge.products, ({ name, aliases = [] }) => [name, ...aliases]),
    people: firstOf(knowledge.people, ({ name }) => [name]),
    ids: new Map(),
    needsCue: new Set(knowledge.organisations.flatMap(({ needsCue = [] }) => needsCue.map(keyOf))),
  };
  for (const entity of [
    ...knowledge.organisations,
    ...knowledge.models,
    ...knowledge.chips,
    ...knowledge.regulations,
  ])
    index.ids.set(entity.id, entity);
  for (const [key, models] of shorterForms(knowledge.models))
    if (!index.models.has(key)) index.models.set(key, elementAt(models, 0));
  for (const product of knowledge.products) {
    const name = `${index.ids.get(product.organisation)?.name ?? ''} ${product.name}`;
    if (!index.products.has(keyOf(name))) index.products.set(keyOf(name), product);
  }
  for (const chip of knowledge.chips) {
    const maker = index.ids.get(chip.organisation)?.name ?? '';
    for (const name of [`${maker} ${chip.name}`, `${maker} Instinct ${chip.name}`])
      if (!index.chips.has(keyOf(name))) index.chips.set(keyOf(name), chip);
  }
  return index;
}

function firstOf<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows)
    for (const name of namesOf(row)) if (!found.has(keyOf(name))) found.set(keyOf(name), row);
  return found;
}

/**
 * Shorter forms of the models' names, and whose they are, the shortest full name first. A form that
 * several sizes of one release share (`Qwen3`) names a family and no model, so it is left out.
 */
function shorterForms(models: readonly Model[]): Map<string, Model[]> {
  const forms = new Map<string, Model[]>();
  for (const model of [...models].sort((one, other) => one.name.length - other.name.length)) {
    for (const name of shorterNames(model.name))
      forms.set(keyOf(name), [...(forms.get(keyOf(name)) ?? []), model]);
  }
  for (const [key, owners] of forms)
    if (new Set(owners.map(({ name }) => name.match(size)?.[0].toLowerCase())).size > 1)
      forms.delete(key);
  return forms;
}

const size = /\b[ae]?\d+(?:\.\d+)?[bt]\b/i;

const variantSuffix = pattern(
  'i',
  '[ -]',
  [
    'preview',
    'instruct',
    'it',
    'reasoning',
    'non-reasoning',
    'exp',
    String.raw`\(.*\)`,
    String.raw`\d{4}`,
    String.raw`\d{2}-\d{4}`,
    String.raw`[ae]?\d+(?:\.\d+)?[bt](?:-a\d+b)?`,
  ],
  '$',
);

/**
 * `Claude Opus 4.5` → `Opus 4.5`; `Gemini 3 Pro Preview` → `Gemini 3 Pro`; `Llama 4 Scout 17B
 * Instruct` → `Llama 4 Scout`.
 */
function shorterNames(name: string): string[] {
  const names = [name];
  for (let shorter = name; ; names.push(shorter)) {
    const next = shorter.replace(variantSuffix, '');
    if (next === shorter || !/\d/.test(next)) break;
    shorter = next;
  }
  return [
    ...new Set(
      names.flatMap((each) => [each, each.replace(/^(?:Claude|NVIDIA|Nvidia|Tencent) /, '')]),
    ),
  ];
}

function peopleOf(rows: readonly Organisation[]): Person[] {
  const people = new Map<string, Person>();
  for (const { id, people: names } of rows) {
    for (const name of names) {
      const person = people.get(name) ?? { name, organisations: [] };
      person.organisations.push(id);
      people.set(name, person);
    }
  }
  return [...people.values()];
}

/**
 * How names are compared: without case, spaces, hyphens and underscores; the point in a version
 * counts.
 */
function keyOf(name: string): string {
  return normalize(name, { lowerCase: true })
    .replace(/['"]s?$/, '')
    .replace(/[\s_-]+/g, '');
}
