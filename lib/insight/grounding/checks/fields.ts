import type { Fact, Problem, Report } from '../../claim.ts';
import { normalize } from '../../../text/normalize.ts';
import { checkDates } from './dates.ts';
import { isReckoned } from './reckoned.ts';
import { standsIn, type LocatedQuote } from '../find-quote.ts';
import { isEastern } from './names.ts';
import type { GroundOptions } from '../ground-claim.ts';
import type { ParsedText } from '../parsed-text.ts';
import { wordsOf } from '../words.ts';

/**
 * What a section's item states besides its text, so that grounding need not know the sections.
 * `statement`: words that rest on the same evidence. `date`: a partial ISO date that must stand in the evidence, or may be the
 * article's own day. `name`: who must stand in the evidence or its paragraph, or may stand in the title alone.
 */
export type FieldCheck =
  | { kind: 'statement'; text: string }
  | { kind: 'date'; date: string; orPublished: boolean }
  | { kind: 'name'; text: string; orTitle: boolean; isSpeaker?: boolean };

/** What the fields of one claim are checked against. */
interface FieldGrounds {
  quotes: LocatedQuote[];
  others: (Fact | Report)[];
  /** Taken apart when asked for. */
  evidence: () => ParsedText;
  options: GroundOptions;
  /** The checks a claim's own text goes through. */
  check: (text: string) => Problem[];
}

/** What the fields of an item state beyond their evidence. */
export function checkFields(fields: FieldCheck[], grounds: FieldGrounds): Problem[] {
  return fields.flatMap((field) => {
    if (field.kind === 'statement') return grounds.check(field.text);
    return field.kind === 'date' ? checkDate(field, grounds) : checkName(field, grounds);
  });
}

function checkDate(
  { date, orPublished }: { date: string; orPublished: boolean },
  { evidence, options }: FieldGrounds,
): Problem[] {
  if (orPublished && options.reading.day?.startsWith(date)) return [];
  const passage = evidence();
  if (!orPublished && isReckoned(date, passage, options.reading.day)) return [];
  return checkDates({
    statement: options.read(date, { day: null }),
    evidence: passage,
    context: passage,
    sameLanguage: true,
  });
}

/**
 * The name stands in the words of a fact or report, in the paragraph a quote is from, or where that is enough in the
 * title. A speaker may also be named in the paragraph before, in the lead, or be the publisher.
 */
function checkName(
  {
    text: name,
    orTitle,
    isSpeaker = false,
  }: { text: string; orTitle: boolean; isSpeaker?: boolean },
  { quotes, others, options }: FieldGrounds,
): Problem[] {
  const places = options.index.paragraphs.filter(
    ({ paragraph }) =>
      (orTitle && paragraph === -1) ||
      (isSpeaker && paragraph === 0) ||
      quotes.some(
        (quote) =>
          quote.paragraph === paragraph || (isSpeaker && quote.paragraph === paragraph + 1),
      ),
  );
  const texts = [...places.map(({ text }) => text), ...others.map(namesOf)].map(plain);
  const written = plain(normalize(name));
  if (isSpeaker && /^(?:the |this )?(?:article|authors?|column|columnist|writer)$/i.test(written))
    return [];
  if (isSpeaker && squashed(options.index.publisher).startsWith(squashed(written))) return [];
  if (texts.some((text) => standsIn(written, text))) return [];
  const standing = new Set(texts.flatMap(wordsOf).map(({ folded }) => folded));
  const words = wordsOf(written);
  return words.length > 0 &&
    !isEastern(written) &&
    words.every(({ folded }) => standing.has(folded))
    ? []
    : [{ kind: 'name', text: name }];
}

/** Where a fact or a report says whom it is about; a fact's id does. */
function namesOf(piece: Fact | Report): string {
  return piece.kind === 'fact'
    ? `${piece.text} ${piece.id} ${piece.source.name}`
    : `${piece.title} ${piece.quote} ${piece.publisher}`;
}

/** Without what joins the parts of a name: `GPT-5`, `gpt_5` and `GPT 5` are one. */
function plain(text: string): string {
  return text.replace(/[-_:]/g, ' ').toLowerCase();
}

/** Letters and digits alone: `Ars Technica` is `arstechnica.com`. */
function squashed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
