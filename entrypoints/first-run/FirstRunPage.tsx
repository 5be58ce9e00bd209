import { FirstRun } from '../../components/onboarding/FirstRun.tsx';
import { useSettings } from '../../components/hooks/use-settings.ts';
import { useActiveTab } from '../../components/hooks/use-active-tab.ts';
import { closeThisTab, openPage } from '../../lib/browser/pages.ts';
import { askForFeeds } from '../../lib/browser/feed-permissions.ts';
import { openSidePanel } from '../../lib/browser/tabs.ts';

/** What a new reader sees once; every answer is kept as it is given. */
export function FirstRunPage() {
  const [settings, changeSettings] = useSettings();
  const tab = useActiveTab();
  if (!settings) return null;
  return (
    <FirstRun
      role={settings.role}
      collect={settings.collect}
      actions={{
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
