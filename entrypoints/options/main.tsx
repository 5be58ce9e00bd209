import { mountPage } from '../../components/ui/mount-page.tsx';
import { startBackgroundSync } from '../../lib/browser/sync/background-sync.ts';
import { Options } from './Options.tsx';

void mountPage(<Options />);
startBackgroundSync();
