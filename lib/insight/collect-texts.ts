import type { Insight } from './insight.ts';
import type { GroundedItem } from './sections/index.ts';
import { sectionIds, type SectionId } from './sections/section.ts';

/**
 * Fields with text to translate besides `text`. Names (speaker, column, term) are kept as they are.
 */
export interface TextFields {
  rationale?: string | null;
  horizon?: { text: string; date: string | null } | null;
}

/**
 * The texts of a card that need a translation, each once, headline first, then in the card's order.
 * Other reports keep the language they were published in; a text of names and numbers alone is left
 * out.
 */
export function collectTexts(insight: Insight): string[] {
  const texts = translatedSections.flatMap((id) =>
    (insight.sections[id] as GroundedItem[]).flatMap(textsOf),
  );
  return [...new Set([insight.article.title, ...texts])].filter((text) =>
    hasWords(text, insight.language),
  );
}

/** Related reports are other publishers' words in whatever language those use. */
export const translatedSections: readonly SectionId[] = sectionIds.filter((id) => id !== 'related');

/** The texts of an item that are translated. */
export function textsOf(item: GroundedItem & TextFields): string[] {
  return [item.text, item.rationale, item.horizon?.text].filter((text) => typeof text === 'string');
}

const latin = /\p{Script=Latin}/u;
const otherLetter = /(?!\p{Script=Latin})\p{L}/u;

/**
 * Whether a text has words to translate: in a language with a script of its own, Latin letters
 * alone are a name or a unit.
 */
function hasWords(text: string, language: string): boolean {
  const script = new Intl.Locale(language).maximize().script;
  return script === 'Latn' ? latin.test(text) || otherLetter.test(text) : otherLetter.test(text);
}
