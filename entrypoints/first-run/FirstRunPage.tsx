import { useEffect, useState } from 'react';
import BuiltInModel from '../../components/onboarding/BuiltInModel.tsx';
import { FirstRun } from '../../components/onboarding/FirstRun.tsx';
import { useActiveTab } from '../../components/hooks/use-active-tab.ts';
import { useSettings } from '../../components/hooks/use-settings.ts';
import { t } from '../../components/labels/i18n.ts';
import { closeThisTab, openPage } from '../../lib/browser/pages.ts';
import { askForFeeds } from '../../lib/browser/feed-permissions.ts';
import { openSidePanel } from '../../lib/browser/tabs.ts';
import { watchPinned } from '../../lib/browser/toolbar.ts';

/** First-run page; each answer is stored immediately. */
export function FirstRunPage() {
  const [settings, changeSettings] = useSettings();
  const [pinned, setPinned] = useState<boolean | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const tab = useActiveTab();
  useEffect(() => watchPinned(setPinned), []);
  useEffect(() => {
    document.title = `${t('welcomeTitle')} · Sidelight`;
  }, []);
  if (!settings) return null;
  return (
    <FirstRun
      role={settings.role}
      collect={settings.collect}
      pinned={pinned}
      panelOpen={panelOpen}
      toolbarOpens={settings.toolbarOpens}
      offer={
        <BuiltInModel
          used={settings.engine === 'chrome-ai'}
          language={settings.outputLanguage ?? undefined}
          onReady={() => void changeSettings({ engine: 'chrome-ai' })}
        />
      }
      actions={{
        onOpenPanel: () => {
          if (tab) void openSidePanel(tab.windowId).then(setPanelOpen); // within the click
        },
        onToolbarOpens: (toolbarOpens) => void changeSettings({ toolbarOpens }),
        onRole: (role) => void changeSettings({ role }),
        onCollect: (collect) => {
          if (collect) void askForFeeds(); // within the click
          void changeSettings({ collect });
        },
        onTry: () => {
          if (tab) void openSidePanel(tab.windowId); // within the click
          void changeSettings({ firstRunDone: true }).then(() => openPage('sample'));
        },
        onDone: () => void changeSettings({ firstRunDone: true }).then(closeThisTab),
      }}
    />
  );
}
