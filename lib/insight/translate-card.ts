import type { Article } from '../article/article.ts';
import { textsOf, translatedSections, type TextFields } from './collect-texts.ts';
import { createGrounder } from './grounding/grounder.ts';
import { contraryDirections } from './grounding/contrary-direction.ts';
import { parseText } from './grounding/parsed-text.ts';
import { addedNegation } from './added-negation.ts';
import type { Problem } from './claim.ts';
import type { Insight } from './insight.ts';
import type { GroundedItem, GroundedSections, Item } from './sections/index.ts';
import { sectionIds, type SectionId } from './sections/section.ts';

/** A card shown in another language; it is never stored. */
export interface TranslatedCard {
  /**
   * The card with translated texts and the outcome of their checks; quotes stay in the article's
   * language.
   */
  insight: Insight;
  /** The headline in the reader's language; null where its translation failed the check. */
  title: string | null;
  /** The original item of each translated one. */
  originals: ReadonlyMap<GroundedItem, GroundedItem>;
}

/**
 * A card with its texts replaced by their translations, each translated statement checked against
 * the article as text in another language. A translation is never believed more than its original:
 * what failed there fails here.
 * @param translations original text → translation; a text without one stays in its own language
 * @param language BCP 47 of the translations
 */
export function translateCard(
  insight: Insight,
  article: Article,
  translations: ReadonlyMap<string, string>,
  language: string,
): TranslatedCard {
  const grounder = createGrounder(article, { today: insight.writtenAt.slice(0, 10) });
  const originals = new Map<GroundedItem, GroundedItem>();

  function translateItem(id: SectionId, item: GroundedItem): GroundedItem {
    const { support, problems, ...draft } = withTranslations(item, translations);
    if (textsOf(item).every((text) => !translations.has(text))) return item;
    const checked = grounder.checkItem(id, draft as Item, language);
    const original = { text: item.text, language: insight.language };
    const translation = { text: draft.text, language };
    const added = [
      ...addedNegation(original, translation),
      ...contraryDirections(parsedIn(original), parsedIn(translation)),
    ];
    const translated =
      support === 'unsupported' ? { ...checked, support, problems } : judged(checked, added);
    originals.set(translated, item);
    return translated;
  }

  const sections = Object.fromEntries(
    sectionIds.map((id) => {
      const items = insight.sections[id] as GroundedItem[];
      return [
        id,
        translatedSections.includes(id) ? items.map((item) => translateItem(id, item)) : items,
      ];
    }),
  ) as GroundedSections;
  return {
    insight: { ...insight, language, sections, counts: countsOf(insight, sections) },
    title: translatedTitle(insight, translations),
    originals,
  };

  function translatedTitle(
    { article: { title } }: Insight,
    known: ReadonlyMap<string, string>,
  ): string | null {
    const text = known.get(title);
    if (text === undefined) return null;
    const { support } = grounder.checkItem(
      'takeaways',
      {
        text,
        basis: 'stated',
        evidence: [{ kind: 'quote', text: title, paragraph: -1 }],
        link: null,
      },
      language,
    );
    return support === 'unsupported' ? null : text;
  }
}

function withTranslations<Some extends GroundedItem & TextFields>(
  item: Some,
  translations: ReadonlyMap<string, string>,
): Some {
  const put = (text: string) => translations.get(text) ?? text;
  return {
    ...item,
    text: put(item.text),
    ...(item.rationale ? { rationale: put(item.rationale) } : {}),
    ...(item.horizon ? { horizon: { ...item.horizon, text: put(item.horizon.text) } } : {}),
  };
}

function parsedIn({ text, language }: { text: string; language: string }) {
  return { passages: [parseText(text, { day: null, language })], language };
}

/** What compares wording, and can decide little between two languages. */
const wordingProblems: readonly Problem['kind'][] = ['meaning', 'overlap', 'wording'];

/**
 * The level of a translation whose original passed. Its wording comes from the original, so doubts
 * about wording alone leave it at `checked`, which promises numbers, dates and names; a number,
 * date or name that differs, or an `added` negation or contrary, refuses it.
 */
function judged(item: GroundedItem, added: Problem[]): GroundedItem {
  if (added.length > 0)
    return { ...item, support: 'unsupported', problems: [...item.problems, ...added] };
  const isWordingOnly = item.problems.every(({ kind }) => wordingProblems.includes(kind));
  return item.support === 'unsupported' && isWordingOnly
    ? { ...item, support: 'checked', problems: [] }
    : item;
}

function countsOf({ counts }: Insight, sections: GroundedSections): Insight['counts'] {
  const empty = Object.fromEntries(Object.keys(counts).map((level) => [level, 0]));
  const result = empty as Insight['counts'];
  for (const { support } of Object.values(sections).flat() as GroundedItem[]) result[support] += 1;
  return result;
}
