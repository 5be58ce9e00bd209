import { drawPage } from '../../components/draw-page.tsx';
import { firstView } from '../../lib/browser/first-view.ts';
import { keepInStep } from '../../lib/browser/sync/keep-in-step.ts';
import { settingsValue } from '../../lib/browser/settings.ts';
import { Panel } from './Panel.tsx';

const settings = settingsValue.get();
void drawPage(firstView(settings).then((first) => <Panel first={first} />), settings);
keepInStep();
