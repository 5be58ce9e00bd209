import { entityOf, type Knowledge, loadKnowledge } from './catalog.ts';
import type { Chip, Model, Organisation } from './pack.ts';

/** What a model is compared within. */
export type ModelClass =
  | 'language'
  | 'code'
  | 'image'
  | 'video'
  | 'speech'
  | 'music'
  | 'embedding'
  | 'safety'
  | 'special';

/** One that competes with the subject, and by which rules it was chosen. */
export interface Competitor {
  id: string;
  name: string;
  /** The organisation's id; for an organisation its own. */
  organisation: string;
  reasons: ('category' | 'modality' | 'window' | 'price' | 'openness' | 'co-mention')[];
  score: number;
}

/** A model that the pack does not know yet, described as far as the article does. */
export type NewModel = Pick<Model, 'name' | 'organisation'> & Partial<Model>;

export interface CompetitorOptions {
  /** ISO date of the article: nothing released later competes with its subject. */
  at: string;
  /** Ids of what the article itself mentions: it knows its competitors best. */
  mentioned?: readonly string[];
  /** Default 4. */
  most?: number;
  knowledge?: Knowledge;
}

const windowMonths = 9;
/** Of chips, which stay on sale for years. */
const chipWindowMonths = 30;

/**
 * What competes with a model, chip or organisation (an id, or a model or company the pack does not
 * know yet), best first: the same category at another organisation, then by modality, release
 * within nine months, price and openness; what the article mentions counts as much as the rest
 * together. One of each organisation. Empty where nothing fits.
 */
export function competitorsOf(
  subject: string | NewModel | Organisation,
  { at, mentioned = [], most = 4, knowledge = loadKnowledge() }: CompetitorOptions,
): Competitor[] {
  const entity = typeof subject === 'string' ? entityOf(subject, knowledge) : subject;
  if (!entity) return [];
  const named = new Set(mentioned);
  if ('use' in entity) return best(chipRivals(entity, at, named, knowledge), most);
  if ('categories' in entity) return best(organisationRivals(entity, named, knowledge), most);
  if ('jurisdiction' in entity) return [];
  return best(modelRivals(entity, at, named, knowledge), most);
}

/** The class in which a model competes, from its output and the purpose in its name. */
export function modelClassOf({
  name,
  outputs = ['text'],
}: Pick<Model, 'name'> & Partial<Pick<Model, 'outputs'>>): ModelClass {
  if (/embed|rerank|bge/i.test(name)) return 'embedding';
  if (/safety|guard|moderation/i.test(name)) return 'safety';
  if (/\b(ocr|translate|robotics|deep research|decision|cyber|computer use)\b/i.test(name))
    return 'special';
  if (/lyria|music|suno|udio/i.test(name)) return 'music';
  if (outputs.includes('video') || /\b(veo|sora|kling|hailuo|seedance|runway|gen-\d)\b/i.test(name))
    return 'video';
  if (
    outputs.includes('image') ||
    /image|imagen|flux|midjourney|banana|seedream|stable diffusion|dall/i.test(name)
  )
    return 'image';
  if (
    (outputs.includes('audio') && !outputs.includes('text')) ||
    /tts|speech|voice|whisper|transcri|voxtral|realtime|audio|\basr\b|\bstt\b/i.test(name)
  )
    return 'speech';
  if (/code|codex|coder|codestral|devstral|laguna/i.test(name)) return 'code';
  return 'language';
}

function modelRivals(
  subject: NewModel,
  at: string,
  named: Set<string>,
  knowledge: Knowledge,
): Competitor[] {
  const modelClass = modelClassOf(subject);
  const about = subject.released ?? at;
  return knowledge.models.flatMap((model) => {
    if (model.organisation === subject.organisation || model.id === subject.id) return [];
    const mention = named.has(model.id);
    if (
      !model.released ||
      model.released.length < 7 ||
      model.released > at ||
      !sameClass(modelClass, modelClassOf(model))
    )
      return [];
    // Of a model released some day of the article's own month it is unknown whether it was out.
    if (model.released === at.slice(0, 7) && !mention) return [];
    const months = monthsBetween(model.released, about);
    if (months > windowMonths && !mention) return [];
    const reasons: Competitor['reasons'] = ['category'];
    let score = modelClassOf(model) === modelClass ? 1 : 0.4;
    const shared = overlap(model.inputs, subject.inputs ?? ['text']);
    if (shared === 1) reasons.push('modality');
    score += 0.6 * shared;
    if (months <= windowMonths) reasons.push('window');
    score += 0.8 * Math.max(0, 1 - months / windowMonths);
    const cost = priceDistance(model, subject);
    if (cost !== null && cost < 1) reasons.push('price');
    score +=
      cost === null
        ? 0.8 * Math.max(0, 1 - tierDistance(model, subject))
        : 1.6 * Math.max(0, 1 - cost / 2.5);
    if (model.openWeights !== undefined && model.openWeights === subject.openWeights) {
      reasons.push('openness');
      score += 0.6;
    }
    // Number of sellers as a measure of prominence: one seller 0, forty sellers about 1.
    score += 0.9 * Math.min(1.2, Math.log10(model.sellers ?? 1) / 1.6);
    if (model.deprecated) score -= 0.8;
    if (mention) reasons.push('co-mention');
    if (mention || named.has(model.organisation)) score += mention ? 4 : 1.5;
    return [{ id: model.id, name: model.name, organisation: model.organisation, reasons, score }];
  });
}

function chipRivals(
  subject: Chip,
  at: string,
  named: Set<string>,
  knowledge: Knowledge,
): Competitor[] {
  return knowledge.chips.flatMap((chip) => {
    const mention = named.has(chip.id);
    if (
      chip.id === subject.id ||
      chip.organisation === subject.organisation ||
      chip.use !== subject.use
    )
      return [];
    if (chip.released && chip.released > at) return [];
    const months =
      chip.released && subject.released
        ? monthsBetween(chip.released, subject.released)
        : chipWindowMonths;
    if (months > chipWindowMonths && !mention) return [];
    const reasons: Competitor['reasons'] = ['category'];
    let score = 1 + Math.max(0, 1 - months / chipWindowMonths);
    if (months <= chipWindowMonths) reasons.push('window');
    if (chip.memory && subject.memory)
      score += Math.max(0, 1 - Math.abs(Math.log2(chip.memory / subject.memory)));
    if (mention) reasons.push('co-mention');
    if (mention || named.has(chip.organisation)) score += mention ? 4 : 1.5;
    return [{ id: chip.id, name: chip.name, organisation: chip.organisation, reasons, score }];
  });
}

function organisationRivals(
  subject: Organisation,
  named: Set<string>,
  knowledge: Knowledge,
): Competitor[] {
  const modelCounts = new Map<string, number>();
  for (const { organisation } of knowledge.models)
    modelCounts.set(organisation, (modelCounts.get(organisation) ?? 0) + 1);
  const outside = new Set(['investor', 'regulator', 'media', 'research', 'safety']);
  return knowledge.organisations.flatMap((organisation) => {
    const shared = organisation.categories.filter(
      (category) => subject.categories.includes(category) && !outside.has(category),
    ).length;
    if (
      organisation.id === subject.id ||
      organisation.parent === subject.id ||
      subject.parent === organisation.id ||
      shared === 0
    )
      return [];
    const mention = named.has(organisation.id);
    const reasons: Competitor['reasons'] = mention ? ['category', 'co-mention'] : ['category'];
    // How much of the subject's field it covers, how focused it is on it, whether their main field
    // is one, and how much the pack knows of it.
    const cover =
      shared / subject.categories.length +
      (0.5 * shared) / organisation.categories.length +
      (organisation.categories[0] === subject.categories[0] ? 1.2 : 0);
    const score =
      cover +
      0.4 * Math.log10(1 + (modelCounts.get(organisation.id) ?? 0)) +
      0.03 * organisation.families.length +
      (organisation.country === subject.country ? 0.3 : 0) +
      (mention ? 4 : 0);
    return [
      {
        id: organisation.id,
        name: organisation.name,
        organisation: organisation.id,
        reasons,
        score,
      },
    ];
  });
}

/**
 * Of each maker in turn its models of the subject's class out at a day: those that are latest, of
 * the subject's size and openness, and widely sold; `rank` counts over all, first the best of each
 * maker.
 */
export function latestModels(
  subject: string | NewModel,
  {
    at,
    makers,
    each,
    knowledge = loadKnowledge(),
  }: { at: string; makers: readonly string[]; each: number; knowledge?: Knowledge },
): { model: Model; rank: number }[] {
  const entity = typeof subject === 'string' ? entityOf(subject, knowledge) : subject;
  if (!entity || !('organisation' in entity) || 'use' in entity) return [];
  const subjectClass = modelClassOf(entity);
  const open = entity.openWeights ?? usuallyOpen(entity.organisation, at, knowledge);
  const scoreOf = (model: Model): number =>
    total([
      { name: 'latest', weight: -1 / latestWindow, value: monthsBetween(model.released ?? at, at) },
      { name: 'size', weight: -0.8, value: tierDistance(model, entity) },
      { name: 'openness', weight: 0.6, value: Number(model.openWeights === open) },
      { name: 'sellers', weight: 0.5, value: Math.min(1.2, Math.log10(model.sellers ?? 1) / 1.6) },
      { name: 'priced', weight: 0.5, value: Number(model.inputPrice !== undefined) },
      { name: 'class', weight: 1.2, value: Number(modelClassOf(model) === subjectClass) },
      {
        name: 'version',
        weight: 0.2,
        value: Number(!/preview|instruct|exp\b|\bit$|\d{4}$/i.test(model.name)),
      },
      {
        name: 'size-stated',
        weight: -0.8,
        value: Number(statesSize(model.name) !== statesSize(entity.name)),
      },
      { name: 'deprecated', weight: -0.5, value: Number(model.deprecated ?? false) },
    ]);
  const perMaker = makers.map((maker) =>
    knowledge.models
      .filter(
        (model) =>
          model.organisation === maker &&
          model.organisation !== entity.organisation &&
          model.released !== undefined &&
          model.released.length >= 7 &&
          model.released <= at &&
          sameClass(subjectClass, modelClassOf(model)),
      )
      .toSorted((one, other) => scoreOf(other) - scoreOf(one))
      .slice(0, each),
  );
  return Array.from({ length: each }, (_, turn) => perMaker.flatMap((models) => models[turn] ?? []))
    .flat()
    .map((model, rank) => ({ model, rank }));
}

/** "Gemma 4 12B": a model for one's own machines, "Gemini 4" is not. */
function statesSize(name: string): boolean {
  return /\b\d+(?:\.\d+)?b\b/i.test(name);
}

/** Months in which a model loses what one step of the other signals gives. */
const latestWindow = 5;

/** Whether most of the last models of a maker are open. */
function usuallyOpen(maker: string, at: string, knowledge: Knowledge): boolean {
  const last = knowledge.models
    .filter(
      ({ organisation, released, openWeights }) =>
        organisation === maker && openWeights !== undefined && (released ?? '9') <= at,
    )
    .toSorted((one, other) => (other.released ?? '').localeCompare(one.released ?? ''))
    .slice(0, 5);
  return 2 * last.filter(({ openWeights }) => openWeights).length > last.length;
}

function total(signals: { name: string; weight: number; value: number }[]): number {
  return signals.reduce((sum, { weight, value }) => sum + weight * value, 0);
}

/**
 * The best of each organisation, best first, ties by id so that the order never depends on the
 * pack's.
 */
function best(rivals: Competitor[], most: number): Competitor[] {
  const sorted = rivals.sort(
    (one, other) => other.score - one.score || one.id.localeCompare(other.id),
  );
  return sorted
    .filter(
      (rival, index) =>
        sorted.findIndex(({ organisation }) => organisation === rival.organisation) === index,
    )
    .slice(0, most);
}

/** Coding models compete with general ones too; nothing else crosses. */
function sameClass(one: ModelClass, other: ModelClass): boolean {
  return (
    one === other || (['language', 'code'].includes(one) && ['language', 'code'].includes(other))
  );
}

/** Absolute difference of the blended prices, in powers of e; null where one is not known. */
function priceDistance(one: Partial<Model>, other: Partial<Model>): number | null {
  if (!one.inputPrice || !one.outputPrice || !other.inputPrice || !other.outputPrice) return null;
  return Math.abs(
    Math.log((3 * one.inputPrice + one.outputPrice) / (3 * other.inputPrice + other.outputPrice)),
  );
}

/** 0, 1 or 2 steps between small, middle and large, as makers' names say it. */
function tierDistance(one: { name: string }, other: { name: string }): number {
  return Math.abs(tierOf(one.name) - tierOf(other.name));
}

function tierOf(name: string): number {
  if (
    /\b(nano|mini|lite|small|flash|haiku|micro|tiny|air|luna|turbo|xs|edge|\d(?:\.\d+)?b)\b/i.test(
      name,
    )
  )
    return 0;
  if (/\b(pro|max|ultra|opus|large|premier|heavy|plus|fable|mythos|astra)\b/i.test(name)) return 2;
  return 1;
}

/** Months between two partial dates, each read as the middle of what it leaves open. */
function monthsBetween(one: string, other: string): number {
  return Math.abs(monthOf(one) - monthOf(other));
}

function monthOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  return year * 12 + (month === undefined ? 6 : month - 1) + (day === undefined ? 0.5 : day / 31);
}

/** Share of kinds that both have among those that either has. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const both = one.filter((kind) => other.includes(kind)).length;
  return both / (new Set([...one, ...other]).size || 1);
}
