import { mountPage } from '../../components/ui/mount-page.tsx';
import { startBackgroundSync } from '../../lib/browser/sync/background-sync.ts';
import { Library } from './Library.tsx';

void mountPage(<Library />);
startBackgroundSync();
