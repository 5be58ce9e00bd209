import { t } from '../labels/i18n.ts';

/**
 * The shape of a card that is about to come: a headline (the title, once known) and resting lines.
 */
export function Skeleton({ title }: { title: string | null }) {
  return (
    <div className="skeleton" aria-busy="true">
      {title ? (
        <h1 dir="auto">{title}</h1>
      ) : (
        <h1 className="visually-hidden">{t('statusReading')}</h1>
      )}
      {title === null && <div className="skeleton-headline" />}
      <div aria-hidden>
        {[92, 78, 0, 96, 88, 70, 0, 94, 90, 64].map((width, index) => (
          <div key={index} className="skeleton-line" style={{ inlineSize: `${width}%` }} />
        ))}
      </div>
    </div>
  );
}
