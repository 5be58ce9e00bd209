import { mountPage } from '../../components/ui/mount-page.tsx';
import { SamplePage } from './SamplePage.tsx';

void mountPage(<SamplePage />);
