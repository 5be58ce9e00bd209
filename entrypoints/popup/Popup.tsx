import { useMemo } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { t } from '../../components/i18n.ts';
import { useActiveTab } from '../../components/hooks/use-active-tab.ts';
import { useStored } from '../../components/hooks/use-stored.ts';
import { analysisOf } from '../../lib/browser/analyses.ts';
import { findInsight } from '../../lib/browser/library/insights.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { openSidePanel } from '../../lib/browser/side-panel.ts';

/** The toolbar's popup: this tab's card in one line, then the week. */
export function Popup() {
  const tab = useActiveTab();
  const tabId = tab?.id ?? null;
  const analysis = useStored(useMemo(() => (tabId === null ? null : analysisOf(tabId)), [tabId]));
  const insightUrl = analysis && 'insightUrl' in analysis ? analysis.insightUrl : null;
  const row = useLiveQuery(async () => (insightUrl ? ((await findInsight(insightUrl)) ?? null) : null), [insightUrl]);
  if (!tab || analysis === undefined || row === undefined) return null;
  return (
    <main>
      <p>{row?.insight.sections.hook[0]?.text ?? row?.insight.article.title}</p>
      <button
        type="button"
        data-testid="open-panel"
        onClick={() => {
          void openSidePanel(tab.windowId).then(() => window.close());
          if (!row) void sendMessage('analyzeTab', { tabId: tab.id });
        }}
      >
        {t('analyzePage')}
      </button>
    </main>
  );
}
