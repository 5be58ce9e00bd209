import { withoutConnective } from './rank-sentences-opener.ts';

/** "SAN FRANCISCO, Nov 3 (Reuters) - ", "(CNN) -- ", "HANGZHOU — ": an agency in brackets, or a place in capitals before a dash that stands alone. */
const agencies = String.raw`\((?:CNN|Reuters|AP|AFP|Bloomberg|UPI|Xinhua|BUSINESS WIRE|PRNewswire|GLOBE NEWSWIRE)\)`;
const dateline = new RegExp(
  String.raw`^(?:(?:\p{Lu}[\p{L}.' ]{1,30}(?:, [\p{L}\d.' ]{2,25}){0,2}\s*)?${agencies}\s*[-–—]{0,2}\s*|\p{Lu}{3,}(?: \p{Lu}+)*(?:, [\p{L}\d.' ]{2,25}){0,2}\s+[-–—]{1,2}\s+)`,
  'u',
);

/** A sentence without the place and agency it opens with ("(CNN) -- …"). */
export function withoutDateline(sentence: string): string {
  const rest = sentence.replace(dateline, '');
  return rest.length > 20 ? rest : sentence;
}

/** A sentence as it can stand alone: without dateline and opening connective. Both only take away words at its beginning. */
export function trimmedSentence(sentence: string): string {
  return withoutConnective(withoutDateline(sentence));
}
