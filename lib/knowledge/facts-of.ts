import { entityOf, type Knowledge, licenceOf, loadKnowledge, sourceOf } from './catalog.ts';
import type { Chip, Milestone, Model, Organisation, Regulation } from './pack.ts';
import { fillPhrase, phrasesFor, type PhraseKey } from './phrases.ts';

/** What a fact is about; the names of the competitor table's rows where there is one. */
export const factAttributes = [
  'maker',
  'release',
  'weights',
  'licence',
  'context',
  'price-in',
  'price-out',
  'modalities',
  'parameters',
  'memory',
  'bandwidth',
  'power',
  'list-price',
  'cutoff',
  'status',
  'flagship',
  'funding',
  'focus',
  'milestone',
] as const;
export type FactAttribute = (typeof factAttributes)[number];

/** One dated, sourced statement of the pack; `fact` is evidence as the card keeps it. */
export interface KnowledgeFact {
  /** Id of what it is about. */
  entity: string;
  attribute: FactAttribute;
  /** Short, for a cell of a table; every number and name in it occurs in the fact's text. */
  value: string;
  /** When it happened: of a release or milestone. */
  date?: string;
  fact: {
    kind: 'fact';
    id: string;
    text: string;
    source: { name: string; url: string };
    asOf: string;
  };
}

/**
 * All the pack states about an organisation, model, chip or regulation, in a fixed order: its
 * properties, then its milestones, oldest first. In Chinese for a language that begins with `zh`,
 * else in English. Empty for an unknown id.
 */
export function factsOf(
  id: string,
  {
    language = 'en',
    knowledge = loadKnowledge(),
  }: { language?: string; knowledge?: Knowledge } = {},
): KnowledgeFact[] {
  const entity = entityOf(id, knowledge);
  return [
    ...(entity ? propertiesOf(entity, language, knowledge) : []),
    ...milestonesOf(id, { language, knowledge }),
  ];
}

/** The milestones about an id, oldest first; an organisation's include those of its models. */
export function milestonesOf(
  id: string,
  {
    language = 'en',
    knowledge = loadKnowledge(),
  }: { language?: string; knowledge?: Knowledge } = {},
): KnowledgeFact[] {
  return knowledge.milestones
    .filter(({ about }) => about.some((other) => other === id || other.startsWith(`${id}/`)))
    .sort((one, other) => one.date.localeCompare(other.date))
    .map((milestone) => milestoneFact(id, milestone, language));
}

function milestoneFact(
  entity: string,
  { id, date, text, zh, source }: Milestone,
  language: string,
): KnowledgeFact {
  const words = language.startsWith('zh') && zh ? zh : text;
  return {
    entity,
    attribute: 'milestone',
    value: words,
    date,
    fact: { kind: 'fact', id: `milestone:${id}`, text: words, source, asOf: date },
  };
}

function propertiesOf(
  entity: Organisation | Model | Chip | Regulation,
  language: string,
  knowledge: Knowledge,
): KnowledgeFact[] {
  if ('inputs' in entity) return modelFacts(entity, language, knowledge);
  if ('use' in entity) return chipFacts(entity, language, knowledge);
  if ('jurisdiction' in entity) {
    const { id, status, url, name, asOf } = entity;
    return [
      {
        entity: id,
        attribute: 'status',
        value: status,
        fact: {
          kind: 'fact',
          id: `${id}#status`,
          text: `${name}: ${status}`,
          source: { name, url },
          asOf,
        },
      },
    ];
  }
  return [];
}

function modelFacts(model: Model, language: string, knowledge: Knowledge): KnowledgeFact[] {
  const phrases = phrasesFor(language);
  const source = sourceOf(model.source, knowledge);
  const facts: KnowledgeFact[] = [];
  const add = (
    attribute: FactAttribute,
    value: string,
    text: string,
    more: Partial<KnowledgeFact> & { source?: KnowledgeFact['fact']['source']; asOf?: string } = {},
  ) => {
    const { source: from = source, asOf = model.asOf, ...rest } = more;
    facts.push({
      entity: model.id,
      attribute,
      value,
      ...rest,
      fact: { kind: 'fact', id: `${model.id}#${attribute}`, text, source: from, asOf },
    });
  };
  const say = (phrase: PhraseKey, value: string) =>
    fillPhrase(phrases[phrase], { name: model.name, value });

  const maker = entityOf(model.organisation, knowledge)?.name ?? model.organisation;
  add('maker', maker, say('maker', maker));
  if (model.released)
    add(
      'release',
      model.released,
      say(model.firstListed ? 'firstListed' : 'release', model.released),
      { date: model.released },
    );
  if (model.openWeights !== undefined) {
    const value = model.openWeights ? phrases.open : phrases.closed;
    add('weights', value, say(model.openWeights ? 'openWeights' : 'closedWeights', value));
  }
  const licence = licenceOf(model, knowledge);
  if (licence)
    add('licence', licence.licence, say('licence', licence.licence), {
      source: { name: new URL(licence.url).hostname.replace(/^www\./, ''), url: licence.url },
      asOf: licence.asOf,
    });
  if (model.context) {
    const value = `${inThousands(model.context)} ${phrases.tokens}`;
    add('context', value, say('context', value));
  }
  if (model.inputPrice !== undefined)
    add('price-in', dollars(model.inputPrice), say('priceIn', dollars(model.inputPrice)));
  if (model.outputPrice !== undefined)
    add('price-out', dollars(model.outputPrice), say('priceOut', dollars(model.outputPrice)));
  if (model.inputs.length > 0 && model.outputs.length > 0) {
    const value = `${model.inputs.map((kind) => phrases[kind]).join(', ')} → ${model.outputs.map((kind) => phrases[kind]).join(', ')}`;
    add('modalities', value, say('modalities', value));
  }
  const parameters = parametersOf(model.name);
  if (parameters) {
    const value = parameters.active
      ? fillPhrase(phrases.activeOf, { name: parameters.active, value: parameters.total })
      : parameters.total;
    add('parameters', value, say('parameters', value));
  }
  if (model.cutoff) add('cutoff', model.cutoff, say('cutoff', model.cutoff));
  return facts;
}

function chipFacts(chip: Chip, language: string, knowledge: Knowledge): KnowledgeFact[] {
  const phrases = phrasesFor(language);
  const maker = entityOf(chip.organisation, knowledge)?.name ?? chip.organisation;
  const facts: KnowledgeFact[] = [];
  const add = (attribute: FactAttribute, phrase: PhraseKey, value: string, date?: string) =>
    facts.push({
      entity: chip.id,
      attribute,
      value,
      ...(date ? { date } : {}),
      fact: {
        kind: 'fact',
        id: `${chip.id}#${attribute}`,
        text: fillPhrase(phrases[phrase], { name: chip.name, value }),
        source: chip.source,
        asOf: chip.asOf,
      },
    });

  add('maker', 'maker', maker);
  if (chip.released) add('release', 'release', chip.released, chip.released);
  if (chip.memory)
    add('memory', 'memory', `${chip.memory} GB${chip.memoryKind ? ` ${chip.memoryKind}` : ''}`);
  if (chip.bandwidth) add('bandwidth', 'bandwidth', `${chip.bandwidth} TB/s`);
  if (chip.power) add('power', 'power', `${chip.power} W`);
  if (chip.price) add('list-price', 'listPrice', `$${inThousands(chip.price)}`);
  return facts;
}

/** Sizes that a model's own name states: `Qwen3 235B-A22B` → 235B, of which 22B active. */
function parametersOf(name: string): { total: string; active: string | undefined } | null {
  const found = name.match(
    /(?:^|[\s-])(\d+(?:\.\d+)?[BT])(?:[\s-]+A(\d+(?:\.\d+)?B))?(?=$|[\s-])/i,
  );
  return found ? { total: (found[1] ?? '').toUpperCase(), active: found[2]?.toUpperCase() } : null;
}

function dollars(value: number): string {
  return `$${value}`;
}

function inThousands(value: number): string {
  return value.toLocaleString('en-US');
}
