import { Check, Circle } from 'lucide-react';
import type { RecapEvent as RecapEventData } from '../../lib/recap/recap.ts';
import { audienceLabels } from '../labels/card-labels.ts';
import { eventLabels } from '../labels/event-labels.ts';
import { formatList, plural, t } from '../labels/i18n.ts';
import { PublisherIcon } from '../ui/PublisherIcon.tsx';
import { reasonLabels } from '../labels/recap-labels.ts';
import { repeatsTitle } from './repeats-title.ts';
import { Sparkline } from './Sparkline.tsx';

const STACKED = 4;

/** One event of the week: what happened, what changed, who reports it and how often. */
export function RecapEvent({
  event,
  onRead,
}: {
  event: RecapEventData;
  onRead: (read: boolean) => void;
}) {
  const publishers = event.publishers.map(({ name }) => name);
  // The number of publishers is already shown next to their names.
  const reasons = event.reasons.filter(
    (reason) => reason.code !== 'publishers' || reason.count > publishers.length,
  );
  return (
    <li className={event.read ? 'recap-event recap-read' : 'recap-event'}>
      <p className="recap-type">
        {t(eventLabels[event.eventType])}
        {event.audiences.length > 0 && (
          <span className="recap-audiences">
            {' '}
            {event.audiences.map((audience) => t(audienceLabels[audience])).join(' · ')}
          </span>
        )}
      </p>
      <h2>
        <a
          href={event.url}
          target="_blank"
          rel="noopener noreferrer"
          dir="auto"
          onClick={() => onRead(true)}
        >
          {event.title}
        </a>
      </h2>
      {event.whatChanged && !repeatsTitle(event.title, event.whatChanged.text) && (
        <p className="recap-changed" dir="auto">
          {event.whatChanged.text}
        </p>
      )}
      <div className="recap-foot">
        <span className="stack" aria-hidden>
          {publishers.slice(0, STACKED).map((publisher) => (
            <PublisherIcon key={publisher} name={publisher} />
          ))}
        </span>
        <span className="recap-publishers" title={formatList(publishers)}>
          {publishers.length > 1
            ? plural('publisherAndMore', publishers.length - 1, publishers[0] ?? '')
            : publishers[0]}
        </span>
        <Sparkline values={event.coverage} />
        <button
          type="button"
          className="button-bare"
          aria-pressed={event.read}
          aria-label={t('markRead', event.title)}
          title={t(event.read ? 'read' : 'unread')}
          onClick={() => onRead(!event.read)}
        >
          {event.read ? (
            <Check size={15} aria-hidden />
          ) : (
            <Circle size={9} fill="currentColor" aria-hidden className="recap-dot" />
          )}
        </button>
      </div>
      {reasons.length > 0 && (
        <p className="recap-reason">{reasons.slice(0, 2).map(reasonLabels).join(' · ')}</p>
      )}
    </li>
  );
}
