import { drawPage } from '../../components/draw-page.tsx';
import { Options } from './Options.tsx';

void drawPage(<Options />);
