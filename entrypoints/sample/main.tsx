import { drawPage } from '../../components/draw-page.tsx';
import { SamplePage } from './SamplePage.tsx';

void drawPage(<SamplePage />);
