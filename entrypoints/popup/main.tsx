import { drawPage } from '../../components/draw-page.tsx';
import { firstWeek } from '../../components/hooks/use-recap.ts';
import { firstView } from '../../lib/browser/first-view.ts';
import { keepInStep } from '../../lib/browser/sync/keep-in-step.ts';
import { settingsValue } from '../../lib/browser/settings.ts';
import { Popup } from './Popup.tsx';
import './popup.css';

const settings = settingsValue.get();
const page = Promise.all([firstView(settings), firstWeek()]).then(([first, week]) => <Popup first={first} firstWeek={week} />);
void drawPage(page, settings);
keepInStep();
