import {
  BookOpen,
  Bookmark,
  BookmarkCheck,
  Check,
  EyeOff,
  ExternalLink,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import type { Audience } from '../../lib/insight/sections/audience.ts';
import type { Morning, MorningEvent, MorningGroup } from '../../lib/recap/morning.ts';
import { audienceLabels } from '../labels/card-labels.ts';
import { eventLabels } from '../labels/event-labels.ts';
import { formatAgo, plural, t, type MessageKey } from '../labels/i18n.ts';
import { morningReason } from '../labels/recap-labels.ts';
import { UndoBar } from '../library/UndoBar.tsx';
import './MorningList.css';

export interface MorningActions {
  /** Mark the reports at these addresses as read, or take it back. */
  onRead(urls: string[], read: boolean): void;
  /** Put an event on the reading list, or take it off. */
  onLater(event: MorningEvent, later: boolean): void;
  /** Leave an event out, or show it again. */
  onHide(id: string, hidden: boolean): void;
  /** The reader's card of an article, by its address. */
  onOpenCard(url: string): void;
}

export interface MorningListProps {
  morning: Morning;
  role: Audience | null;
  now: Date;
  /** Addresses on the reading list. */
  later: ReadonlySet<string>;
  /** What the week that is shown is called where it is not the running one. */
  weekName: string | null;
  actions: MorningActions;
}

const groupLabels: Record<MorningGroup['name'], MessageKey> = {
  today: 'morningToday',
  week: 'morningWeek',
  earlier: 'morningEarlier',
};

/** The week to read through: three things, today, the week, earlier, and an end. */
export function MorningList({ morning, role, now, later, weekName, actions }: MorningListProps) {
  const [undo, setUndo] = useState<{ words: string; work: () => void } | null>(null);
  const { things, groups, changes, lastVisit } = morning;
  const withUndo = (words: string, work: (forwards: boolean) => void) => {
    work(true);
    setUndo({ words, work: () => work(false) });
  };
  const rows = (events: MorningEvent[]) => (
    <ol className="morning-events">
      {events.map((event) => (
        <MorningRow
          key={event.id}
          event={event}
          isLater={event.urls.some((url) => later.has(url))}
          onOpenCard={actions.onOpenCard}
          onOpened={() => actions.onRead(event.urls, true)}
          onLater={(value) => actions.onLater(event, value)}
          onDone={() =>
            event.read
              ? actions.onRead(event.urls, false)
              : withUndo(t('eventDone', event.title), (done) => actions.onRead(event.urls, done))
          }
          onHide={() =>
            withUndo(t('eventHidden', event.title), (hide) => actions.onHide(event.id, hide))
          }
        />
      ))}
    </ol>
  );
  return (
    <div className="morning">
      {lastVisit && (
        <p className="morning-changes">
          {changes > 0
            ? plural('newSinceVisit', changes, formatAgo(lastVisit.toISOString(), now))
            : t('nothingNewSince', formatAgo(lastVisit.toISOString(), now))}
        </p>
      )}
      {role && things.length > 0 && (
        <section className="morning-things" aria-labelledby="morning-things">
          <h2 id="morning-things">{t('threeThings', t(audienceLabels[role]))}</h2>
          {rows(things)}
        </section>
      )}
      {groups.map(({ name, events }) => (
        <section key={name} aria-labelledby={`morning-${name}`}>
          <h2 id={`morning-${name}`}>
            {name === 'week' && weekName !== null ? weekName : t(groupLabels[name])}
          </h2>
          {rows(events)}
        </section>
      ))}
      {(things.length > 0 || groups.length > 0) && (
        <p className="morning-end">
          {weekName === null ? t('morningEnd') : t('morningEndOf', weekName)}
        </p>
      )}
      {undo && (
        <UndoBar
          words={undo.words}
          onUndo={() => {
            undo.work();
            setUndo(null);
          }}
        />
      )}
    </div>
  );
}

interface MorningRowProps {
  event: MorningEvent;
  isLater: boolean;
  onOpenCard: (url: string) => void;
  /** The article was opened. */
  onOpened: () => void;
  onLater: (later: boolean) => void;
  onDone: () => void;
  onHide: () => void;
}

function MorningRow({
  event,
  isLater,
  onOpenCard,
  onOpened,
  onLater,
  onDone,
  onHide,
}: MorningRowProps) {
  const { title, followed, change, cardUrl, read } = event;
  const publishers = event.publishers.map(({ name }) => name);
  const reason = morningReason(event);
  return (
    <li className={read ? 'morning-event morning-read' : 'morning-event'}>
      <p className="recap-type">
        {t(eventLabels[event.eventType])}
        {followed !== null && <span className="morning-mark">{t('youFollow', followed)}</span>}
        {change !== null && !read && (
          <span className="morning-mark">{t(change === 'new' ? 'isNew' : 'hasNewReports')}</span>
        )}
      </p>
      <h3 dir="auto">{title}</h3>
      {event.whatChanged && (
        <p className="recap-changed" dir="auto">
          {event.whatChanged.text}
        </p>
      )}
      <p className="recap-reason">
        {[
          publishers.length > 1
            ? plural('publisherAndMore', publishers.length - 1, publishers[0] ?? '')
            : publishers[0],
          reason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="morning-actions">
        {cardUrl && (
          <button
            type="button"
            className="button button-small button-primary"
            aria-label={t('readCardOf', title)}
            onClick={() => onOpenCard(cardUrl)}
          >
            <BookOpen size={14} aria-hidden /> {t('readCard')}
          </button>
        )}
        <a
          className="button button-small"
          href={event.url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('readArticleOf', title)}
          onClick={onOpened}
        >
          <ExternalLink size={14} aria-hidden /> {t('readArticle')}
        </a>
        <button
          type="button"
          className="button-bare"
          aria-pressed={isLater}
          aria-label={t('readLaterOf', title)}
          onClick={() => onLater(!isLater)}
        >
          {isLater ? <BookmarkCheck size={15} aria-hidden /> : <Bookmark size={15} aria-hidden />}{' '}
          {t('readLater')}
        </button>
        <button
          type="button"
          className="button-bare"
          aria-pressed={read}
          aria-label={t('markDoneOf', title)}
          onClick={onDone}
        >
          {read ? <Undo2 size={15} aria-hidden /> : <Check size={15} aria-hidden />} {t('markDone')}
        </button>
        <button
          type="button"
          className="button-bare"
          aria-label={t('hideEventOf', title)}
          onClick={onHide}
        >
          <EyeOff size={15} aria-hidden /> {t('hideEvent')}
        </button>
      </div>
    </li>
  );
}
