import { drawPage } from '../../components/draw-page.tsx';
import { Library } from './Library.tsx';

void drawPage(<Library />);
