import type { ArticleAnalysis, AnalyzedSentence } from './analyze-article.ts';
import { writerOf } from './publisher-voice.ts';
import {
  notNames,
  personIn,
  plannerIn,
  speakerIn,
  unnamedSpeaker,
  type Speaker,
} from './speakers.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** How far back the speaker may be named whom a quotation or a pronoun goes on with. */
const MOST_BACK = 3;

/** Who says or plans what a sentence states, named as the article names them; null where it does not tell. */
export function saidBy(reading: ArticleAnalysis, sentence: AnalyzedSentence): Speaker | null {
  const { sentences, language } = reading;
  const own = speakerIn(sentence.own, language);
  if (own)
    return {
      name: fullest(own, reading, sentence.index),
      sentence: namedAt(own, reading, sentence.index),
    };
  const unnamed = unnamedSpeaker(sentence.own, language);
  const isQuoted = /["“”「」]/.test(sentence.own) || sentence.defect === 'quotation';
  if (unnamed === 'person' || (isQuoted && unnamed === null))
    for (const near of neighbours(sentences, sentence)) {
      const name =
        unnamed === 'person'
          ? (personIn(near.original) ?? personNamed(reading, near.index))
          : speakerIn(near.original, language);
      if (name)
        return {
          name: fullest(name, reading, near.index),
          sentence: namedAt(name, reading, near.index),
        };
    }
  return planner(reading, sentence, unnamed === 'company');
}

/** The one person a sentence names; null for none or several. */
function personNamed({ mentions }: ArticleAnalysis, index: number): string | null {
  const named = mentions.filter(
    ({ kind, sentences }) => kind === 'person' && sentences.includes(index),
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

/** The publisher, where the page is its own announcement and not a report: at least so large a share of its sentences say "we". */
function ownPublisher({ article, sentences }: ArticleAnalysis, least: number): Speaker | null {
  const unquoted = sentences.filter(({ original }) => !/["“”「」]/.test(original));
  const speaking = unquoted.filter(({ original }) => /\b(?:we|our)\b|我们/i.test(original));
  if (speaking.length < least * unquoted.length) return null;
  const writer = writerOf(article);
  const at = writer ? sentences.findIndex(({ original }) => original.includes(writer.name)) : -1;
  return writer && at >= 0 ? { name: writer.name, sentence: at } : null;
}

/** The sentences around one that may name its speaker: those of its paragraph, then the ones before it. */
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

/** The organisation whose plan it is: the one the sentence begins with, the one "we" or "the company" means. */
function planner(
  reading: ArticleAnalysis,
  { text, own: alone, index }: AnalyzedSentence,
  isCompany: boolean,
): Speaker | null {
  const organisations = reading.mentions.filter(
    ({ kind }) => kind === 'organisation' || kind === 'person',
  );
  const opening = text.replace(/^(?:[^,]{3,60}, )/, '');
  const first = organisations.find(
    ({ name, sentences }) =>
      sentences.includes(index) && (text.startsWith(name) || opening.startsWith(name)),
  );
  if (first) return { name: first.name, sentence: index };
  const subject = plannerIn(alone, reading.language);
  const isThing = reading.mentions.some(
    ({ kind, name }) => name === subject && (kind === 'model' || kind === 'product'),
  );
  if (subject !== null && !isThing) return { name: subject, sentence: index };
  const isQuoted = /["“”「」]/.test(text);
  const speaksItself = FIRST_PERSON.test(text) && !isQuoted;
  const own = ownPublisher(reading, speaksItself ? 0 : OWN_VOICE);
  if (own && !isCompany) return own;
  const isLead = isThing || (!isQuoted && COMPANY.test(text));
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
        !notNames.has(match.split(' ')[0] ?? ''),
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
