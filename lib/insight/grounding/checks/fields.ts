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
 * Fields of a section's item that need evidence besides its text, so that grounding need not know
 * the sections.
 * `statement`: text that shares the item's evidence. `date`: a partial ISO date that occurs in the
 * evidence or is the article's own date. `name`: a name that occurs in the evidence or its
 * paragraph, or only in the title.
 */
export type FieldCheck =
  | { kind: 'statement'; text: string }
  | { kind: 'date'; date: string; orPublished: boolean }
  | { kind: 'name'; text: string; orTitle: boolean; isSpeaker?: boolean };

/** What the fields of one claim are checked against. */
interface FieldGrounds {
  quotes: LocatedQuote[];
  others: (Fact | Report)[];
  /** Parsed on first use. */
  evidence: () => ParsedText;
  options: GroundOptions;
  /** The checks applied to a claim's own text. */
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
 * True if the name occurs in the text of a fact or report, in the paragraph of a quote, or, where
 * the field allows it, in the title. A speaker may also be named in the previous paragraph or the
 * lead, or be the publisher.
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

/** Text that can name who a fact or report is about; for a fact, its id as well. */
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
