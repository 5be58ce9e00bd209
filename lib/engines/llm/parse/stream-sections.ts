import type { Item, Sections } from '../../../insight/sections/index.ts';
import type { SectionId } from '../../../insight/sections/section.ts';
import { mostItems } from './parse-answer.ts';
import { readItem } from './parse-item.ts';
import { createStreamParser, type StreamedItem } from './stream-parser.ts';
import { reasoningFilter } from './strip-reasoning.ts';

/** Characters of an answer, reasoning excepted, that no card needs: a card takes some 20,000. */
const MOST_CHARACTERS = 120_000;

/** What a piece of an answer changed. */
export interface StreamChange {
  /** All items that came so far. */
  sections: Partial<Sections>;
  /** Sections that have other items than before the piece. */
  changed: SectionId[];
  /**
   * The answer has more items than any card uses, as a model in a loop writes; reading can stop.
   */
  isLooping: boolean;
}

/**
 * Reads the items of a card while its answer comes in. What turns out to have been reasoning, and a
 * card that is followed by another, is taken back.
 */
export function sectionStream(): (piece: string) => StreamChange {
  const filter = reasoningFilter();
  const scanner = createStreamParser();
  let sections: Partial<Sections> = {};
  let rootOf = new Map<SectionId, number>();
  let characters = 0;
  const counts = new Map<SectionId, number>();

  function beginAgain(changed: Set<SectionId>): void {
    for (const id of rootOf.keys()) changed.add(id);
    sections = {};
    rootOf = new Map();
    counts.clear();
  }

  function take({ section, value, root }: StreamedItem, changed: Set<SectionId>): void {
    counts.set(section, (counts.get(section) ?? 0) + 1);
    const item = readItem(section, value);
    if (item === null) return;
    // An object that has a section again begins another card.
    if ((rootOf.get(section) ?? root) !== root) beginAgain(changed);
    rootOf.set(section, root);
    const items = (sections[section] ?? []) as Item[];
    if (items.length >= mostItems(section)) return;
    Object.assign(sections, { [section]: [...items, item] });
    changed.add(section);
  }

  return (piece) => {
    const { text, restart } = filter.feed(piece);
    const changed = new Set<SectionId>();
    if (restart) {
      scanner.restart();
      beginAgain(changed);
      characters = 0;
    }
    characters += text.length;
    for (const item of scanner.feed(text)) take(item, changed);
    const isLooping =
      characters > MOST_CHARACTERS || [...counts].some(([id, count]) => count > mostItems(id));
    return { sections, changed: [...changed], isLooping };
  };
}
