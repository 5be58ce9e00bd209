import { lettersOf } from './block-features.ts';
import type { Block } from './blocks.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';

/** Characters from which on an `article` is one to read, and not a teaser of one. */
const LEAST = 500;

/**
 * Which blocks belong to another article than the one of this title: pages load the next one below (infinite scroll), in an
 * `article` of its own with a first-level heading of its own. Nothing is another's where no such `article` bears the title.
 */
export function findNestedArticles({ nodes }: Snapshot, blocks: Block[], title: string): boolean[] {
  const tagOf = (at: number) => (nodes[at] as SnapshotElement)[1];
  const articles = new Map<number, { headings: string[]; characters: number }>();
  for (const { text, ancestors } of blocks) {
    const isFirstLevel = ancestors.slice(0, 4).some((at) => tagOf(at) === 'h1');
    for (const at of ancestors) {
      if (tagOf(at) !== 'article') continue;
      const article = articles.get(at) ?? { headings: [], characters: 0 };
      article.characters += text.length;
      if (isFirstLevel) article.headings.push(lettersOf(text));
      articles.set(at, article);
    }
  }
  const key = lettersOf(title);
  const told = [...articles].filter(
    ([, { headings, characters }]) => headings.length > 0 && characters >= LEAST,
  );
  const own = told.find(([, { headings }]) => headings.includes(key))?.[0];
  if (own === undefined || told.length < 2) return blocks.map(() => false);
  return blocks.map(
    ({ ancestors }) =>
      !ancestors.includes(own) &&
      ancestors.some(
        (at) => at !== own && told.some(([article]) => article === at) && !isWithin(nodes, own, at),
      ),
  );
}

function isWithin(nodes: Snapshot['nodes'], inner: number, outer: number): boolean {
  for (let at = inner; at >= 0; at = nodes[at]![0]) if (at === outer) return true;
  return false;
}
