import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { Statement } from '../card/Statement.tsx';

export function Takeaways({ items }: { items: GroundedItem<'takeaways'>[] }) {
  return (
    <ul className="points">
      {items.map((item, index) => (
        <li key={index}>
          <Statement claim={item} />
        </li>
      ))}
    </ul>
  );
}
