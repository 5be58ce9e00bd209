import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import type { TldrPart } from '../../lib/insight/sections/tldr.ts';
import { t, type MessageKey } from '../i18n.ts';
import { Statement } from '../Statement.tsx';

const partWords: Record<TldrPart, MessageKey> = {
  'what-changed': 'tldrWhatChanged',
  'why-it-matters': 'tldrWhyItMatters',
  'what-to-do-next': 'tldrWhatToDoNext',
  'who-should-care': 'tldrWhoShouldCare',
};

/** The four lines to read in thirty seconds. */
export function Tldr({ items }: { items: GroundedItem<'tldr'>[] }) {
  return (
    <dl className="tldr">
      {items.map((item, index) => (
        <div key={index} className="tldr-line">
          <dt>{t(partWords[item.part])}</dt>
          <dd>
            <Statement claim={item} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
