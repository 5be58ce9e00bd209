import { drawPage } from '../../components/draw-page.tsx';
import { Popup } from './Popup.tsx';

void drawPage(<Popup />);
