import type { ArticleAnalysis, AnalyzedSentence } from './analyze-article.ts';
import { writerOf } from './publisher-voice.ts';
import {
  continuesPlan,
  isPersonName,
  isReporter,
  groupNamed,
  isNoName,
  personIn,
  plannerIn,
  speakerIn,
  unnamedSpeaker,
  type Speaker,
} from './speakers.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/**
 * How many sentences back the speaker of a continued quotation or the antecedent of a pronoun may
 * be named.
 */
const MOST_BACK = 5;

/** Within so many characters a sentence names its subject. */
const OPENING = 40;

/** "The spokesperson", "A company spokesperson": the organisation is named before. */
const spokesperson = /^(?:an? |the )?(?:company )?spokes(?:person|woman|man)$/iu;

/** The speaker or planner of a sentence's statement, as the article names them; null if unknown. */
export function saidBy(reading: ArticleAnalysis, sentence: AnalyzedSentence): Speaker | null {
  const { sentences, language } = reading;
  const own = speakerIn(sentence.own, language);
  if (own && spokesperson.test(own)) {
    const organisation = spokenFor(reading, sentence.index);
    if (organisation) return organisation;
  }
  if (own) return speakerOf(own, reading, sentence.index);
  const unnamed = unnamedSpeaker(sentence.own, language);
  const isQuoted = /["“”「」]/.test(sentence.own) || sentence.defect === 'quotation';
  if (unnamed === 'person') {
    const person = lastPerson(reading, sentence);
    if (person) return person;
  }
  if (isQuoted && unnamed === null)
    for (const near of neighbours(sentences, sentence)) {
      const name = speakerIn(near.original, language);
      if (name && !isThing(name, reading)) return speakerOf(name, reading, near.index);
      if (unnamedSpeaker(near.original, language) === 'person') {
        const person = lastPerson(reading, near);
        if (person) return person;
      }
    }
  if (unnamed !== 'person' && continuesPlan(sentence.own)) {
    const subject = lastSubject(reading, sentence);
    if (subject) return subject;
  }
  return planner(reading, sentence, unnamed === 'company');
}

/** A name as the article gives it in full, with the sentence that does. */
function speakerOf(name: string, reading: ArticleAnalysis, index: number): Speaker {
  return { name: fullest(name, reading, index), sentence: namedAt(name, reading, index) };
}

/** The person a pronoun means: the last one named as a speaker, by what they are, or alone. */
function lastPerson(reading: ArticleAnalysis, sentence: AnalyzedSentence): Speaker | null {
  const before = neighbours(reading.sentences, sentence).filter(
    ({ index }) => index < sentence.index,
  );
  for (const near of before) {
    const speaking = speakerIn(near.original, reading.language);
    const full = speaking === null ? null : fullest(speaking, reading, near.index);
    const name =
      full !== null && isPersonName(full)
        ? full
        : (personIn(near.original) ?? personNamed(reading, near.index));
    if (name) return speakerOf(name, reading, near.index);
  }
  return null;
}

/**
 * The subject that "it", "they" or "the company" refers to at the start of a plan: that of the
 * nearest sentence before that names one; a group as the text calls it where it has no name.
 */
function lastSubject(
  { sentences, language, mentions }: ArticleAnalysis,
  { index, own }: AnalyzedSentence,
): Speaker | null {
  const isOne = /(?:^|[,.] |^(?:And|But) )(?:it|the (?:company|startup|start-up|firm)) /iu.test(
    own.slice(0, OPENING),
  );
  const group = groupNamed(own);
  for (const near of sentences.slice(Math.max(0, index - MOST_BACK), index).reverse()) {
    const organisations = mentions.filter(
      ({ kind, sentences: at }) => kind === 'organisation' && at.includes(near.index),
    );
    const opening = organisations.find(({ name }) => near.original.startsWith(name));
    const name = opening?.name ?? plannerIn(near.original, language);
    if (name && !(isOne && isPersonName(name))) return { name, sentence: near.index };
    const only = organisations[0];
    if (isOne && only && organisations.length === 1 && near.original.includes(only.name))
      return { name: only.name, sentence: near.index };
    const earlier = groupNamed(near.original);
    if (!isOne && earlier !== null) return { name: earlier, sentence: near.index };
    if (!continuesPlan(near.original)) break;
  }
  return group === null ? null : { name: group, sentence: index };
}

/**
 * The organisation a spokesperson represents: the one named with the title, else the article's
 * subject.
 */
function spokenFor({ sentences, mentions }: ArticleAnalysis, index: number): Speaker | null {
  const organisations = mentions.filter(({ kind }) => kind === 'organisation');
  for (const near of sentences.slice(0, index + 1).reverse())
    for (const { name } of organisations)
      if (
        near.original.includes(`${name} spokes`) ||
        /spokes(?:person|woman|man) (?:for|of|at) /u.exec(
          near.original.slice(0, near.original.indexOf(name)).slice(-20),
        )
      )
        return { name, sentence: near.index };
  const lead = organisations.find(({ inTitle, leads }) => inTitle || leads);
  const at = lead?.sentences.findLast((place) => place <= index);
  return lead && at !== undefined && sentences[at]?.original.includes(lead.name)
    ? { name: lead.name, sentence: at }
    : null;
}

/** A product, model or chip, which cannot be a speaker. */
function isThing(name: string, { mentions }: ArticleAnalysis): boolean {
  return mentions.some(
    (mention) =>
      mention.kind !== 'organisation' &&
      mention.kind !== 'person' &&
      (mention.name === name || name.startsWith(`${mention.name} and `)),
  );
}

/** The one person a sentence names; null for none or several. */
function personNamed({ mentions }: ArticleAnalysis, index: number): string | null {
  const named = mentions.filter(
    ({ kind, name, sentences }) =>
      kind === 'person' && sentences.includes(index) && !isReporter(name),
  );
  return named.length === 1 ? (named[0]?.name ?? null) : null;
}

/** A share of sentences that say "we" from which on the page is its publisher's own. */
const OWN_VOICE = 0.2;

const FIRST_PERSON = /(?<![\p{L}])(?:we|our)(?![\p{L}])|我们/iu;
const COMPANY = pattern('iu', '^', [
  sequence(
    '(?:the|this) (?:company|startup|start-up|firm) ',
    ['will', 'plans', 'expects', 'aims', 'hopes', 'wants', 'intends'],
    String.raw`\b`,
  ),
  '该?公司',
]);

/**
 * The publisher, where the page is its own announcement and not a report: at least so large a share
 * of its sentences say "we".
 */
function ownPublisher({ article, sentences }: ArticleAnalysis, least: number): Speaker | null {
  const unquoted = sentences.filter(({ original }) => !/["“”「」]/.test(original));
  const speaking = unquoted.filter(({ original }) => /\b(?:we|our)\b|我们/i.test(original));
  if (speaking.length < least * unquoted.length) return null;
  const writer = writerOf(article);
  const at = writer ? sentences.findIndex(({ original }) => original.includes(writer.name)) : -1;
  return writer && at >= 0 ? { name: writer.name, sentence: at } : null;
}

/**
 * The sentences around one that may name its speaker: those of its paragraph, then the ones before
 * it.
 */
function neighbours(
  sentences: readonly AnalyzedSentence[],
  { index, paragraph }: AnalyzedSentence,
): AnalyzedSentence[] {
  const before = sentences.slice(Math.max(0, index - MOST_BACK), index).reverse();
  const after = sentences
    .slice(index + 1, index + 3)
    .filter((other) => other.paragraph === paragraph);
  return [
    ...before.filter((other) => other.paragraph === paragraph),
    ...after,
    ...before.filter((other) => other.paragraph !== paragraph),
  ];
}

/**
 * The organisation whose plan it is: the one the sentence begins with, the one "we" or "the
 * company" means.
 */
function planner(
  reading: ArticleAnalysis,
  { text, own: alone, index }: AnalyzedSentence,
  isCompany: boolean,
): Speaker | null {
  const organisations = reading.mentions.filter(
    ({ kind, name }) => (kind === 'organisation' || kind === 'person') && !isReporter(name),
  );
  const opening = text.replace(/^(?:[^,]{3,60}, )/, '');
  const first = organisations.find(
    ({ name, sentences }) =>
      sentences.includes(index) && (text.startsWith(name) || opening.startsWith(name)),
  );
  if (first) return { name: first.name, sentence: index };
  const subject = plannerIn(alone, reading.language);
  const ofThing = subject !== null && isThing(subject, reading);
  if (subject !== null && !ofThing) return { name: subject, sentence: index };
  const isQuoted = /["“”「」]/.test(text);
  const speaksItself = FIRST_PERSON.test(text) && !isQuoted;
  const own = ownPublisher(reading, speaksItself ? 0 : OWN_VOICE);
  if (own && !isCompany) return own;
  const isLead = ofThing || (!isQuoted && COMPANY.test(text));
  if (isCompany || isLead || FIRST_PERSON.test(text)) {
    const lead =
      organisations.find(({ kind, inTitle }) => kind === 'organisation' && inTitle) ??
      organisations.find(({ kind, leads }) => isLead && kind === 'organisation' && leads);
    const where = lead?.sentences.findLast((at) => at <= index) ?? lead?.sentences[0];
    if (lead && where !== undefined && reading.sentences[where]?.original.includes(lead.name))
      return { name: lead.name, sentence: where };
  }
  const named = organisations.filter(
    ({ sentences, kind }) => kind === 'organisation' && sentences.includes(index),
  );
  const only = named[0];
  return only && named.length === 1 && text.includes(only.name)
    ? { name: only.name, sentence: index }
    : null;
}

/** "Tal" as "Liran Tal", where an earlier sentence names one such person. */
function fullest(given: string, { sentences }: ArticleAnalysis, index: number): string {
  const name = given.replace(/^(?:Mr|Ms|Mrs|Dr)\.? /, '');
  if (name.includes(' ') || !/^\p{Lu}\p{Ll}+$/u.test(name)) return name;
  const full = new RegExp(
    String.raw`(?<![\p{L}])\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)? ${name}(?![\p{L}])`,
    'u',
  );
  const found = sentences
    .slice(0, index)
    .map(({ original }) => full.exec(original)?.[0])
    .filter(
      (match) =>
        match !== undefined &&
        !/^(?:Mr|Ms|Mrs|Dr)\b/.test(match) &&
        !isNoName(match.split(' ')[0] ?? ''),
    );
  return found.at(-1) ?? name;
}

/** The sentence that gives the name as it is used. */
function namedAt(name: string, reading: ArticleAnalysis, index: number): number {
  const full = fullest(name, reading, index);
  for (let at = index; at >= 0; at -= 1)
    if (reading.sentences[at]?.original.includes(full)) return at;
  return index;
}
