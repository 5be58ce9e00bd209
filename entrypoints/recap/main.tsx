import { mountPage } from '../../components/ui/mount-page.tsx';
import { RecapPage } from './RecapPage.tsx';
import './recap.css';

void mountPage(<RecapPage />);
