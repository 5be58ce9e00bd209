import { firstView } from '../../lib/browser/first-view.ts';
import { firstWeek } from '../../lib/browser/library/week-view.ts';
import { pageLanguage } from '../../lib/browser/page-setup.ts';
import { settingsValue } from '../../lib/browser/settings.ts';
import { keepInStep } from '../../lib/browser/sync/keep-in-step.ts';

// What the first frame needs is read while the files that draw it are still loading.
const settings = settingsValue.get();
const coming = Promise.all([firstView(settings), firstWeek()]);
const speaking = pageLanguage(settings);
void import('./draw.tsx').then(({ draw }) => draw(coming, settings, speaking));
keepInStep();
