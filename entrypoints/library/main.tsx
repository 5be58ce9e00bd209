import { drawPage } from '../../components/draw-page.tsx';
import { keepInStep } from '../../lib/browser/sync/keep-in-step.ts';
import { Library } from './Library.tsx';

void drawPage(<Library />);
keepInStep();
