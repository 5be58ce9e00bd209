import type { Snapshot } from '../snapshot/take-snapshot.ts';
import type { Block } from './blocks.ts';

/** Characters that make a brief of a few sentences; characters of dense scripts say more. */
const LEAST = 100;

/**
 * The paragraphs of a brief too short for the classifier to find: whole sentences in the page's
 * `main` or `article` that holds a heading of the first level. None where there is no such place,
 * or hardly any text in it.
 */
export function shortArticle({ nodes }: Snapshot, blocks: Block[]): boolean[] {
  const isPlace = (at: number) => /^(?:main|article)$/.test(String(nodes[at]?.[1]));
  const heading = blocks.find(({ ancestors }) =>
    ancestors.slice(0, 4).some((at) => nodes[at]?.[1] === 'h1'),
  );
  const place = heading?.ancestors.find(isPlace);
  const none = blocks.map(() => false);
  if (place === undefined) return none;
  const taken = blocks.map(
    ({ kind, text, ancestors, linkCharacters, hiddenRoot, isHeldByLink }) =>
      ancestors.includes(place) &&
      kind !== 'heading' &&
      hiddenRoot < 0 &&
      !isHeldByLink &&
      linkCharacters < 0.5 * text.length &&
      text.length >= 30 &&
      /[.!?。！？…][”"’»）)]?$/.test(text) &&
      !ancestors
        .slice(0, 6)
        .some((at) => /^(?:aside|nav|footer|form|figure|dialog)$/.test(String(nodes[at]?.[1]))),
  );
  const length = blocks.reduce((sum, { text }, at) => sum + (taken[at] ? text.length : 0), 0);
  return length >= LEAST ? taken : none;
}
