import type { Compared, Features } from './features.ts';
import { similarity, type Term } from './terms.ts';

/** How many characters before and behind a word of saying its speaker may stand. */
const BEFORE = 90;
const BEHIND = 70;

/** Who says it in the claim and in the quotes. */
export function speakerFeatures({ alignment, quotes, quoteTerms }: Compared): Features {
  const { claim, origins } = alignment;
  const says = ({ cues }: Term) => cues.includes('speech');
  const mine = speakersOf(claim);
  const theirs = speakersOf(quoteTerms);
  const isSame = (one: Term) => theirs.some((other) => similarity(one, other) > 0.8);
  const mineNearest = nearestSpeakers(claim);
  const theirsNearest = nearestSpeakers(quoteTerms);
  const agrees = mineNearest.some((one) =>
    theirsNearest.some((other) => similarity(one, other) > 0.8),
  );
  const bothSpeak = mineNearest.length > 0 && theirsNearest.length > 0;
  const claimSays = claim.some(says);
  const quoteSays = quoteTerms.some(says);
  const hasMarks = quotes.some(({ text }) => /["“”]/.test(text));
  return {
    'speaker:claim': Number(claimSays),
    'speaker:quote': Number(quoteSays),
    'speaker:dropped': Number(quoteSays && !claimSays),
    'speaker:added': Number(claimSays && !quoteSays),
    'speaker:same': Number(mine.some(isSame)),
    'speaker:other': Number(mine.length > 0 && theirs.length > 0 && !mine.some(isSame)),
    'speaker:notQuoted': Number(
      mine.length > 0 && !mine.some((term) => origins.get(term) === 'same'),
    ),
    'speaker:nearestSame': Number(bothSpeak && agrees),
    'speaker:nearestOther': Number(bothSpeak && !agrees),
    'speaker:unquotedMarks': Number(hasMarks && !claimSays),
  };
}

/** Names next to words of saying; behind them only after `according to` or where none precedes. */
function speakersOf(terms: Term[]): Term[] {
  return terms.flatMap((word) => {
    if (!word.cues.includes('speech')) return [];
    const names = terms.filter(({ isName, passage }) => isName && passage === word.passage);
    const before = names.filter(({ start }) => start < word.start && start > word.start - BEFORE);
    const behind = names.filter(({ start }) => start > word.start && start < word.start + BEHIND);
    return before.length === 0 || /^(?:according|laut|según|selon|据|據)$/.test(word.folded)
      ? behind.slice(0, 4)
      : before.slice(-4);
  });
}

/** The name right next to each word of saying: the last one before it, or one close behind it. */
function nearestSpeakers(terms: Term[]): Term[] {
  return terms.flatMap((word) => {
    if (!word.cues.includes('speech')) return [];
    const names = terms.filter(({ isName, passage }) => isName && passage === word.passage);
    const behind = names.find(({ start }) => start > word.end && start < word.end + CLOSE);
    const before = names.findLast(({ end }) => end <= word.start && end > word.start - 2 * CLOSE);
    const isInverted = /^(?:according|laut|según|selon|据|據)$/.test(word.folded);
    const nearest = isInverted ? behind : (before ?? behind);
    return nearest ? [nearest] : [];
  });
}

/** Within so many characters a name is next to a word. */
const CLOSE = 30;
