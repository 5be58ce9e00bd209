import { withoutDateline } from '../../../text/summarize/select-sentences.ts';
import type { Item } from '../../../insight/sections/index.ts';
import { statedClaim, type Said } from '../claims.ts';
import { specifics } from './hook.ts';
import { noEvent } from '../event-type.ts';
import type { ArticleAnalysis, AnalyzedSentence } from '../analyze-article.ts';
import { isUnspacedLanguage } from '../../../text/language.ts';

const LEAST = 3;
const LEAST_WORDS = 8;
const LEAST_EASTERN = 5;
const MOST_WORDS = 48;

/** True of many things at many times. */
const generality =
  /\b(?:can be|often|typically|usually|in general|increasingly|more important than ever|is (?:changing|transforming|reshaping|revolutioni[sz]ing)|are (?:changing|transforming|reshaping|revolutioni[sz]ing)|incredibly|unparalleled|seamless\w*|cutting-edge|pivotal|robust|crucial)\b/i;

/** The writer's own doings are no news. */
const personal = /\b(?:I|I['’](?:m|ve|d|ll)|my|me)\b/;

/** Three or more statements, `atMost` so many, that can be read alone, by rank, none of which the card has said; fewer where the article has no more. */
export function takeaways(
  reading: ArticleAnalysis,
  said: Said,
  atMost: number,
): Item<'takeaways'>[] {
  const fits = ({ words, text }: AnalyzedSentence): boolean =>
    (reading.eventType === 'opinion' || !personal.test(text)) &&
    words >= (isUnspacedLanguage(reading.language) ? LEAST_EASTERN : LEAST_WORDS) &&
    words <= MOST_WORDS;
  const pool = reading.sentences.filter((sentence) => sentence.standsAlone && fits(sentence));
  // Of a short article, what goes on about the event as well ("The rules apply from …"): the line that tells of it stands above.
  const wider = reading.sentences.filter(
    (sentence) => (sentence.standsAlone || sentence.readsOn) && fits(sentence),
  );
  // Whom the article is about: what is said of them comes before what is so in general.
  const named = reading.mentions.filter(({ inTitle }) => inTitle);
  const subject = new Set(named.flatMap(({ sentences }) => sentences));
  // "Kestrel" for Kestrel Bio.
  const short = named.flatMap(({ name }) =>
    name.includes(' ') && name.indexOf(' ') > 4 ? [name.slice(0, name.indexOf(' '))] : [],
  );
  const own = ({ index, antecedent, text }: AnalyzedSentence): number =>
    (subject.has(index) || antecedent !== null || short.some((name) => text.includes(name))
      ? 0.5
      : 0) -
    (generality.test(text) ? 0.8 : 0) -
    noEvent(text, null);
  const chosen: AnalyzedSentence[] = [];
  // The bar is lowered once for a short article that would otherwise show fewer than three.
  for (const [most, mostOverlap, tables, from] of [
    [atMost, 0.55, true, pool],
    [LEAST, 0.55, true, wider],
    [LEAST, 0.7, false, pool],
  ] as const) {
    while (chosen.length < most) {
      const next = bestOf(
        from.filter((sentence) => !chosen.includes(sentence)),
        said,
        { mostOverlap, tables, own },
      );
      if (!next || (chosen.length >= LEAST && next.worth < 0)) break;
      chosen.push(next.sentence);
      said.add(next.sentence.text);
    }
  }
  return chosen
    .sort((one, other) => one.index - other.index)
    .map((sentence) => statedClaim(sentence, withoutDateline(sentence.text)));
}

function bestOf(
  pool: AnalyzedSentence[],
  said: Said,
  {
    mostOverlap,
    tables,
    own,
  }: { mostOverlap: number; tables: boolean; own: (sentence: AnalyzedSentence) => number },
): { sentence: AnalyzedSentence; worth: number } | null {
  let best: { sentence: AnalyzedSentence; worth: number } | null = null;
  for (const sentence of pool) {
    const overlap = said.overlap(sentence.content, { tables });
    if (overlap >= mostOverlap) continue;
    const worth = sentence.score + specifics(sentence.text) + own(sentence) - 2.5 * overlap;
    if (best === null || worth > best.worth) best = { sentence, worth };
  }
  return best;
}
