import { modalities, type Modality, type Model } from '../../lib/knowledge/pack.ts';
import { makers } from './makers.ts';

/** One model as one seller of the models.dev catalogue lists it. */
export interface Listing {
  id: string;
  name: string;
  reasoning?: boolean;
  knowledge?: string;
  release_date?: string;
  modalities?: { input?: string[]; output?: string[] };
  open_weights?: boolean;
  limit?: { context?: number; output?: number };
  cost?: { input?: number; output?: number; cache_read?: number };
  status?: string;
  canonical_model_id?: string;
}
export type Catalogue = Record<string, { models: Record<string, Listing> }>;

/**
 * Models of the catalogue, one row each, by the rules of our data notes: the release date is the
 * mode over sellers, and its day is included only if two sellers are within 7 days of it; weights
 * are open if most sellers state so; price, context and modalities are the maker's own if the maker
 * sells it. Sellers' aliases are left out.
 */
export function modelsOf(
  catalogue: Catalogue,
  { source, asOf }: { source: string; asOf: string },
): Model[] {
  const groups = new Map<string, { seller: string; listing: Listing }[]>();
  for (const [seller, { models }] of Object.entries(catalogue)) {
    for (const listing of Object.values(models)) {
      const id = listing.canonical_model_id ?? ownId(seller, listing);
      if (id !== null && !isAlias(id))
        groups.set(id, [...(groups.get(id) ?? []), { seller, listing }]);
    }
  }
  const models = [...groups].flatMap(([id, listings]) => {
    const maker = makers.find(({ lab }) => lab === id.split('/')[0]);
    return maker ? [toModel(id, maker, listings, source, asOf)] : [];
  });
  return withoutTwins(models).sort(
    (one, other) =>
      (other.released ?? '').localeCompare(one.released ?? '') || one.id.localeCompare(other.id),
  );
}

function toModel(
  id: string,
  maker: (typeof makers)[number],
  listings: { seller: string; listing: Listing }[],
  source: string,
  asOf: string,
): Model {
  const own = listings.find(({ seller }) => maker.sellers.includes(seller))?.listing;
  const all = listings.map(({ listing }) => listing);
  const best = own ?? all[0];
  if (!best) throw new Error(`no listing of ${id}`);
  const cost = own?.cost;
  const price = (value: number | undefined) =>
    cost?.input && value !== undefined && value > 0 ? rounded(value) : undefined;
  const name = nameOf(id, own, all);
  return withoutAbsent({
    id: `${maker.organisation}/${id.split('/').slice(1).join('/').toLowerCase()}`,
    name,
    organisation: maker.organisation,
    released: releaseOf(all.flatMap(({ release_date: date }) => (date ? [date] : []))),
    cutoff: /^\d{4}-\d{2}(-\d{2})?$/.test(best.knowledge ?? '') ? best.knowledge : undefined,
    context: positive(own?.limit?.context ?? mode(all.map(({ limit }) => limit?.context ?? 0))),
    output: positive(own?.limit?.output ?? mode(all.map(({ limit }) => limit?.output ?? 0))),
    inputPrice: price(cost?.input),
    outputPrice: price(cost?.output),
    cachedPrice: price(cost?.cache_read),
    inputs: knownModalities(
      own?.modalities?.input ?? mode(all.map(({ modalities: kinds }) => kinds?.input ?? [])),
    ),
    outputs: knownModalities(
      own?.modalities?.output ?? mode(all.map(({ modalities: kinds }) => kinds?.output ?? [])),
    ),
    openWeights: all.filter(({ open_weights: open }) => open).length * 2 > all.length,
    reasoning: best.reasoning,
    deprecated: own?.status === 'deprecated' ? true : undefined,
    sellers: new Set(listings.map(({ seller }) => seller)).size,
    source,
    asOf,
  });
}

/** The mode; its day where at least two sellers are within 7 days of it, else its month. */
function releaseOf(dates: string[]): string | undefined {
  const date = mode(dates.filter((stated) => stated.length === 10)) ?? mode(dates);
  if (!date || !/^\d{4}-\d{2}/.test(date)) return undefined;
  if (date.endsWith('-01-01')) return date.slice(0, 4); // what catalogues put for "some time that year"
  if (date.length < 10) return date.slice(0, 7);
  const near = dates.filter(
    (other) =>
      other.length === 10 && Math.abs(Date.parse(other) - Date.parse(date)) <= 7 * 86_400_000,
  );
  return near.length >= 2 ? date : date.slice(0, 7);
}

/**
 * The maker's own name for it where it is this model's, else the commonest among sellers, without
 * their additions.
 */
function nameOf(id: string, own: Listing | undefined, all: Listing[]): string {
  const slug = id.slice(id.lastIndexOf('/') + 1);
  const names = all.map(({ name }) => plainName(name));
  const proper = names.filter((name) => fold(name) === fold(slug) && /[A-Z ]/.test(name));
  const ownName = own && fold(own.id) === fold(slug) ? plainName(own.name) : undefined;
  const chosen =
    (ownName && fold(ownName) === fold(slug) ? ownName : undefined) ??
    mode(proper) ??
    ownName ??
    mode(names) ??
    slug;
  return written(/[A-Z\d]/.test(chosen) ? chosen : slug);
}

/** Capitalizes a bare slug as its maker writes the family name; lower-case names (`o3`) stay. */
function written(name: string): string {
  if (!/^(?:kimi|nemotron|cosmos|solar|llama|mistral)[a-z\d.-]*$/.test(name)) return name;
  return name
    .split('-')
    .map((word) =>
      /^a?\d+(?:\.\d+)?b$/.test(word) || /^(?:vl|ocr)$/.test(word)
        ? word.toUpperCase()
        : word.replace(/^[a-z]/, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}

/** The name without the seller's prefix and without brackets at the end. */
function plainName(name: string): string {
  return name
    .replace(/^[\w .-]+: /, '')
    .replace(/(?: ?\((?!.*reasoning)[^()]*\))+$/i, '')
    .trim();
}

/** An id for what a maker sells itself and the catalogue gives no canonical id. */
function ownId(seller: string, listing: Listing): string | null {
  const maker = makers.find(({ sellers }) => sellers.includes(seller));
  if (!maker) return null;
  const [prefix, ...rest] = listing.id.includes('/')
    ? listing.id.split('/')
    : [maker.lab, listing.id];
  if (prefix !== maker.lab && prefix !== seller) return null;
  const slug = rest.join('/').toLowerCase();
  return maker.slugs.test(slug) ? `${maker.lab}/${slug}` : null;
}

/** Names that move (`-latest`) or only say how it is sold. */
function isAlias(id: string): boolean {
  return /-latest$|-chat$|:free$|-free$|-batch$|-fast$|-highspeed$|-\d{4}-\d{2}-\d{2}$|-20\d{6}$|-maas$|@/.test(
    id,
  );
}

/** Of two rows with one maker and one name, the fuller one. */
function withoutTwins(models: Model[]): Model[] {
  const kept = new Map<string, Model>();
  for (const model of models) {
    const key = `${model.organisation}/${fold(model.name)}`;
    const other = kept.get(key);
    if (!other || Object.keys(model).length > Object.keys(other).length) kept.set(key, model);
  }
  return [...kept.values()];
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function mode<Value>(values: Value[]): Value | undefined {
  const counts = new Map<string, { value: Value; count: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0]?.value;
}

function knownModalities(kinds: string[] | undefined): Modality[] {
  return modalities.filter((kind) => kinds?.includes(kind));
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function withoutAbsent<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}
