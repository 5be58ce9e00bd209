import { withoutConnective } from './rank-sentences-opener.ts';

const dateline = /^(?:\p{Lu}[\p{L}.' ]{1,30}(?:, [\p{L}.' ]{2,25})?\s*)?(?:\((?:CNN|Reuters|AP|AFP|Bloomberg|UPI|Xinhua)\)|(?<=\p{Lu}{3})|(?:Reuters|AP))\s*[-–—:]{1,2}\s*/u;
const agency = /^\((?:CNN|Reuters|AP|AFP|Bloomberg)\)\s*[-–—]*\s*/;

/** A sentence without the place and agency it opens with ("(CNN) -- …"). */
export function withoutDateline(sentence: string): string {
  const rest = sentence.replace(dateline, '').replace(agency, '');
  return rest.length > 20 ? rest : sentence;
}

/** A sentence as it can stand alone: without dateline and opening connective. Both only take away words at its beginning. */
export function trimmedSentence(sentence: string): string {
  return withoutConnective(withoutDateline(sentence));
}
