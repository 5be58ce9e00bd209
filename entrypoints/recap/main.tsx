import { drawPage } from '../../components/ui/mount-page.tsx';
import { RecapPage } from './RecapPage.tsx';
import './recap.css';

void drawPage(<RecapPage />);
