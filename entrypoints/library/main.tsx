import { drawPage } from '../../components/ui/mount-page.tsx';
import { keepInStep } from '../../lib/browser/sync/background-sync.ts';
import { Library } from './Library.tsx';

void drawPage(<Library />);
keepInStep();
