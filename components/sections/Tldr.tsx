import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import type { TldrPart } from '../../lib/insight/sections/tldr.ts';
import { useCard } from '../card/card-context.ts';
import { plural, t, type MessageKey } from '../labels/i18n.ts';
import { Statement } from '../card/Statement.tsx';
import { isOnlyNames } from './audience-line.ts';
import { AudienceTags } from './AudienceTags.tsx';

const WORDS_A_MINUTE = 230;

export const partWords: Record<TldrPart, MessageKey> = {
  'what-changed': 'tldrWhatChanged',
  'why-it-matters': 'tldrWhyItMatters',
  'what-to-do-next': 'tldrWhatToDoNext',
  'who-should-care': 'tldrWhoShouldCare',
};

/** The four lines to read in thirty seconds, and how long the article itself would take. */
export function Tldr({ items }: { items: GroundedItem<'tldr'>[] }) {
  const { article, audience } = useCard();
  const minutes = Math.max(1, Math.round(article.words / WORDS_A_MINUTE));
  return (
    <section className="tldr-section">
      <h2 className="tldr-title">
        <strong>{t('sectionTldr')}</strong> {plural('readingTime', minutes)}
      </h2>
      <dl className="tldr">
        {items.map((item, index) => (
          <div key={index} className="tldr-line">
            <dt>{t(partWords[item.part])}</dt>
            <dd>
              {(item.part !== 'who-should-care' || !isOnlyNames(item.text, audience.length)) && (
                <Statement claim={item} />
              )}
              {item.part === 'who-should-care' && audience.length > 0 && (
                <AudienceTags items={audience} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
