import type { Fact, Problem, Report } from '../claim.ts';
import { checkDates } from './check-dates.ts';
import type { FieldCheck } from './field-check.ts';
import type { LocatedQuote } from './find-quote.ts';
import type { GroundOptions } from './ground-claim.ts';
import type { Passage } from './passage.ts';
import { wordsOf } from './words.ts';

/** What the fields of one claim are checked against. */
interface FieldGrounds {
  quotes: LocatedQuote[];
  others: (Fact | Report)[];
  /** Taken apart when asked for. */
  evidence: () => Passage;
  options: GroundOptions;
  /** The checks a claim's own text goes through. */
  check: (text: string) => Problem[];
}

/** What the fields of an item state beyond their evidence. */
export function checkFields(fields: FieldCheck[], grounds: FieldGrounds): Problem[] {
  return fields.flatMap((field) => {
    if (field.kind === 'statement') return grounds.check(field.text);
    return field.kind === 'date' ? checkDate(field, grounds) : checkName(field.text, grounds);
  });
}

function checkDate({ date, orPublished }: { date: string; orPublished: boolean }, { evidence, options }: FieldGrounds): Problem[] {
  if (orPublished && options.reading.day?.startsWith(date)) return [];
  const passage = evidence();
  return checkDates({ statement: options.read(date, { day: null }), evidence: passage, context: passage, sameLanguage: true });
}

/** Each word of the name stands in the evidence, in the paragraph a quote is from, or in the title. */
function checkName(name: string, { quotes, others, options }: FieldGrounds): Problem[] {
  const paragraphs = options.index.paragraphs.filter(({ paragraph }) => paragraph === -1 || quotes.some((quote) => quote.paragraph === paragraph));
  const texts = [...paragraphs.map(({ text }) => text), ...others.map((other) => (other.kind === 'fact' ? `${other.text} ${other.id} ${other.source.name}` : `${other.title} ${other.quote} ${other.publisher}`))];
  const standing = new Set(texts.flatMap((text) => wordsOf(text.replace(/[-_:]/g, ' '))).map(({ folded }) => folded));
  const words = wordsOf(name.replace(/[-_:]/g, ' '));
  return words.length > 0 && words.every(({ folded }) => standing.has(folded)) ? [] : [{ kind: 'name', text: name }];
}
