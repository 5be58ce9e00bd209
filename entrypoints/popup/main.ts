import { readInitialState } from '../../lib/browser/initial-state.ts';
import { firstWeek } from '../../lib/browser/db/weeks.ts';
import { pageLanguage } from '../../lib/browser/i18n.ts';
import { settingsValue } from '../../lib/browser/stored-items.ts';
import { startBackgroundSync } from '../../lib/browser/sync/background-sync.ts';

// What the first frame needs is read while the files that draw it are still loading.
const settings = settingsValue.get();
const coming = Promise.all([readInitialState(settings), firstWeek()]);
const speaking = pageLanguage(settings);
void import('./draw.tsx').then(({ draw }) => draw(coming, settings, speaking));
startBackgroundSync();
