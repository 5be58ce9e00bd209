import { useState } from 'react';
import { formatNumber, t } from '../labels/i18n.ts';
import { AddForm } from './AddForm.tsx';
import { Chips } from './ReaderPart.tsx';
import { Setting } from './Setting.tsx';
import { useMatches } from './search-context.ts';
import type { PartProps } from './settings-view.ts';

const SHOWN = 40;

/** Which publishers are read by themselves, and the reader's own sites. */
export function PublishersPart({ settings, view, actions }: PartProps) {
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const wanted = words.trim().toLowerCase();
  const matching = view.publishers.filter(({ name, domains, language }) =>
    `${name} ${domains.join(' ')} ${language}`.toLowerCase().includes(wanted),
  );
  const shown = all ? matching : matching.slice(0, SHOWN);
  const found = useMatches(
    t('publishers'),
    t('publishersHint'),
    ...view.publishers.map(({ name }) => name),
  );
  const off = new Set(settings.publishersOff);
  const toggle = (id: string) =>
    actions.onChange({
      publishersOff: off.has(id)
        ? settings.publishersOff.filter((other) => other !== id)
        : [...settings.publishersOff, id],
    });
  return (
    <>
      <Setting label={t('sites')} hint={t('sitesHint')}>
        {(control) => (
          <div className="stack-rows">
            <AddForm control={control} placeholder="example.com" onAdd={actions.onAddSite} />
            <Chips names={settings.sites} onRemove={actions.onRemoveSite} />
          </div>
        )}
      </Setting>
      <fieldset className="setting setting-stacked" hidden={!found}>
        <legend className="setting-label">{t('publishers')}</legend>
        <p className="setting-hint">{t('publishersHint')}</p>
        <input
          type="search"
          className="field"
          aria-label={t('searchPublishers')}
          placeholder={t('searchPublishers')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <p className="setting-hint" aria-live="polite">
          {t(
            'publishersOn',
            formatNumber(view.publishers.length - off.size),
            formatNumber(view.publishers.length),
          )}
        </p>
        <ul className="publishers">
          {shown.map(({ id, name, domains, language }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={!off.has(id)} onChange={() => toggle(id)} />
                <span className="publisher-name">{name}</span>
                <span className="setting-hint">
                  {domains[0]} · {language}
                </span>
              </label>
            </li>
          ))}
        </ul>
        {matching.length > shown.length && (
          <button type="button" className="button-link" onClick={() => setAll(true)}>
            {t('showAll', formatNumber(matching.length))}
          </button>
        )}
      </fieldset>
    </>
  );
}
