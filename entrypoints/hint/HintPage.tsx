import { useEffect } from 'react';
import { useStored } from '../../components/hooks/use-stored.ts';
import { t } from '../../components/labels/i18n.ts';
import { FirstCardHint } from '../../components/onboarding/FirstCardHint.tsx';
import { closeThisTab } from '../../lib/browser/pages.ts';
import { firstCardHintValue } from '../../lib/browser/stored-items.ts';
import { openSidePanel, showTab } from '../../lib/browser/tabs.ts';

/** First-card hint: opens the panel next to the article and closes itself. */
export function HintPage() {
  const hint = useStored(firstCardHintValue);
  useEffect(() => {
    document.title = `${t('hintTitle')} · Sidelight`;
  }, []);
  if (!hint) return null;
  return (
    <FirstCardHint
      title={hint.title}
      onOpen={() => {
        const opening = openSidePanel(hint.windowId); // within the click
        void Promise.allSettled([opening, showTab(hint.tabId)]).then(closeThisTab);
      }}
    />
  );
}
