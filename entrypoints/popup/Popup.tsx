import { useMemo } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useActiveTab } from '../../components/hooks/use-active-tab.ts';
import { useStored } from '../../components/hooks/use-stored.ts';
import type { TabRow } from '../../components/recap/popup-view.ts';
import { WeeklyRecap } from '../../components/recap/WeeklyRecap.tsx';
import { analysisOf, settingsValue } from '../../lib/browser/stored-items.ts';
import type { InitialState } from '../../lib/browser/initial-state.ts';
import { insightAt } from '../../lib/browser/db/insights.ts';
import type { WeekView } from '../../lib/browser/db/weeks.ts';
import { openPage } from '../../lib/browser/pages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { hashOf } from '../../lib/library/library-route.ts';
import { openSidePanel, type TabView } from '../../lib/browser/tabs.ts';
import type { Analysis } from '../../lib/contract/analysis.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { recapActions } from '../../components/recap/recap-actions.ts';
import { useFeedPermission } from '../../components/hooks/use-feed-permission.ts';
import { useRecap } from '../../components/hooks/use-recap.ts';

/** The toolbar's popup: this tab's card in one line, then the week. */
export function Popup({
  first,
  firstWeek,
}: {
  first: InitialState | null;
  firstWeek: WeekView | null;
}) {
  const tab = useActiveTab(first?.tab);
  const tabId = tab?.id ?? null;
  const analysis = useStored(
    useMemo(() => (tabId === null ? null : analysisOf(tabId)), [tabId]),
    first?.analysis,
  );
  const settings = useStored(settingsValue, first?.settings);
  const insightUrl = analysis && 'insightUrl' in analysis ? analysis.insightUrl : null;
  const liveRow = useLiveQuery(
    async () => (insightUrl ? ((await insightAt(insightUrl)) ?? null) : null),
    [insightUrl],
  );
  const row = liveRow === undefined && first?.insightUrl === insightUrl ? first.row : liveRow;
  const { recap, outlook, filter, onFilter, onWeek } = useRecap(settings, firstWeek);
  const askForFeeds = useFeedPermission(settings !== undefined && !settings.collect);
  if (!tab || !settings || analysis === undefined || row === undefined) return null;
  return (
    <WeeklyRecap
      tab={tabRow(tab, analysis, row?.insight ?? null)}
      recap={recap}
      outlook={outlook}
      filter={filter}
      role={settings.role}
      collect={settings.collect}
      actions={{
        ...recapActions(recap, askForFeeds),
        onOpenPanel: () => void openSidePanel(tab.windowId).then(() => window.close()), // within the click
        onAnalyze: () => {
          const opening = openSidePanel(tab.windowId); // within the click
          void Promise.all([opening, sendMessage('analyzeTab', { tabId: tab.id })]).then(() =>
            window.close(),
          );
        },
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

function tabRow(tab: TabView, analysis: Analysis | null, insight: Insight | null): TabRow {
  if (insight)
    return {
      kind: 'card',
      hook: insight.sections.hook[0]?.text ?? insight.article.title,
      publisher: insight.article.publisher,
    };
  if (analysis?.status === 'reading' || analysis?.status === 'drafting')
    return { kind: 'working', title: analysis.status === 'drafting' ? analysis.title : null };
  // The popup's click grants `activeTab`, so the address is readable, except for the browser's own
  // pages.
  return tab.url && /^https?:/.test(tab.url) ? { kind: 'page' } : { kind: 'none' };
}
