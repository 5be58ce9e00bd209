import { drawPage } from '../../components/draw-page.tsx';
import { Panel } from './Panel.tsx';

void drawPage(<Panel />);
