import type { Item } from '../../insight/sections/index.ts';
import { statedClaim, type Said } from './claims.ts';
import { contentOf, shared, type Reading } from './reading.ts';
import { shorten } from './shorten.ts';

const MOST_CHARACTERS = 140;

const clickbait = /\?|!|\b(?:you won['’]?t|this is why|here['’]s|what happens|the truth about|shocking|insane|mind-blowing|everything you need|you need to know|secret)\b|震惊|竟然|重磅|揭秘/i;

/** The single thing to know, in the article's words: its most telling short statement, else its title where that states something. */
export function hook(reading: Reading, said: Said): Item<'hook'>[] {
  const candidates = reading.sentences
    .filter((sentence) => sentence.standsAlone)
    .map((sentence) => ({ sentence, text: shorten(sentence.text, { characters: MOST_CHARACTERS }, reading.language) }))
    .filter((candidate): candidate is typeof candidate & { text: string } => candidate.text !== null && !clickbait.test(candidate.text))
    .map((candidate) => ({ ...candidate, content: contentOf(candidate.text, reading.language) }))
    .filter(({ content }) => said.overlap(content) < 0.6)
    .map((candidate) => ({ ...candidate, worth: candidate.sentence.score + 2 * shared(reading.title, candidate.content) + specifics(candidate.text) }));
  const best = candidates.reduce<(typeof candidates)[number] | undefined>((one, other) => (one === undefined || other.worth > one.worth ? other : one), undefined);
  const { title } = reading.article;
  if (best && (best.worth > 2 || title.length > MOST_CHARACTERS || clickbait.test(title))) return [statedClaim(best.sentence, best.text)];
  if (title.length > MOST_CHARACTERS || clickbait.test(title)) return [];
  return [{ text: title, basis: 'stated', evidence: [{ kind: 'quote', text: title, paragraph: -1 }], link: null }];
}

/** Numbers with units and names make a line specific. */
export function specifics(text: string): number {
  const numbers = (text.match(/[$€£¥]?\d[\d.,]*/g) ?? []).length;
  const names = (text.slice(1).match(/\b\p{Lu}[\p{L}\d-]+/gu) ?? []).length;
  return 0.35 * Math.min(2, numbers) + 0.15 * Math.min(3, names);
}
