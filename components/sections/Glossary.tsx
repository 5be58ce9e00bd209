import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import { Statement } from '../card/Statement.tsx';

/** The explained terms of the card; in other sections they open the same explanation. */
export function Glossary({ items }: { items: GroundedItem<'glossary'>[] }) {
  return (
    <dl className="topics">
      {items.map((item, index) => (
        <div key={index} className="topic">
          <dt>{item.term}</dt>
          <dd>
            <Statement claim={item} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
