import { isFirefox } from '../../lib/browser/extension.ts';
import { t, type MessageKey } from '../labels/i18n.ts';
import { useMatches } from './search-context.ts';

const promises: MessageKey[] = [
  'privacyDevice',
  'privacyPages',
  'privacyModels',
  'privacyKeys',
  'privacyFeeds',
  'privacyNothing',
  ...(isFirefox ? ['privacyFirefox' as const] : []),
];

/** What happens to what is read, in plain words. */
export function PrivacyPart() {
  const found = useMatches(t('privacy'), ...promises.map((key) => t(key)));
  return (
    <ul className="setting setting-stacked promises" hidden={!found}>
      {promises.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}
