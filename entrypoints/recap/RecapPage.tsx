import { useEffect } from 'react';
import { formatDayRange, t } from '../../components/labels/i18n.ts';
import { useFeedPermission } from '../../components/hooks/use-feed-permission.ts';
import { useMorning } from '../../components/hooks/use-morning.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { useStored } from '../../components/hooks/use-stored.ts';
import { MorningList } from '../../components/recap/MorningList.tsx';
import { recapActions } from '../../components/recap/recap-actions.ts';
import { WeeklyRecap } from '../../components/recap/WeeklyRecap.tsx';
import { openPage } from '../../lib/browser/pages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { hashOf } from '../../lib/library/library-route.ts';
import { settingsValue } from '../../lib/browser/stored-items.ts';

/** The week in AI as a page: three things, today, the week, and an end. */
export function RecapPage() {
  const settings = useStored(settingsValue);
  const now = useNow();
  const { recap, outlook, filter, onFilter, onWeek, morning, later, onLater, isRunning } =
    useMorning(settings);
  const askForFeeds = useFeedPermission(settings !== undefined && !settings.collect);
  useEffect(() => {
    document.title = `${t('recapTitle')} · Sidelight`;
  }, []);
  if (!settings) return null;
  const actions = recapActions(recap, askForFeeds);
  const hasList = morning !== null && (morning.things.length > 0 || morning.groups.length > 0);
  return (
    <WeeklyRecap
      tab={{ kind: 'none' }}
      recap={recap}
      outlook={outlook}
      filter={filter}
      role={settings.role}
      collect={settings.collect}
      list={
        recap && hasList ? (
          <MorningList
            morning={morning}
            role={settings.role}
            now={now}
            later={later}
            weekName={isRunning ? null : formatDayRange(recap.from, recap.until)}
            actions={{
              onRead: actions.onRead,
              onLater,
              onHide: (id, hidden) => void sendMessage('hideEvent', { id, hidden }),
              onOpenCard: (url) => void openPage('library', hashOf({ view: 'card', url })),
            }}
          />
        ) : undefined
      }
      actions={{
        ...actions,
        // No tab next to this page: `tab` offers nothing to open or analyse.
        onOpenPanel: () => undefined,
        onAnalyze: () => undefined,
        onOpenOptions: () => void openPage('options'),
        onOpenLibrary: () => void openPage('library'),
        onOpenEntity: (id) => void openPage('library', hashOf({ view: 'entity', id })),
        onOpenPredictions: () => void openPage('library', hashOf({ view: 'predictions' })),
        onWeek,
        onFilter,
      }}
    />
  );
}
