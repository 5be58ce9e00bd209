import { drawPage } from '../../components/draw-page.tsx';
import { keepInStep } from '../../lib/browser/sync/keep-in-step.ts';
import { Options } from './Options.tsx';

void drawPage(<Options />);
keepInStep();
