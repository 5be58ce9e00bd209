import { FirstRun } from '../../components/FirstRun.tsx';
import { useSettings } from '../../components/hooks/use-settings.ts';
import { closeThisTab, openPage } from '../../lib/browser/pages.ts';
import { askForFeeds } from '../../lib/browser/feed-permissions.ts';


/** What a new reader sees once; every answer is kept as it is given. */
export function FirstRunPage() {
  const [settings, changeSettings] = useSettings();
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
        onTry: () => void changeSettings({ firstRunDone: true }).then(() => openPage('sample')),
        onDone: () => void changeSettings({ firstRunDone: true }).then(closeThisTab),
      }}
    />
  );
}
