import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { AskPanel } from '../../components/ask/AskPanel.tsx';
import { ErrorNotice } from '../../components/panel/ErrorNotice.tsx';
import { useActiveTab } from '../../components/hooks/use-active-tab.ts';
import { useStored } from '../../components/hooks/use-stored.ts';
import { t } from '../../components/labels/i18n.ts';
import { insightAt, latestInsights } from '../../lib/browser/db/insights.ts';
import { findThread } from '../../lib/browser/db/threads.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { analysisOf } from '../../lib/browser/stored-items.ts';
import { suggestedQuestions } from '../../lib/engines/ask/suggest-questions.ts';
import { errorInfo, type ErrorInfo } from '../../lib/errors.ts';

/** Ask, about the card of the active tab, or the card read last where the tab has none. */
export function AskView() {
  const tab = useActiveTab();
  const tabId = tab?.id ?? null;
  const analysis = useStored(useMemo(() => (tabId === null ? null : analysisOf(tabId)), [tabId]));
  const cardUrl = analysis && 'insightUrl' in analysis ? (analysis.insightUrl ?? null) : null;
  const card = useLiveQuery(
    async () =>
      (cardUrl ? await insightAt(cardUrl) : undefined) ?? (await latestInsights(1))[0] ?? null,
    [cardUrl],
  );
  const url = card?.url ?? null;
  const thread = useLiveQuery(() => (url ? findThread(url) : undefined), [url]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorInfo | null>(null);
  if (card === undefined) return null;
  if (card === null || url === null) return <p className="ask">{t('askNoCard')}</p>;
  const { insight } = card;
  const tell = (thrown: unknown): void => setError(errorInfo(thrown));
  return (
    <main>
      {error && <ErrorNotice error={error} onRemedy={() => setError(null)} />}
      <AskPanel
        article={insight.article}
        thread={thread ?? null}
        suggestions={suggestedQuestions(insight)}
        busy={busy}
        onAsk={(question, scope) => {
          setBusy(true);
          setError(null);
          sendMessage('ask', { url, question, scope })
            .catch(tell)
            .finally(() => setBusy(false));
        }}
        onShowQuote={({ text }) => {
          if (tabId !== null) sendMessage('showQuote', { tabId, url, quote: text }).catch(tell);
        }}
        onStop={() => void sendMessage('cancelAsk', { url }).catch(tell)}
        onClear={() => void sendMessage('deleteThread', { url }).catch(tell)}
      />
    </main>
  );
}
