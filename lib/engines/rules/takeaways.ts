import { withoutDateline } from '../../text/rank-sentences-trim.ts';
import type { Item } from '../../insight/sections/index.ts';
import { statedClaim, type Said } from './claims.ts';
import { specifics } from './hook.ts';
import { noEvent } from './no-event.ts';
import type { Reading, ReadSentence } from './reading.ts';

const LEAST = 3;
const LEAST_WORDS = 8;
const MOST_WORDS = 48;

/** True of many things at many times. */
const generality = /\b(?:can be|often|typically|usually|in general|increasingly|more important than ever|is (?:changing|transforming|reshaping|revolutioni[sz]ing)|are (?:changing|transforming|reshaping|revolutioni[sz]ing)|incredibly|unparalleled|seamless\w*|cutting-edge|pivotal|robust|crucial)\b/i;

/** The writer's own doings are no news. */
const personal = /\b(?:I|I['’](?:m|ve|d|ll)|my|me)\b/;

/** Three or more statements, `atMost` so many, that can be read alone, by rank, none of which the card has said; fewer where the article has no more. */
export function takeaways(reading: Reading, said: Said, atMost: number): Item<'takeaways'>[] {
  const pool = reading.sentences.filter(({ standsAlone, words, text }) => standsAlone && (reading.eventType === 'opinion' || !personal.test(text)) && words >= LEAST_WORDS && words <= MOST_WORDS);
  // Whom the article is about: what is said of them comes before what is so in general.
  const subject = new Set(reading.mentions.filter(({ inTitle }) => inTitle).flatMap(({ sentences }) => sentences));
  const own = ({ index, antecedent, text }: ReadSentence): number => (subject.has(index) || antecedent !== null ? 0.5 : 0) - (generality.test(text) ? 0.8 : 0) - noEvent(text, null);
  const chosen: ReadSentence[] = [];
  // The bar is lowered once for a short article that would otherwise show fewer than three.
  for (const [most, mostOverlap, tables] of [[atMost, 0.55, true], [LEAST, 0.7, false]] as const) {
    while (chosen.length < most) {
      const next = bestOf(pool.filter((sentence) => !chosen.includes(sentence)), said, { mostOverlap, tables, own });
      if (!next || (chosen.length >= LEAST && next.worth < 0)) break;
      chosen.push(next.sentence);
      said.add(next.sentence.text);
    }
  }
  return chosen.sort((one, other) => one.index - other.index).map((sentence) => statedClaim(sentence, withoutDateline(sentence.text)));
}

function bestOf(pool: ReadSentence[], said: Said, { mostOverlap, tables, own }: { mostOverlap: number; tables: boolean; own: (sentence: ReadSentence) => number }): { sentence: ReadSentence; worth: number } | null {
  let best: { sentence: ReadSentence; worth: number } | null = null;
  for (const sentence of pool) {
    const overlap = said.overlap(sentence.content, { tables });
    if (overlap >= mostOverlap) continue;
    const worth = sentence.score + specifics(sentence.text) + own(sentence) - 2.5 * overlap;
    if (best === null || worth > best.worth) best = { sentence, worth };
  }
  return best;
}
