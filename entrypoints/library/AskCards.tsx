import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { AskPanel } from '../../components/ask/AskPanel.tsx';
import { interfaceLanguage } from '../../components/labels/i18n.ts';
import { cardsThreadUrl, findThread } from '../../lib/browser/db/threads.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { MOST_ASKED_CARDS } from '../../lib/contract/ask.ts';

interface AskCardsProps {
  /** Addresses; the first `MOST_ASKED_CARDS` are asked. Never empty. */
  cards: readonly string[];
  /** What the cards have in common. */
  title: string;
  attempt: (work: () => Promise<unknown>) => void;
}

/** Questions about several cards, answered by their articles alone. */
export default function AskCards({ cards, title, attempt }: AskCardsProps) {
  const asked = cards.slice(0, MOST_ASKED_CARDS).join('\n');
  const [url, setUrl] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    attempt(async () => {
      const found = await cardsThreadUrl(asked.split('\n'));
      if (current) setUrl(found);
    });
    return () => {
      current = false;
    };
  }, [asked, attempt]);
  const thread = useLiveQuery(() => (url === null ? undefined : findThread(url)), [url]);
  if (url === null) return null;
  return (
    <AskPanel
      article={{ url, title, language: interfaceLanguage() }}
      several
      thread={thread ?? null}
      suggestions={[]}
      busy={busy}
      onAsk={(question, scope) =>
        attempt(async () => {
          setBusy(true);
          const urls = asked.split('\n');
          try {
            await sendMessage('ask', { url: urls[0] ?? '', question, scope, cards: urls });
          } finally {
            setBusy(false);
          }
        })
      }
      onShowQuote={() => undefined}
      onStop={() => attempt(() => sendMessage('cancelAsk', { url }))}
      onClear={() => attempt(() => sendMessage('deleteThread', { url }))}
    />
  );
}
