import type { Item } from '../../insight/sections/index.ts';
import { withoutDateline } from '../../text/rank-sentences-trim.ts';
import { statedClaim, type Said } from './claims.ts';
import { specifics } from './hook.ts';
import type { Reading, ReadSentence } from './reading.ts';

const MOST = 5;
const LEAST_WORDS = 8;
const MOST_WORDS = 48;

/** Three to five statements that can be read alone, by rank, none of which the card has said. */
export function takeaways(reading: Reading, said: Said): Item<'takeaways'>[] {
  const pool = reading.sentences.filter(({ standsAlone, words }) => standsAlone && words >= LEAST_WORDS && words <= MOST_WORDS);
  const chosen: ReadSentence[] = [];
  for (let round = 0; round < MOST; round += 1) {
    const best = pool
      .filter((sentence) => !chosen.includes(sentence))
      .map((sentence) => ({ sentence, overlap: said.overlap(sentence.content) }))
      .filter(({ overlap }) => overlap < 0.55)
      .map(({ sentence, overlap }) => ({ sentence, worth: sentence.score + 0.6 * specifics(sentence.text) - 2.5 * overlap }))
      .reduce<{ sentence: ReadSentence; worth: number } | undefined>((one, other) => (one === undefined || other.worth > one.worth ? other : one), undefined);
    if (!best || (round >= 3 && best.worth < 0)) break;
    chosen.push(best.sentence);
    said.add(best.sentence.text);
  }
  return chosen.sort((one, other) => one.index - other.index).map((sentence) => statedClaim(sentence, withoutDateline(sentence.text)));
}
