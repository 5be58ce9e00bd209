import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { Statement } from '../card/Statement.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';

/** Initial number of takeaways; a button shows the rest. */
const MOST = 3;

export function Takeaways({ items }: { items: GroundedItem<'takeaways'>[] }) {
  return (
    <ShowMore items={items} most={MOST}>
      {(shown) => (
        <ul className="points">
          {shown.map((item, index) => (
            <li key={index}>
              <Statement claim={item} />
            </li>
          ))}
        </ul>
      )}
    </ShowMore>
  );
}
