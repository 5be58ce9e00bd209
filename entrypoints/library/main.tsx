import { mountPage } from '../../components/ui/mount-page.tsx';
import { settingsValue } from '../../lib/browser/stored-items.ts';
import { startBackgroundSync } from '../../lib/browser/sync/background-sync.ts';
import { Library } from './Library.tsx';
import { readFirstCards } from './use-search.ts';

// Settings, language and the first cards are read side by side, not one after the other.
const settings = settingsValue.get();
void mountPage(
  Promise.all([readFirstCards(), settings]).then(([first, kept]) => (
    <Library first={first} kept={kept} />
  )),
  settings,
);
startBackgroundSync();
