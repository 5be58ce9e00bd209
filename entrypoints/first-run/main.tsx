import { mountPage } from '../../components/ui/mount-page.tsx';
import { FirstRunPage } from './FirstRunPage.tsx';

void mountPage(<FirstRunPage />);
