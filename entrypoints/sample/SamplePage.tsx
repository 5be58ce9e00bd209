import { useEffect, useState } from 'react';
import { useActiveTab } from '../../components/hooks/use-active-tab.ts';
import { interfaceLanguage, t } from '../../components/labels/i18n.ts';
import { SampleArticle } from '../../components/onboarding/SampleArticle.tsx';
import { sampleArticle } from '../../lib/article/sample-articles.ts';
import { closeThisTab, thisTabId } from '../../lib/browser/pages.ts';
import { sampleQuoteValue } from '../../lib/browser/stored-items.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { showInPage } from '../../lib/browser/highlights.ts';
import { openSidePanel } from '../../lib/browser/tabs.ts';

/**
 * The sample article on an extension page: its card is generated like any other, and its quotes are
 * highlighted here.
 */
export function SamplePage() {
  const tab = useActiveTab();
  const [article] = useState(() =>
    sampleArticle(interfaceLanguage().startsWith('zh') ? 'zh' : 'en', new Date()),
  );
  useEffect(() => {
    document.title = `${t('sampleLabel')} · Sidelight`;
  }, []);
  useEffect(
    () =>
      void sendMessage('analyzeSample', {
        language: article.language.startsWith('zh') ? 'zh' : 'en',
      }),
    [article],
  );
  useEffect(() => {
    const own = thisTabId();
    return sampleQuoteValue.watch((wish) => {
      void own.then((tabId) => wish && wish.tabId === tabId && showInPage(wish.quote));
    });
  }, []);
  return (
    <SampleArticle
      article={article}
      onOpenPanel={() => tab && void openSidePanel(tab.windowId)}
      onClose={() => void closeThisTab()}
    />
  );
}
