import { drawPage } from '../../components/ui/mount-page.tsx';
import { keepInStep } from '../../lib/browser/sync/background-sync.ts';
import { Options } from './Options.tsx';

void drawPage(<Options />);
keepInStep();
