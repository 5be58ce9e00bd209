import { elementAt } from '../../invariant.ts';
import { escapePattern } from '../../text/normalize.ts';
import type { EventType } from '../../insight/event-type.ts';
import type { Entity } from '../../insight/insight.ts';
import { introducedName, leadName } from './coreference.ts';
import {
  recognizeEntities,
  type RecognizedEntity,
} from '../../knowledge/entities/recognize-entities.ts';
import { isPlace } from './places.ts';
import type { ArticleAnalysis, AnalyzedSentence } from './analyze-article.ts';

const versioned = /\p{Lu}\p{L}+(?:[ -]\p{Lu}?\p{L}*)?[ -]?\d[\w.]*(?:-\d+[BM])?/gu;

/**
 * A name with a version in the title that the text introduces as a model ("its Lumen 2 language
 * model", "Lumen 2 has 70 billion parameters"), by any maker; null if it is a year, a product or
 * nothing.
 */
export function newModelName(title: string, sentences: readonly string[]): string | null {
  const names = [...title.slice(0, MOST_TITLE_CHARACTERS).matchAll(versioned)].map(([found]) =>
    found.replace(/[.,]$/, ''),
  );
  for (const name of new Set(names)) {
    const own = escapePattern(name);
    const introduced = new RegExp(
      String.raw`${own}(?:,)? (?:(?:an? |the |its )?(?:\S{1,40} ){0,4}(?:language |image |video |speech |reasoning |open-weight )?model\b|has \d[\d.,]* (?:billion|million|trillion) parameters)`,
      'u',
    );
    if (
      !/^(?:19|20)\d{2}$/.test(name.split(/[ -]/).at(-1) ?? '') &&
      sentences.some((text) => introduced.test(text))
    )
      return name;
  }
  return null;
}

/** No headline is longer; what is behind it is not looked through for names. */
const MOST_TITLE_CHARACTERS = 400;

/** Something the article names, with where. */
export interface Mentioned {
  /** The pack's id, null for what it does not know. */
  id: string | null;
  name: string;
  kind: RecognizedEntity['kind'];
  count: number;
  inTitle: boolean;
  /** Opens both title and text. */
  leads: boolean;
  /** Indices into the reading's sentences, in order, each once. */
  sentences: number[];
}

const MOST = 40;

/** Kinds an event is about, the likeliest first. */
const subjects: Record<EventType, RecognizedEntity['kind'][]> = {
  release: ['model', 'product', 'organisation'],
  product: ['product', 'model', 'organisation'],
  funding: ['organisation'],
  acquisition: ['organisation'],
  regulation: ['organisation'],
  lawsuit: ['organisation'],
  research: ['model', 'product', 'organisation'],
  benchmark: ['model', 'product', 'organisation'],
  chips: ['chip', 'organisation'],
  security: ['product', 'model', 'organisation'],
  pricing: ['model', 'product', 'organisation'],
  people: ['organisation'],
  partnership: ['organisation'],
  'open-source': ['model', 'product', 'organisation'],
  opinion: ['model', 'organisation'],
  other: ['product', 'model', 'organisation'],
};

/** Who and what the article names: first by the title, then by how often. */
export function mentionsOf(
  title: string,
  sentences: readonly string[],
  language: string,
): Mentioned[] {
  const found = new Map<string, Mentioned>();
  const add = (name: RecognizedEntity, sentence: number | null): void => {
    const key = name.id ?? `${name.kind}:${name.text.toLowerCase()}`;
    const known = found.get(key) ?? {
      id: name.id,
      name: name.text,
      kind: name.kind,
      count: 0,
      inTitle: false,
      leads: false,
      sentences: [],
    };
    found.set(key, known);
    known.count += 1;
    if (sentence === null) known.inTitle = true;
    else if (known.sentences.at(-1) !== sentence) known.sentences.push(sentence);
    if (name.text.length > known.name.length && name.kind !== 'organisation')
      known.name = name.text;
  };
  for (const name of recognizeEntities(title, { language })) add(name, null);
  // One text for all sentences: a name's second cue may occur in the next one.
  const joined = sentences.join('\n');
  const starts: number[] = [];
  let at = 0;
  for (const text of sentences) {
    starts.push(at);
    at += text.length + 1;
  }
  let sentence = 0;
  for (const name of recognizeEntities(joined, { language })) {
    while (sentence + 1 < starts.length && elementAt(starts, sentence + 1) <= name.start)
      sentence += 1;
    add(name, sentence);
  }
  addLead(found, title, sentences);
  addNewModel(found, title, sentences);
  addIntroduced(found, title, sentences);
  return [...found.values()].sort((one, other) => weight(other) - weight(one));
}

/** An unlisted model, as the article itself introduces it. */
function addNewModel(
  found: Map<string, Mentioned>,
  title: string,
  sentences: readonly string[],
): void {
  const name = newModelName(title, sentences);
  if (
    name === null ||
    [...found.values()].some((mention) => mention.kind === 'model' && mention.inTitle)
  )
    return;
  const at = sentences.flatMap((text, index) => (text.includes(name) ? [index] : []));
  const known = [...found.values()].find((mention) => mention.id === null && mention.name === name);
  if (known)
    Object.assign(known, { kind: 'model', inTitle: true, sentences: at, count: at.length + 1 });
  else
    found.set(`model:${name.toLowerCase()}`, {
      id: null,
      name,
      kind: 'model',
      count: at.length + 1,
      inTitle: true,
      leads: false,
      sentences: at,
    });
}

/** What the article introduces under a name of its own. */
function addIntroduced(
  found: Map<string, Mentioned>,
  title: string,
  sentences: readonly string[],
): void {
  const introduced = introducedName(title, sentences);
  if (
    introduced === null ||
    [...found.values()].some(
      ({ name, kind, inTitle }) =>
        name === introduced.name || (inTitle && (kind === 'model' || kind === 'product')),
    )
  )
    return;
  const { name, kind } = introduced;
  const at = sentences.flatMap((text, index) => (text.includes(name) ? [index] : []));
  found.set(`${kind}:${name.toLowerCase()}`, {
    id: null,
    name,
    kind,
    count: at.length + 1,
    inTitle: true,
    leads: false,
    sentences: at,
  });
}

/** The name that opens title and text is an organisation's where no list knows better. */
function addLead(found: Map<string, Mentioned>, title: string, sentences: readonly string[]): void {
  const name = leadName(title, sentences);
  if (name === null || isPlace(name)) return;
  const known = [...found.values()].find(
    (mention) =>
      mention.name === name ||
      (name.startsWith(`${mention.name} `) && mention.kind === 'organisation'),
  );
  const at = sentences.flatMap((text, index) => (text.includes(name) ? [index] : []));
  if (known && (known.id !== null || known.kind === 'person')) {
    known.leads = true;
    if (known.kind === 'organisation') known.name = name;
    return;
  }
  if (known)
    Object.assign(known, {
      leads: true,
      inTitle: true,
      kind: known.kind === 'product' ? 'organisation' : known.kind,
      name,
      sentences: at,
      count: at.length + 1,
    });
  else
    found.set(`organisation:${name.toLowerCase()}`, {
      id: null,
      name,
      kind: 'organisation',
      count: at.length + 1,
      inTitle: true,
      leads: true,
      sentences: at,
    });
}

/**
 * What the article is about and the sentence that names it: in the title and again in the text, of
 * a kind such events are about; null where that is not clear.
 */
export function subjectOf(
  { eventType, sentences, mentions }: ArticleAnalysis,
  kinds: readonly RecognizedEntity['kind'][] = subjects[eventType],
): { mention: Mentioned; sentence: AnalyzedSentence } | null {
  for (const kind of kinds) {
    const fitting = mentions.filter(
      (mention) => mention.kind === kind && mention.inTitle && mention.sentences.length > 0,
    );
    const mention = fitting[0];
    // Two models in one title, as often as each other: it is a comparison, and neither is the
    // subject.
    if (!mention || (fitting[1] && fitting[1].count >= mention.count && kind !== 'organisation'))
      continue;
    const sentence = sentences[elementAt(mention.sentences, 0)];
    if (sentence?.text.includes(mention.name)) return { mention, sentence };
  }
  return null;
}

/** The mentions as the card keeps them; a chip is a product there. */
export function entitiesFrom(mentions: Mentioned[]): Entity[] {
  return mentions.slice(0, MOST).map(({ id, name, kind, count }) => ({
    id: id ?? name.toLowerCase(),
    name,
    kind: kind === 'chip' ? 'product' : kind,
    mentions: count,
  }));
}

function weight({ count, inTitle, sentences }: Mentioned): number {
  return count + (inTitle ? 4 : 0) + (sentences[0] !== undefined && sentences[0] < 4 ? 2 : 0);
}
