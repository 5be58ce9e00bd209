/**
 * The shapes of the knowledge pack. Their schemas are in `pack-schema.ts`, which only the build and
 * the tests load.
 */

/** `2026`, `2026-09` or `2026-09-29`: a date keeps the precision its source supports. */
export type PartialDate = string;

export const categories = [
  'llm',
  'image',
  'video',
  'speech',
  'audio',
  'music',
  '3d',
  'embedding',
  'coding-agent',
  'agent',
  'search',
  'robotics',
  'autonomy',
  'vision',
  'chips',
  'memory',
  'foundry',
  'equipment',
  'cloud',
  'inference',
  'device',
  'platform',
  'data',
  'benchmark',
  'companion',
  'legal',
  'health',
  'defence',
  'investor',
  'regulator',
  'research',
  'media',
  'safety',
] as const;
export type Category = (typeof categories)[number];

/** A company, laboratory, public body or project, with its names. */
export interface Organisation {
  id: string;
  name: string;
  /** Other names, in any language. */
  aliases: readonly string[];
  country: string;
  categories: readonly Category[];
  /** Names of its model families and products. */
  families: readonly string[];
  /** People publicly associated with it, in any role at any time: an association, never a title. */
  people: readonly string[];
  /** Its own hosts. */
  domains: readonly string[];
  /** The organisation it is part of. */
  parent?: string;
  /**
   * Which of its names and families are also ordinary words or other names: take them only next to
   * a second cue.
   */
  needsCue?: readonly string[];
}

export const modalities = ['text', 'image', 'audio', 'video', 'pdf'] as const;
export type Modality = (typeof modalities)[number];

/**
 * A released model. Prices are US dollars per million tokens at the maker's own endpoint. Absent
 * means not known.
 */
export interface Model {
  /** `organisation/model`. */
  id: string;
  name: string;
  organisation: string;
  released?: PartialDate;
  /** True where the date is when a catalogue first listed it, a proxy for its release. */
  firstListed?: true;
  /** Last date its training data covers. */
  cutoff?: PartialDate;
  /** Tokens. */
  context?: number;
  /** Most output tokens. */
  output?: number;
  inputPrice?: number;
  outputPrice?: number;
  cachedPrice?: number;
  inputs: readonly Modality[];
  outputs: readonly Modality[];
  openWeights?: boolean;
  reasoning?: boolean;
  deprecated?: true;
  /** How many sellers the catalogue lists it at: how widely it is used. */
  sellers?: number;
  /** Key of the pack's `sources`, or an address. */
  source: string;
  asOf: PartialDate;
}

/** The licence of a family's weights. */
export interface Licence {
  /** Beginnings of the model ids or names it covers, lower case. */
  models: readonly string[];
  licence: string;
  /** Whether the Open Source Initiative approves it. */
  osiApproved: boolean;
  url: string;
  asOf: PartialDate;
}

/** An accelerator or the package that is sold of it. */
export interface Chip {
  id: string;
  name: string;
  aliases?: readonly string[];
  organisation: string;
  /** Where it works: what it may be compared with. */
  use: 'data-centre' | 'workstation' | 'consumer' | 'edge';
  released?: PartialDate;
  /** Gigabytes, the largest variant. */
  memory?: number;
  /** Kind of memory, as the maker writes it. */
  memoryKind?: string;
  /** Terabytes per second. */
  bandwidth?: number;
  /** Watts, the highest variant. */
  power?: number;
  /** US dollars, an approximate list or reported street price. */
  price?: number;
  source: { name: string; url: string };
  asOf: PartialDate;
}

export const productCategories = [
  'assistant',
  'coding',
  'agent',
  'enterprise',
  'support',
  'search',
  'browser',
  'notebook',
  'image',
  'video',
  'voice',
  'music',
  'design',
  'world',
  'humanoid',
  'robotaxi',
  'device',
  'health',
  'legal',
  'security',
  'cloud',
  'companion',
  'translation',
  'sdk',
  'evaluation',
] as const;
export type ProductCategory = (typeof productCategories)[number];

/** Something sold or given to users: what may be compared with others of its category. */
export interface Product {
  /** `organisation/product`. */
  id: string;
  name: string;
  aliases?: readonly string[];
  organisation: string;
  category: ProductCategory;
  /** A public page that names the product and its maker. */
  source: string;
  asOf: PartialDate;
}

/** Organisations that compete with each other, the most prominent first. */
export interface Market {
  id: string;
  /** Product categories whose mention in an article implies this market. */
  categories: readonly ProductCategory[];
  /** Ids of organisations. */
  members: readonly string[];
}

export const milestoneKinds = [
  'release',
  'product',
  'funding',
  'acquisition',
  'regulation',
  'lawsuit',
  'research',
  'chips',
  'security',
  'people',
  'partnership',
  'open-source',
  'company',
] as const;

/** A dated event, in one sentence written for the pack. */
export interface Milestone {
  id: string;
  date: PartialDate;
  kind: (typeof milestoneKinds)[number];
  text: string;
  /** The same in Chinese, where written. */
  zh?: string;
  /** Ids of organisations, models, chips, families or regulations it is about. */
  about: readonly string[];
  source: { name: string; url: string };
}

/** A law, order or code, and what of it applies when. */
export interface Regulation {
  id: string;
  name: string;
  aliases: readonly string[];
  jurisdiction: string;
  status: string;
  url: string;
  asOf: PartialDate;
}

/** A term of the field in our own words. */
export interface Term {
  id: string;
  /** As written; the first is shown. Matched as whole words, case-sensitive for abbreviations. */
  names: readonly string[];
  text: string;
  zh?: string;
  source: { name: string; url: string };
  asOf: PartialDate;
}

export const linkKinds = [
  'pricing',
  'docs',
  'models',
  'changelog',
  'status',
  'weights',
  'policy',
  'news',
] as const;

/** An organisation's permanent page where a reader can act or check. */
export interface Link {
  organisation: string;
  kind: (typeof linkKinds)[number];
  label: string;
  url: string;
}
