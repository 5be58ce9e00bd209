import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import { useFeedPermission } from '../../components/hooks/use-feed-permission.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { useRecap } from '../../components/hooks/use-recap.ts';
import { useStored } from '../../components/hooks/use-stored.ts';
import { t } from '../../components/labels/i18n.ts';
import { UndoBar } from '../../components/library/UndoBar.tsx';
import { PanelBar } from '../../components/panel/PanelBar.tsx';
import { PanelLibrary } from '../../components/panel/PanelLibrary.tsx';
import { PanelNav, type PanelNavProps, type PanelView } from '../../components/panel/PanelNav.tsx';
import { recapActions } from '../../components/recap/recap-actions.ts';
import { WeeklyRecap } from '../../components/recap/WeeklyRecap.tsx';
import { savedCards } from '../../lib/browser/db/highlights.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { openPage } from '../../lib/browser/pages.ts';
import { settingsValue } from '../../lib/browser/stored-items.ts';
import { hashOf } from '../../lib/library/library-route.ts';
import '../../components/panel/InsightPanel.css';
import { AskView } from './AskView.tsx';
import { latestCards } from './latest-cards.ts';

/** Saved cards listed in the panel; the library has all. */
const MAX_SAVED = 50;

/** The panel's views besides the card, loaded on first use. */
export default function OtherView({
  view,
  ...nav
}: { view: PanelView } & Omit<PanelNavProps, 'current' | 'children'>) {
  return (
    <div className="panel panel-other">
      {contentOf(view)}
      <PanelBar>
        <PanelNav current={view} {...nav} />
      </PanelBar>
    </div>
  );
}

function contentOf(view: PanelView) {
  if (view === 'week') return <WeekView />;
  return view === 'ask' ? <AskView /> : <LibraryView />;
}

function WeekView() {
  const settings = useStored(settingsValue);
  const { recap, outlook, filter, onFilter, onWeek } = useRecap(settings);
  const askForFeeds = useFeedPermission(settings !== undefined && !settings.collect);
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
        // The panel is open, and its card is a view of its own.
        onOpenPanel: () => undefined,
        onAnalyze: () => undefined,
        onOpenOptions: () => void openPage('options'),
        onOpenLibrary: () => void openPage('library'),
        onOpenEntity: (id) => void openPage('library', hashOf({ view: 'entity', id })),
        onOpenPredictions: () => void openPage('library', hashOf({ view: 'predictions' })),
        onWeek,
        onFilter,
        onOpenPage: () => void openPage('recap'),
      }}
    />
  );
}

function LibraryView() {
  const saved = useLiveQuery(() => savedCards(MAX_SAVED));
  const latest = useLiveQuery(latestCards);
  const now = useNow();
  const onRead = useCallback(
    (id: string, read: boolean) => void sendMessage('markSavedRead', { id, read }),
    [],
  );
  const [removed, setRemoved] = useState(false);
  if (!saved || !latest) return null;
  return (
    <main>
      <PanelLibrary
        saved={saved.map((card) => ({ ...card, read: card.read ?? false }))}
        latest={latest}
        now={now}
        onRead={onRead}
        onRemove={(id) =>
          void sendMessage('deleteMarks', { ids: [id] }).then(() => setRemoved(true))
        }
        onSearch={() => void openPage('library')}
      />
      {removed && (
        <UndoBar
          words={t('keptDeleted')}
          onUndo={() => void sendMessage('undoDelete', {}).then(() => setRemoved(false))}
        />
      )}
    </main>
  );
}
