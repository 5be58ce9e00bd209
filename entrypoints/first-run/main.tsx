import { drawPage } from '../../components/draw-page.tsx';
import { FirstRunPage } from './FirstRunPage.tsx';

void drawPage(<FirstRunPage />);
