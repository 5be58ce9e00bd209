import type { Insight } from '../../lib/insight/insight.ts';
import type { Passage } from '../hooks/use-read-aloud.ts';

/** Name of the CSS highlight that marks the word being read aloud (`::highlight(spoken)`). */
export const SPOKEN = 'spoken';

/**
 * Marks a word in an element by its offsets into the element's text; null takes the mark away. Does
 * nothing where the browser has no highlights.
 */
export function markSpokenWord(
  element: Element | null,
  word: { start: number; end: number } | null,
): void {
  const highlights = globalThis.CSS?.highlights;
  if (!highlights) return;
  const range = element && word ? rangeOf(element, word.start, word.end) : null;
  if (range) highlights.set(SPOKEN, new Highlight(range));
  else highlights.delete(SPOKEN);
}

/** The range of an element's text from one offset to another; null where the text is shorter. */
export function rangeOf(element: Element, start: number, end: number): Range | null {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = element.ownerDocument.createRange();
  let passed = 0;
  let begun = false;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!begun && start < passed + length) {
      range.setStart(node, start - passed);
      begun = true;
    }
    if (begun && end <= passed + length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return null;
}

/** What is read aloud of a card: the hook and the thirty-second lines that passed their check. */
export function spokenPassages({ sections, language }: Insight): Passage[] {
  return [...sections.hook, ...sections.tldr]
    .filter(({ support }) => support !== 'unsupported')
    .map(({ text }) => ({ text, language }));
}
