import { mountPage } from '../../components/ui/mount-page.tsx';
import { HintPage } from './HintPage.tsx';

void mountPage(<HintPage />);
