import { Search } from 'lucide-react';
import { useState, type ComponentType } from 'react';
import { t, type MessageKey } from '../labels/i18n.ts';
import { AppearancePart } from './AppearancePart.tsx';
import { CollectionPart } from './CollectionPart.tsx';
import { DestinationsPart } from './DestinationsPart.tsx';
import { DiagnosticsPart } from './DiagnosticsPart.tsx';
import { EnginesPart } from './EnginesPart.tsx';
import { FeedsPart } from './FeedsPart.tsx';
import { LibraryPart } from './LibraryPart.tsx';
import { MachinesPart } from './MachinesPart.tsx';
import { PrivacyPart } from './PrivacyPart.tsx';
import { PublishersPart } from './PublishersPart.tsx';
import { ReaderPart } from './ReaderPart.tsx';
import { SearchContext } from './search-context.ts';
import type { PartProps } from './settings-view.ts';
import { ShortcutsPart } from './ShortcutsPart.tsx';
import './SettingsForm.css';

/** The parts of the options, top to bottom; each id is also the address's fragment. */
const parts: { id: string; title: MessageKey; Part: ComponentType<PartProps> }[] = [
  { id: 'reader', title: 'partReader', Part: ReaderPart },
  { id: 'engines', title: 'partEngines', Part: EnginesPart },
  { id: 'publishers', title: 'partPublishers', Part: PublishersPart },
  { id: 'collection', title: 'partCollection', Part: CollectionPart },
  { id: 'feeds', title: 'ownFeeds', Part: FeedsPart },
  { id: 'library', title: 'library', Part: LibraryPart },
  { id: 'destinations', title: 'partDestinations', Part: DestinationsPart },
  { id: 'machines', title: 'partMachines', Part: MachinesPart },
  { id: 'appearance', title: 'partAppearance', Part: AppearancePart },
  { id: 'shortcuts', title: 'shortcuts', Part: ShortcutsPart },
  { id: 'privacy', title: 'privacy', Part: PrivacyPart },
  { id: 'diagnostics', title: 'diagnostics', Part: DiagnosticsPart },
];

/** The options: every setting in its part, found by searching; each change takes effect at once. */
export function SettingsForm(props: PartProps) {
  const [words, setWords] = useState('');
  return (
    <main className="options">
      <header className="options-head">
        <h1>{t('options')}</h1>
        <label className="options-search">
          <Search size={16} aria-hidden />
          <span className="visually-hidden">{t('searchOptions')}</span>
          <input
            type="search"
            className="field"
            placeholder={t('searchOptions')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      </header>
      <nav className="options-nav" aria-label={t('options')}>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchContext.Provider value={words}>
        <div className="options-parts">
          {parts.map(({ id, title, Part }) => (
            <section key={id} id={id} className="options-part" aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{t(title)}</h2>
              <Part {...props} />
            </section>
          ))}
          <p className="options-none">{t('nothingFound')}</p>
        </div>
      </SearchContext.Provider>
      <footer className="options-foot">
        {t('extensionName')} {props.view.version}
      </footer>
    </main>
  );
}
