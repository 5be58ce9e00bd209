import { useEffect } from 'react';
import { t } from '../../components/labels/i18n.ts';
import { useFeedPermission } from '../../components/hooks/use-feed-permission.ts';
import { useRecap } from '../../components/hooks/use-recap.ts';
import { useStored } from '../../components/hooks/use-stored.ts';
import { recapActions } from '../../components/recap/recap-actions.ts';
import { WeeklyRecap } from '../../components/recap/WeeklyRecap.tsx';
import { openPage } from '../../lib/browser/pages.ts';
import { hashOf } from '../../lib/library/library-route.ts';
import { settingsValue } from '../../lib/browser/stored-items.ts';

/** The week in AI as a page, for a wide screen. */
export function RecapPage() {
  const settings = useStored(settingsValue);
  const { recap, outlook, filter, onFilter, onWeek } = useRecap(settings);
  const askForFeeds = useFeedPermission(settings !== undefined && !settings.collect);
  useEffect(() => {
    document.title = `${t('recapTitle')} · Sidelight`;
  }, []);
  if (!settings) return null;
  return (
    <WeeklyRecap
      tab={{ kind: 'none' }}
      recap={recap}
      outlook={outlook}
      filter={filter}
      role={settings.role}
      collect={settings.collect}
      actions={{
        ...recapActions(recap, askForFeeds),
        // There is no tab beside this page: `tab` offers nothing to open or analyse.
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
