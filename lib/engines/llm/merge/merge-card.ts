import { elementAt } from '../../../invariant.ts';
import type { Article } from '../../../article/article.ts';
import type { Quote } from '../../../insight/claim.ts';
import { createGrounder, type Grounder } from '../../../insight/grounding/grounder.ts';
import type { Draft } from '../../../insight/insight.ts';
import { sectionIds, type SectionId } from '../../../insight/sections/section.ts';
import { type GroundedItem, type Item, type Sections } from '../../../insight/sections/index.ts';
import { isAddressedToModel } from '../../../text/prompt-injection.ts';
import { isWrittenIn } from '../detect-language.ts';
import { requestedSections } from '../answer-schema.ts';
import { mergeSection } from './merge-section.ts';
import { namesAddress } from '../parse/strip-markup.ts';
import type { Answer } from '../parse/parse-answer.ts';

interface CardOptions {
  article: Article;
  /** What the model saw of it. */
  sent: Article;
  base: Draft;
  language: string;
  /** YYYY-MM-DD: the reference for relative dates of an article without a date. */
  today: string;
}

/** The rule-based card as a model's items come in. */
export interface CardMerge {
  /** The named sections with the model's items so far, as they may be shown. */
  show: (sections: Partial<Sections>, ids: SectionId[]) => Partial<Sections>;
  /** Makes the first `show` as quick as the others. */
  warmUp: () => void;
  /**
   * The draft, how many of the model's items occur in the article, and the sections that lost items
   * to a foreign language.
   */
  finish: (answer: Answer) => { draft: Draft; held: number; foreign: SectionId[] };
}

type Verdict<Id extends SectionId = SectionId> =
  | { kind: 'held' | 'doubtful'; item: Item<Id> }
  | { kind: 'dropped' };

/**
 * Merges a model's items with the rule-based card. An item replaces the rules' only if its evidence
 * is verified in what the model was sent; otherwise it is appended as unsupported. Items that
 * contain a web address, address a model, or quote text that was withheld from the model are
 * dropped.
 */
export function createCardMerge({ article, sent, base, language, today }: CardOptions): CardMerge {
  const grounder = createGrounder(article, { today });
  const isCut = sent.paragraphs.length < article.paragraphs.length || sent.title !== article.title;
  const sentGrounder = isCut ? createGrounder(sent, { today }) : grounder;
  const draftOf = (sections: Sections): Draft => ({ ...base, language, sections });

  let known: Sections | undefined;

  /** The base without what does not stand: a card that was refined before may hold some. */
  function standing(): Sections {
    if (known) return known;
    const grounded = grounder.checkDraft(base).sections;
    const pairs = sectionIds.map((id) => {
      const items = (base.sections[id] as Item[]).filter(
        (_item, index) => elementAt(grounded[id], index).support !== 'unsupported',
      );
      return [id, items.length > 0 ? items : base.sections[id]];
    });
    return (known = Object.fromEntries(pairs) as Sections);
  }

  const verdicts = new Map<string, Verdict>();

  /** Checked once, however often the same item comes: as it streams, and in the whole answer. */
  function verdictOf<Id extends SectionId>(id: Id, item: Item<Id>): Verdict<Id> {
    const name = `${id} ${JSON.stringify(item)}`;
    const verdict = (verdicts.get(name) as Verdict<Id> | undefined) ?? judged(id, item);
    verdicts.set(name, verdict);
    return verdict;
  }

  function judged<Id extends SectionId>(id: Id, item: Item<Id>): Verdict<Id> {
    if (!isClean(item)) return { kind: 'dropped' };
    const check = (one: Item<Id>, against: Grounder) => against.checkItem(id, one, language);
    const first = check(item, sentGrounder);
    if (first.support !== 'unsupported') return { kind: 'held', item };
    const pruned = withStandingQuotes(item, first);
    if (pruned !== item && check(pruned, sentGrounder).support !== 'unsupported')
      return { kind: 'held', item: pruned };
    // What occurs in the page, but only in words that were kept from the model, is no claim of the
    // article.
    const standsElsewhere =
      sentGrounder !== grounder &&
      [item, pruned].some((one) => check(one, grounder).support !== 'unsupported');
    return isShowable(item, first) && !standsElsewhere
      ? { kind: 'doubtful', item }
      : { kind: 'dropped' };
  }

  function sorted<Id extends SectionId>(
    id: Id,
    items: Item<Id>[],
  ): { held: Item<Id>[]; doubtful: Item<Id>[] } {
    const judgements = items.map((item) => verdictOf(id, item));
    const of = (kind: 'held' | 'doubtful') =>
      judgements.flatMap((verdict) => (verdict.kind === kind ? [verdict.item] : []));
    return { held: of('held'), doubtful: of('doubtful') };
  }

  function merged<Id extends SectionId>(
    id: Id,
    items: Item<Id>[],
  ): { items: Item<Id>[]; held: number } {
    const { held, doubtful } = sorted(id, items);
    return {
      items: mergeSection(id, { held, doubtful }, standing()[id] as Item<Id>[]),
      held: held.length,
    };
  }

  const isForeign = (item: Item) => isWrittenIn(item.text, language) === false;
  /** In an answer of another language only what is surely in the wanted one is kept. */
  const isSurelyOurs = (item: Item) => isWrittenIn(item.text, language) === true;
  return {
    show: (sections, ids) =>
      Object.fromEntries(
        ids.map((id) => [
          id,
          merged(
            id,
            itemsOf(sections, id).filter((item) => !isForeign(item)),
          ).items,
        ]),
      ),
    warmUp: () => void standing(),
    finish({ eventType, sections }) {
      const all = Object.values(sections).flat() as Item[];
      const isAllForeign = isWrittenIn(all.map(({ text }) => text).join('\n'), language) === false;
      const isOurs = (item: Item) => (isAllForeign ? isSurelyOurs(item) : !isForeign(item));
      const foreign = requestedSections.filter((id) => !itemsOf(sections, id).every(isOurs));
      let held = 0;
      const whole: Sections = { ...base.sections };
      for (const id of requestedSections) {
        const result = merged(id, itemsOf(sections, id).filter(isOurs));
        held += result.held;
        Object.assign(whole, { [id]: result.items });
      }
      return {
        draft: { ...draftOf(whole), eventType: eventType ?? base.eventType },
        held,
        foreign,
      };
    },
  };
}

function itemsOf<Id extends SectionId>(sections: Partial<Sections>, id: Id): Item<Id>[] {
  return (sections[id] ?? []) as Item<Id>[];
}

/** An invented quote with a web address in it is not even shown struck out. */
function isShowable(item: Item, grounded: GroundedItem): boolean {
  return !item.evidence.some(
    (piece, index) =>
      piece.kind === 'quote' &&
      namesAddress(piece.text) &&
      (grounded.evidence[index] as Quote | undefined)?.paragraph === null,
  );
}

/** An item without the quotes that do not stand, where others do. */
function withStandingQuotes<Id extends SectionId>(
  item: Item<Id>,
  grounded: GroundedItem<Id>,
): Item<Id> {
  const standing = grounded.evidence.filter(
    (piece) => piece.kind !== 'quote' || (piece as Quote).paragraph !== null,
  );
  return standing.length === 0 || standing.length === item.evidence.length
    ? item
    : {
        ...item,
        evidence: standing.map((piece) =>
          piece.kind === 'quote' ? { ...piece, paragraph: null } : piece,
        ),
      };
}

function isClean({ evidence, ...item }: Item): boolean {
  const quotes = evidence.flatMap((piece) => (piece.kind === 'quote' ? [piece.text] : []));
  return (
    stringsIn(item).every((text) => !namesAddress(text) && !isAddressedToModel(text)) &&
    !quotes.some(isAddressedToModel)
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
