import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { Statement } from '../Statement.tsx';

/** The single thing to know, as the card's standfirst. */
export function Hook({ items }: { items: GroundedItem<'hook'>[] }) {
  return items.map((item, index) => (
    <p key={index} className="hook">
      <Statement claim={item} />
    </p>
  ));
}
