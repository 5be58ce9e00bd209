import { drawPage } from '../../components/draw-page.tsx';
import { firstView } from '../../lib/browser/first-view.ts';
import { Popup } from './Popup.tsx';

void drawPage(firstView().then((first) => <Popup first={first} />));
