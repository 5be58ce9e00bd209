import { drawPage } from '../../components/draw-page.tsx';
import { firstView } from '../../lib/browser/first-view.ts';
import { Panel } from './Panel.tsx';

void drawPage(firstView().then((first) => <Panel first={first} />));
