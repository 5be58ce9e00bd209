import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { useCard } from '../card/card-context.ts';
import { Statement } from '../card/Statement.tsx';

/**
 * The single thing to know, as the card's standfirst; not rendered if it only repeats the headline.
 */
export function Hook({ items }: { items: GroundedItem<'hook'>[] }) {
  const { article } = useCard();
  return items
    .filter(({ text }) => bare(text) !== bare(article.title))
    .map((item, index) => (
      <p key={index} className="hook">
        <Statement claim={item} />
      </p>
    ));
}

/** The letters and digits alone: what two lines are compared by. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
