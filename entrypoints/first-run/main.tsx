import { drawPage } from '../../components/ui/mount-page.tsx';
import { FirstRunPage } from './FirstRunPage.tsx';

void drawPage(<FirstRunPage />);
