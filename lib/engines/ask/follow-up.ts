import { PhraseIndex } from '../../text/phrase-index.ts';
import { terms } from '../../text/similarity.ts';
import { stopWords } from '../../text/summarize/features.ts';
import { conceptIndex, isNameConcept } from './concepts.ts';
import { parseQuestion } from './question.ts';

/** Words that point back to what was asked before. */
const pointingBack = new PhraseIndex({
  pronoun: [
    'it',
    'its',
    'they',
    'them',
    'their',
    'he',
    'she',
    'his',
    'her',
    'that',
    'this',
    'those',
    'these',
    'there',
    'er',
    'sie',
    'es',
    'ihr',
    'ihre',
    'sein',
    'seine',
    'das',
    'davon',
    'il',
    'elle',
    'ils',
    'elles',
    'cela',
    'ella',
    'ellos',
    'eso',
    'esto',
    '它',
    '他们',
    '她',
    '他',
    '这个',
    '那个',
    'それ',
    '彼ら',
    '그것',
    '그들',
  ],
  continuation: [
    'and',
    'what about',
    'how about',
    'what else',
    'also',
    'und',
    'et',
    'y',
    'también',
    'aussi',
    '那么',
    '呢',
    '還有',
    '还有',
    'では',
    'そして',
    '그리고',
  ],
});

/** A question with fewer content terms than this is read together with the question before it. */
const LEAST_OWN_TERMS = 2;

/**
 * Whether a question can only be understood with the one before it: "and the price?", "when was it
 * founded?".
 */
export function isFollowUp(question: string): boolean {
  if (pointingBack.counts(question).size > 0) return true;
  const own = terms(question).filter((term) => !stopWords.has(term));
  return own.length < LEAST_OWN_TERMS && ![...namesIn(question)].length;
}

/**
 * A follow-up with the words of the latest earlier question that say what it is about, as retrieval
 * needs them; other questions as they are. Words that ask ("why", "cost") stay behind, since the
 * follow-up asks for something else.
 * @param earlier questions of the thread, oldest first
 */
export function resolveQuestion(question: string, earlier: readonly string[]): string {
  if (!isFollowUp(question)) return question;
  const about = earlier.findLast((one) => subjectOf(one).length > 0);
  if (about === undefined) return question;
  const words = subjectOf(about).filter((word) => !question.toLowerCase().includes(word));
  return words.length === 0 ? question : `${question} ${words.join(' ')}`;
}

function subjectOf(question: string): string[] {
  return terms(question).filter(
    (term) =>
      !stopWords.has(term) &&
      parseQuestion(term).types.size === 0 &&
      pointingBack.counts(term).size === 0,
  );
}

function namesIn(question: string): string[] {
  return [...conceptIndex.counts(question).keys()].filter(isNameConcept);
}
