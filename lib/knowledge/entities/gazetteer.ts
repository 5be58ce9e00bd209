import { defined, elementAt } from '../../invariant.ts';
import { normalize, escapePattern } from '../../text/normalize.ts';
import { furtherOrganisations } from './organisation-aliases.ts';
import { modelFamilies, productWords, wordlikeFamilies } from './lexicon.ts';
import type { Knowledge } from '../catalog.ts';

export type NameKind = 'organisation' | 'model' | 'product' | 'person' | 'chip';

export interface Entry {
  kind: NameKind;
  /** Id in the pack; null for names only listed as such. */
  id: string | null;
  name: string;
  /** All capitals where it is listed: it must be so in the text, "MIT" is not German "mit". */
  isAcronym: boolean;
  /** The organisation it belongs to, itself for an organisation. */
  owner: string | null;
  /** Counts only next to a second cue. */
  needsCue: boolean;
}

export interface Gazetteer {
  /** By the name's words in lower case joined by a space; hyphens count as spaces. */
  entries: ReadonlyMap<string, Entry>;
  /** Names in Chinese, Japanese and Korean, which are written without spaces. */
  unspaced: { pattern: RegExp; entries: ReadonlyMap<string, Entry> };
  /** What names begin with. */
  firstWords: ReadonlySet<string>;
  /** Most words in one name. */
  longest: number;
  /** First words of the families of models, in lower case. */
  families: ReadonlySet<string>;
}

const east = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const gazetteers = new WeakMap<Knowledge, Gazetteer>();

/** Every name of the pack, ready to be looked up; made once for a pack. */
export function gazetteerOf(knowledge: Knowledge): Gazetteer {
  let gazetteer = gazetteers.get(knowledge);
  if (!gazetteer) gazetteers.set(knowledge, (gazetteer = build(knowledge)));
  return gazetteer;
}

/** How names are looked up: lower case, hyphens as spaces. */
export function nameKey(name: string): string {
  return normalize(name, { lowerCase: true })
    .replace(/[-_·\s]+/g, ' ')
    .replace(/'s?$/, '');
}

function build(knowledge: Knowledge): Gazetteer {
  const entries = new Map<string, Entry>();
  const eastern = new Map<string, Entry>();
  const families = new Set<string>();
  const add = (name: string, row: Omit<Entry, 'isAcronym'>): void => {
    const entry: Entry = { ...row, isAcronym: /^[\p{Lu}\d&]{2,4}$/u.test(name) };
    const target = east.test(name) ? eastern : entries;
    const key = east.test(name) ? name : nameKey(name);
    if (key.length > 1 && !target.has(key)) target.set(key, entry);
    // "HuggingFace", "togethercompute": the same without its spaces.
    const closed = key.replaceAll(' ', '');
    if (entry.kind === 'organisation' && closed.length > 7 && !target.has(closed))
      target.set(closed, entry);
  };
  const familiesOfModels = new Set(knowledge.models.flatMap(({ name }) => [firstWord(name)]));
  for (const organisation of knowledge.organisations) {
    const cue = new Set((organisation.needsCue ?? []).map(nameKey));
    for (const name of [organisation.name, ...organisation.aliases])
      add(name, {
        kind: 'organisation',
        id: organisation.id,
        name: organisation.name,
        owner: organisation.id,
        needsCue: cue.has(nameKey(name)),
      });
  }
  for (const model of knowledge.models)
    add(model.name, {
      kind: 'model',
      id: model.id,
      name: model.name,
      owner: model.organisation,
      needsCue: !/[\d ]/.test(model.name),
    });
  for (const chip of knowledge.chips) {
    for (const name of [chip.name, ...(chip.aliases ?? [])])
      add(name, {
        kind: 'chip',
        id: chip.id,
        name: chip.name,
        owner: chip.organisation,
        needsCue: !/\d/.test(name) || name.length < 3,
      });
  }
  for (const organisation of knowledge.organisations) {
    const cue = new Set((organisation.needsCue ?? []).map(nameKey));
    for (const family of organisation.families) {
      const isModel =
        familiesOfModels.has(firstWord(family)) ||
        east.test(family) ||
        modelFamilies.has(firstWord(family)) ||
        modelFamilies.has(nameKey(family).replaceAll(' ', '-'));
      const isProduct =
        productWords.has(defined(family.toLowerCase().split(' ').at(-1))) ||
        family === 'NotebookLM';
      if (family === 'ChatGPT') {
        add(family, {
          kind: 'product',
          id: null,
          name: family,
          owner: organisation.id,
          needsCue: false,
        });
        continue;
      }
      if (isModel && !isProduct) families.add(firstWord(family));
      // "GPT" alone is a kind of model.
      if (family === 'GPT') continue;
      add(family, {
        kind: isModel && !isProduct ? 'model' : 'product',
        id: null,
        name: family,
        owner: organisation.id,
        needsCue: cue.has(nameKey(family)),
      });
    }
    for (const person of organisation.people)
      add(person, {
        kind: 'person',
        id: null,
        name: person,
        owner: organisation.id,
        needsCue: false,
      });
  }
  for (const { name, aliases = [], organisation } of knowledge.products)
    for (const each of [name, ...aliases])
      // One word alone is a family's or needs a cue: those occur in the organisations' rows.
      if (/^\p{Lu}[^ ]* \p{Lu}/u.test(each) && !each.endsWith(' app'))
        add(each, { kind: 'product', id: null, name: each, owner: organisation, needsCue: false });
  for (const family of modelFamilies)
    if (!wordlikeFamilies.has(family) && family.length > 2)
      add(family, { kind: 'model', id: null, name: family, owner: null, needsCue: false });
  for (const { name, needsCue } of furtherOrganisations)
    add(name, { kind: 'organisation', id: null, name, owner: null, needsCue });
  const names = [...eastern.keys()].sort((one, other) => other.length - one.length);
  return {
    entries,
    unspaced: {
      pattern: new RegExp(names.length > 0 ? names.map(escapePattern).join('|') : '(?!)', 'gu'),
      entries: eastern,
    },
    firstWords: new Set([...entries.keys()].map((key) => elementAt(key.split(' ', 1), 0))),
    longest: Math.max(1, ...[...entries.keys()].map((key) => key.split(' ').length)),
    families,
  };
}

function firstWord(name: string): string {
  return /^[\p{L}]+/u.exec(name.toLowerCase())?.[0] ?? name.toLowerCase();
}
