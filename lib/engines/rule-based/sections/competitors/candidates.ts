import { publicationDay } from '../../../../article/publication-day.ts';
import {
  competitorsOf,
  latestModels,
  type NewModel,
} from '../../../../knowledge/competitors-of.ts';
import {
  chipOf,
  entityOf,
  loadKnowledge,
  makerOf,
  modelOf,
  organisationOf,
  productOf,
} from '../../../../knowledge/catalog.ts';
import type { Product, ProductCategory } from '../../../../knowledge/pack.ts';
import type { ArticleAnalysis } from '../../analyze-article.ts';
import type { Mentioned } from '../../entities.ts';
import { categoriesOfText } from './category-cues.ts';
import { backing, occurrences, rivalry } from './cues.ts';
import { isRivalIn, statedRivals, supplies } from './stated-rivals.ts';
import { isOutside, type TableKind } from './subject.ts';

/** A candidate for a column next to the article's subject. */
export interface Candidate {
  name: string;
  kind: Mentioned['kind'];
  /** Of a model, chip or organisation the pack lists. */
  id: string | null;
  product: Product | null;
  /** Id of its maker, its own for an organisation; null where not known. */
  maker: string | null;
  mention: Mentioned | null;
  /** Its place among the pack's competitors, from 0; null where the pack does not propose it. */
  packRank: number | null;
  /** Of the same family as the subject: its predecessor or sibling. */
  sibling: boolean;
}

export interface TableContext {
  kind: TableKind;
  subject: Mentioned | null;
  /** The day of the article. */
  day: string;
  /** Fields the article mentions, with the share of each. */
  categories: { category: ProductCategory; share: number }[];
}

const MOST_OF_PACK = 8;
const CONTEXT_SENTENCES = 12;

/** The table's kind and subject with the field the article is about. */
export function contextOf(
  analysis: ArticleAnalysis,
  kind: TableKind,
  subject: Mentioned | null,
): TableContext {
  const about = new Set([
    ...analysis.sentences.slice(0, CONTEXT_SENTENCES).map(({ index }) => index),
    ...(subject?.sentences.slice(0, CONTEXT_SENTENCES) ?? []),
  ]);
  const lead = analysis.sentences.filter(({ index }) => about.has(index)).map(({ text }) => text);
  const categories = categoriesOfText(
    analysis.headline,
    lead.join(' '),
    analysis.mentions.flatMap(({ name, kind: named, inTitle, count }) => {
      const product = named === 'product' || named === 'organisation' ? productOf(name) : undefined;
      return product
        ? [{ category: product.category, weight: (inTitle ? 2 : 0) + Math.min(3, count) }]
        : [];
    }),
  );
  const own = subject ? productOf(subject.name)?.category : undefined;
  return {
    kind,
    subject,
    day: publicationDay(analysis.article) ?? analysis.article.readAt.slice(0, 10),
    categories: own
      ? [{ category: own, share: 1 }, ...categories.filter(({ category }) => category !== own)]
      : categories,
  };
}

/**
 * Those the article names, then those of the pack that are of the subject's kind, field and period;
 * each once.
 */
export function candidatesFor(analysis: ArticleAnalysis, context: TableContext): Candidate[] {
  const { subject } = context;
  const named = analysis.mentions
    .filter(
      (mention) =>
        mention !== subject &&
        mention.kind !== 'person' &&
        !isOutside(mention) &&
        fitsTable(mention, context.kind) &&
        !(mention.kind === 'organisation' && isBacker(mention, analysis)) &&
        !isPart(mention, subject),
    )
    .map((mention) => candidateOf(mention, subject));
  const found = [
    ...named,
    ...(context.kind === 'companies' || context.kind === 'products'
      ? statedRivals(analysis)
          .filter((rival) => !analysis.mentions.some(({ name }) => name === rival.name))
          .map((rival) => candidateOf(rival, subject))
      : []),
  ];
  for (const candidate of fromPack(analysis, context)) {
    const known = found.find((each) => isSame(each, candidate));
    if (known) {
      known.packRank ??= candidate.packRank;
      known.product ??= candidate.product;
    } else found.push(candidate);
  }
  return found.filter(
    (candidate) =>
      (subject === null || !isFormOfSubject(candidate.name, subject.name)) &&
      isKnownToCompete(candidate, analysis, context),
  );
}

/**
 * Rivals of a company or product that is not in the pack need evidence of competition: a sentence
 * on rivals, or a field that article and pack share.
 */
function isKnownToCompete(
  { name, kind, mention, product, maker }: Candidate,
  analysis: ArticleAnalysis,
  { kind: table, subject, categories }: TableContext,
): boolean {
  if (table !== 'companies' && table !== 'products') return true;
  if (subject === null || subject.id !== null || makerOfName(subject) !== null) return true;
  const [main] = categories;
  const isOfField =
    main !== undefined &&
    main.share >= LEAST_SHARE &&
    (product?.category === main.category || (maker !== null && isInField(maker, main.category)));
  if (mention === null) return isOfField && !general.has(main.category);
  if (mention.inTitle) return true;
  const texts = mention.sentences.flatMap((at) => analysis.sentences[at]?.text ?? []);
  return (
    texts.some((text, index) => isRivalIn(analysis, mention.sentences[index] ?? -1, text)) ||
    (isOfField && kind !== 'model' && texts.every((text) => !supplies(text, name)))
  );
}

/** Fields too wide to imply competition. */
const general: ReadonlySet<ProductCategory> = new Set([
  'agent',
  'assistant',
  'cloud',
  'enterprise',
  'sdk',
]);
/** A field with less of the article's words than this is no evidence of competition. */
const LEAST_SHARE = 0.4;

/** Whether a maker has a product of a field, or a market of that field lists it. */
function isInField(maker: string, field: ProductCategory): boolean {
  const { products, markets } = loadKnowledge();
  return (
    products.some(({ organisation, category }) => organisation === maker && category === field) ||
    markets.some(({ members, categories }) => members.includes(maker) && categories.includes(field))
  );
}

function candidateOf(mention: Mentioned, subject: Mentioned | null): Candidate {
  const product =
    mention.kind === 'chip' || /\d/.test(mention.name) ? null : (productOf(mention.name) ?? null);
  return {
    name: shortName(mention),
    kind: mention.kind,
    id: mention.id,
    product,
    maker: makerOfName(mention) ?? product?.organisation ?? null,
    mention,
    packRank: null,
    sibling: subject !== null && isSibling(mention.name, subject.name),
  };
}

/**
 * "Meta Platforms" is Meta, "Rubin R100" is Rubin: facts name a company or chip as the pack does.
 */
function shortName({ id, name, kind }: Mentioned): string {
  const isListed = (kind === 'organisation' || kind === 'chip') && id !== null;
  const known = isListed ? entityOf(id)?.name : undefined;
  return known !== undefined && name.startsWith(`${known} `) ? known : name;
}

/** The organisation behind a name, as the pack has it. */
export function makerOfName({
  id,
  name,
  kind,
}: Pick<Mentioned, 'id' | 'name' | 'kind'>): string | null {
  const entity = id === null ? undefined : entityOf(id);
  if (entity && 'organisation' in entity) return entity.organisation;
  if (entity && 'categories' in entity) return entity.id;
  if (kind === 'organisation') return organisationOf(name)?.id ?? null;
  const first = /^\p{L}+/u.exec(name)?.[0];
  return (
    makerOf(name)?.id ??
    productOf(name)?.organisation ??
    (first ? (makerOf(first)?.id ?? null) : null)
  );
}

function fromPack(analysis: ArticleAnalysis, context: TableContext): Candidate[] {
  const { kind } = context;
  if (kind === 'products') return productsBeside(context);
  if (kind === 'models') return modelsBeside(analysis, context);
  if (kind === 'chips') return chipsBeside(analysis, context);
  return companiesBeside(analysis, context);
}

/** The first products of the fields the article is about, of other makers than the subject's. */
function productsBeside({ subject, categories }: TableContext): Candidate[] {
  const own = subject ? makerOfName(subject) : null;
  const [main] = categories;
  if (!main) return [];
  return loadKnowledge()
    .products.filter(
      ({ category, organisation }) => category === main.category && organisation !== own,
    )
    .slice(0, MOST_OF_PACK)
    .map((product, rank) => ({
      name: product.name,
      kind: 'product',
      id: null,
      product,
      maker: product.organisation,
      mention: null,
      packRank: rank,
      sibling: false,
    }));
}

/**
 * Of the makers that compete with the subject's, and of those the article names, the models of the
 * subject's class that were latest.
 */
function modelsBeside(analysis: ArticleAnalysis, context: TableContext): Candidate[] {
  const { subject, day } = context;
  const described = subject ? modelLike(subject, day) : null;
  if (!described) return [];
  const makers = rankedRivals(analysis, context, MOST_MAKERS);
  const models = latestModels(described, { at: day, makers, each: MODELS_OF_MAKER });
  const rivals = models.map(({ model: { id, name, organisation }, rank }): Candidate => ({
    name,
    kind: 'model',
    id,
    product: null,
    maker: organisation,
    mention: null,
    packRank: rank,
    sibling: false,
  }));
  return [...rivals, ...siblingsOf(described, day)];
}

/**
 * The subject as the pack has it, else as the article describes it; its maker is that of its
 * family, or unknown.
 */
export function modelLike({ id, name, kind }: Mentioned, day: string): string | NewModel | null {
  const known = id !== null && kind === 'model' ? id : modelOf(name)?.id;
  if (known) return known;
  if (kind === 'chip') return null;
  return {
    name,
    organisation: makerOfName({ id, name, kind }) ?? '',
    released: day.slice(0, 7),
    inputs: ['text'],
    outputs: ['text'],
  };
}

/** The latest models of the same maker and family that came before. */
function siblingsOf(subject: string | NewModel, day: string): Candidate[] {
  const entity = typeof subject === 'string' ? entityOf(subject) : subject;
  if (!entity || !('inputs' in entity) || entity.organisation === '') return [];
  const before = entity.released && entity.released < day ? entity.released : day;
  return loadKnowledge()
    .models.filter(
      ({ id, name, organisation, released }) =>
        organisation === entity.organisation &&
        released !== undefined &&
        released.slice(0, 7) <= before.slice(0, 7) &&
        id !== (typeof subject === 'string' ? subject : '') &&
        isSibling(name, entity.name),
    )
    .toSorted((one, other) => (other.released ?? '').localeCompare(one.released ?? ''))
    .slice(0, 2)
    .map(({ id, name, organisation }) => ({
      name,
      kind: 'model' as const,
      id,
      product: null,
      maker: organisation,
      mention: null,
      packRank: null,
      sibling: true,
    }));
}

function chipsBeside(analysis: ArticleAnalysis, { subject, day }: TableContext): Candidate[] {
  const chip = subject ? chipOf(subject.name) : undefined;
  const mentioned = analysis.mentions.flatMap(({ id }) => id ?? []);
  const own = subject ? makerOfName(subject) : null;
  const rivals = chip
    ? competitorsOf(chip.id, { at: day, mentioned, most: MOST_OF_PACK })
    : loadKnowledge()
        .chips.filter(
          ({ use, organisation, released }) =>
            use === 'data-centre' &&
            organisation !== own &&
            released !== undefined &&
            released <= day &&
            released >= monthsBack(day, CHIP_MONTHS),
        )
        .toSorted((one, other) => (other.released ?? '').localeCompare(one.released ?? ''))
        .filter(
          ({ organisation }, index, all) =>
            all.findIndex((each) => each.organisation === organisation) === index,
        )
        .slice(0, MOST_OF_PACK);
  return rivals.map(({ id, name, organisation }, rank) => ({
    name,
    kind: 'chip',
    id,
    product: null,
    maker: organisation,
    mention: null,
    packRank: rank,
    sibling: false,
  }));
}

/** Chips are on sale for years; one older than this is not of the same period. */
const CHIP_MONTHS = 30;

/** The month so many months before a day. */
function monthsBack(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function companiesBeside(analysis: ArticleAnalysis, context: TableContext): Candidate[] {
  return rankedRivals(analysis, context, MOST_OF_PACK).flatMap((id, rank) => {
    const entity = entityOf(id);
    return entity
      ? [
          {
            name: entity.name,
            kind: 'organisation' as const,
            id,
            product: null,
            maker: id,
            mention: null,
            packRank: rank,
            sibling: false,
          },
        ]
      : [];
  });
}

/**
 * Ids of companies that share a market with the subject's maker or with the article's fields;
 * markets that match both come first, and within each the most prominent.
 */
export function rankedRivals(
  _reading: Pick<ArticleAnalysis, 'mentions'>,
  { subject, categories, kind }: TableContext,
  most: number,
): string[] {
  const own = subject ? makerOfName(subject) : null;
  const weights = new Map<string, number>();
  for (const market of loadKnowledge().markets) {
    const member = own !== null && market.members.includes(own);
    const share = categories
      .filter(({ category }) => market.categories.includes(category))
      .reduce((sum, each) => sum + each.share, 0);
    const fit = member
      ? MEMBER_FIT + share + (kind === 'models' && MODEL_MARKETS.has(market.id) ? 1 : 0)
      : own === null || !isPlaced(own)
        ? share
        : 0;
    if (fit < LEAST_FIT) continue;
    for (const [position, id] of market.members.entries())
      if (id !== own)
        weights.set(id, (weights.get(id) ?? 0) + fit / (1 + POSITION_DISCOUNT * position));
  }
  return [...weights]
    .toSorted(([one, a], [other, b]) => b - a || one.localeCompare(other))
    .slice(0, most)
    .map(([id]) => id);
}

const MEMBER_FIT = 0.6;
const LEAST_FIT = 0.15;
const POSITION_DISCOUNT = 0.3;
const MOST_MAKERS = 6;
const MODELS_OF_MAKER = 2;
const MODEL_MARKETS: ReadonlySet<string> = new Set(['frontier', 'open-models', 'china-models']);

/** In any market. */
function isPlaced(id: string): boolean {
  return loadKnowledge().markets.some(({ members }) => members.includes(id));
}

/** Named only as an investor or as a founder's former employer. */
function isBacker(mention: Mentioned, { sentences }: Pick<ArticleAnalysis, 'sentences'>): boolean {
  const texts = mention.sentences.flatMap((at) => sentences[at]?.text ?? []);
  return (
    texts.length > 0 &&
    texts.every((text) => occurrences(text, backing) > 0 && occurrences(text, rivalry) === 0)
  );
}

/** What may occur in a table of a kind; in one of chips their makers too. */
function fitsTable(mention: Mentioned, kind: TableKind): boolean {
  if (kind === 'models') return mention.kind === 'model';
  if (kind === 'companies') return mention.kind === 'organisation';
  if (kind === 'products') return mention.kind !== 'chip';
  if (mention.kind === 'chip') return true;
  const maker = mention.kind === 'organisation' ? entityOf(mention.id ?? '') : undefined;
  return maker !== undefined && 'categories' in maker && maker.categories.includes('chips');
}

/** "Claude Opus 5" and "Opus 4.8": the same but for the version. */
export function isSibling(one: string, other: string): boolean {
  const family = (name: string): string[] => name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const [a, b] = [family(one), family(other)];
  return a.length > 0 && b.length > 0 && a.some((word) => b.includes(word)) && one !== other;
}

/**
 * The subject itself, or a size or build of it: "Hy-MT2-7B" of Hy-MT2, "Qwen2.5-VL-32B-Instruct" of
 * Qwen2.5-VL-32B.
 */
export function isFormOfSubject(name: string, subject: string): boolean {
  const [one, other] = [foldedName(name), foldedName(subject)];
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  return longer.startsWith(shorter) && builds.test(longer.slice(shorter.length));
}
const builds = /^(?:\d+(?:\.\d+)?[bm](?:a\d+b)?|instruct|base|chat|preview|thinking|it|\d{4})*$/u;

/** A shorter or longer form of the subject's own name, without a version of its own. */
function isPart({ name, kind }: Mentioned, subject: Mentioned | null): boolean {
  if (!subject) return false;
  const [one, other] = [foldedName(name), foldedName(subject.name)];
  if (one === other) return true;
  return (
    kind !== 'organisation' && (other.includes(one) || (one.includes(other) && !/\d/.test(name)))
  );
}

function isSame(one: Candidate, other: Candidate): boolean {
  if (one.id !== null && one.id === other.id) return true;
  if (one.product && other.product && one.product.id === other.product.id) return true;
  return foldedName(one.name) === foldedName(other.name);
}

export function foldedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]/gu, '');
}
