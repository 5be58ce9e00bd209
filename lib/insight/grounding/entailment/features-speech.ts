import type { ParsedText } from '../parsed-text.ts';
import type { Compared, Features } from './features.ts';
import { isPronoun, isReference } from './references.ts';
import { similarity, termsOf, type Term } from './terms.ts';

/** Who a sentence says something of. */
interface Speech {
  names: Term[];
  hasPronoun: boolean;
  hasNoun: boolean;
}

/** A speaker stands at most so many terms before or behind the word of saying. */
const REACH = 12;
const REACH_BEHIND = 7;
/** From this similarity on two names are one. */
const SAME = 0.8;
/** The rank of a name that no sentence before has. */
const NO_RANK = 9;

/** Whether the claim's speaker is the quotes' one, the one a pronoun of theirs refers to, or another. */
export function speechFeatures(compared: Compared): Features {
  const { alignment, claim, quotes, quoteTerms, context, articleLanguage } = compared;
  const [mine] = speechesOf(alignment.claim, [claim]);
  const theirs = speechesOf(quoteTerms, quotes);
  const before = context.map((passage) => termsOf(passage, articleLanguage));
  const speaker = mine?.names.at(-1);
  const isSpeaker = (other: Term) => speaker !== undefined && similarity(speaker, other) > SAME;
  const named = theirs.filter(({ names }) => names.length > 0);
  const isSame = named.some(({ names }) => names.some(isSpeaker));
  const isUnnamed = theirs.length === 0 || theirs.some(({ names }) => names.length === 0);
  const rank = speaker === undefined ? 0 : rankOf(speaker, before);
  const spoken = before
    .map((terms, place) => speechesOf(terms, context.slice(place, place + 1)))
    .find((speeches) => speeches.some(({ names }) => names.length > 0));
  const spokenNames = spoken?.flatMap(({ names }) => names) ?? [];
  const inMarks = [...alignment.used].filter(({ passage, start }) =>
    isInMarks(quotes[passage]?.text ?? '', start),
  );
  const isSilent = mine === undefined;
  return {
    'speech:named': Number(speaker !== undefined),
    'speech:same': Number(isSame),
    'speech:other': Number(speaker !== undefined && named.length > 0 && !isSame && !isUnnamed),
    'speech:pronoun': Number(
      speaker !== undefined && !isSame && theirs.some(({ hasPronoun }) => hasPronoun),
    ),
    'speech:noun': Number(
      speaker !== undefined &&
        !isSame &&
        theirs.some(
          ({ names, hasPronoun, hasNoun }) => names.length === 0 && !hasPronoun && hasNoun,
        ),
    ),
    'speech:elsewhere': Number(speaker !== undefined && !isSame && quoteTerms.some(isSpeaker)),
    'speech:rank': isSame ? 0 : rank,
    'speech:before':
      speaker === undefined || isSame || spokenNames.length === 0
        ? 0
        : spokenNames.some(isSpeaker)
          ? 1
          : -1,
    'speech:droppedNamed': Number(isSilent && named.length > 0),
    'speech:droppedUnnamed': Number(isSilent && theirs.length > named.length),
    'speech:inMarks': isSilent ? inMarks.length / (alignment.used.size || 1) : 0,
    ...coreference(compared, before),
  };
}

/** Where the names come from that the quotes lack, and whether a word of the quotes refers to them. */
function coreference({ alignment, quoteTerms, antecedents }: Compared, before: Term[][]): Features {
  const { content, origins, used } = alignment;
  const added = content.filter((term) => term.isName && origins.get(term) === 'context');
  const ranks = added.map((term) => rankOf(term, before));
  const openings = quoteTerms.filter(({ index }) => index < 5);
  const nearest = before[0] ?? [];
  const rivals = new Set(
    nearest
      .filter(({ isName }) => isName)
      .filter((name) => !content.some((term) => similarity(term, name) > SAME))
      .map(({ root }) => root),
  );
  const [first] = content;
  return {
    'coref:worst': Math.max(0, ...ranks),
    'coref:first': first?.isName && origins.get(first) === 'context' ? rankOf(first, before) : 0,
    'coref:antecedents': antecedents,
    'coref:rivals': added.length === 0 ? 0 : Math.min(4, rivals.size),
    'coref:opens': Number(openings.some(isReference)),
    'coref:pronouns': Math.min(4, quoteTerms.filter(isPronoun).length),
    'coref:subjectUnused': Number(
      openings.some((term) => term.isName && !used.has(term)) && added.length > 0,
    ),
  };
}

/** How many sentences before the quotes a name is first met, counted from 1. */
function rankOf(name: Term, before: Term[][]): number {
  const place = before.findIndex((terms) => terms.some((term) => similarity(name, term) > SAME));
  return place < 0 ? NO_RANK : Math.min(NO_RANK - 1, place + 1);
}

/** True if a place of a text is between quotation marks. */
function isInMarks(text: string, at: number): boolean {
  return (text.slice(0, at).match(/"/g) ?? []).length % 2 === 1;
}

function speechesOf(terms: Term[], passages: Pick<ParsedText, 'text'>[]): Speech[] {
  return terms.flatMap((word, at) => {
    if (!word.cues.includes('speech')) return [];
    const text = passages[word.passage]?.text ?? '';
    if (isInMarks(text, word.start)) return [];
    const isInverted =
      /^(?:according|laut|según|selon|据|據)$/.test(word.folded) ||
      /"\s*$/.test(text.slice(0, word.start));
    const side = isInverted
      ? terms.slice(at + 1, at + 1 + REACH_BEHIND)
      : terms.slice(Math.max(0, at - REACH), at);
    const phrase = side.filter(
      ({ passage, start }) => passage === word.passage && !isInMarks(text, start),
    );
    const names = phrase.filter(({ isName }) => isName);
    const near = isInverted ? phrase.slice(0, 4) : phrase.slice(-4);
    return [
      {
        names: names.slice(-4),
        hasPronoun: names.length === 0 && near.some(isPronoun),
        hasNoun: names.length === 0 && near.some(({ isContent }) => isContent),
      },
    ];
  });
}
