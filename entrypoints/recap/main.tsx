import { drawPage } from '../../components/draw-page.tsx';
import { RecapPage } from './RecapPage.tsx';
import './recap.css';

void drawPage(<RecapPage />);
