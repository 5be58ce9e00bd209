import { drawPage } from '../../components/ui/mount-page.tsx';
import { SamplePage } from './SamplePage.tsx';

void drawPage(<SamplePage />);
