import { resolve } from 'node:path';

/** Files of `lib` without React that panel, popup and worker all have: what is asked of the browser and the library before anything is drawn. */
const base = {
  '': ['errors'],
  'contract/': ['settings'],
  'article/': ['is-http-url', 'is-sample-url', 'registrable-site', 'canonical-url'],
  'insight/': ['competitor-table', 'sections/competitor-rows'],
  'library/': ['dated-predictions', 'library-place'],
  'recap/': ['iso-week'],
  'browser/': [
    'analyses',
    'browser-words',
    'commands',
    'extension',
    'first-view',
    'i18n',
    'no-eval',
    'open-again',
    'page-icon',
    'page-setup',
    'pages',
    'permissions',
    'send-message',
    'session-area',
    'settings',
    'side-panel',
    'stored-value',
    'tabs',
    'sync/keep-in-step',
  ],
  'browser/library/': [
    'coverages',
    'database',
    'insights',
    'library-rows',
    'marks',
    'note-changes',
    'predictions',
    'unindexed',
    'week-view',
    'weeks',
  ],
};
/** Components that only one page or two need, and what they bring along. */
export const notShared = [
  'library',
  'settings',
  'WeeklyRecap',
  'RecapEvent',
  'Sparkline',
  'recap-',
  'export-card',
  'card-image',
  'FileButton',
  'hooks/use-recap',
  'hooks/use-feed',
  'hooks/use-backup',
  'hooks/use-take',
];

const root = posix(resolve(import.meta.dirname, '..'));
export const baseFiles = new Set(
  Object.entries(base).flatMap(([folder, names]) =>
    names.map((name) => `${root}/lib/${folder}${name}.ts`),
  ),
);

/**
 * What travels in one file of the built extension, instead of in one for each set of pages that shares it: a page opens
 * five files, not twenty, and like things pack better together.
 */
export const chunkGroups = [
  // By itself: the parts use it as they load, and what else would share a file with it uses the parts.
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 3 },
  {
    name: 'base',
    test: (id: string) =>
      /node_modules[\\/](?:dexie|wxt|@wxt-dev)[\\/]|rolldown[\\/]runtime|vite[\\/]preload-helper|virtual:wxt-plugins/.test(
        id,
      ) || baseFiles.has(posix(id)),
    priority: 2,
  },
  {
    name: 'parts',
    test: (id: string) => {
      const path = posix(id);
      return (
        /node_modules\/(?:dexie-react-hooks|lucide-react)|virtual:wxt-html-plugins/.test(path) ||
        (path.startsWith(`${root}/components/`) &&
          !notShared.some((start) => path.startsWith(`${root}/components/${start}`)))
      );
    },
    minShareCount: 2,
    priority: 1,
  },
  // What pages ask of the knowledge pack lies with it, and not in a file for each page's choice.
  {
    name: 'knowledge',
    test: /[\\/]lib[\\/]knowledge[\\/](?:rows|models|chips|knowledge|facts-of|competitors-of|phrases)\b/,
  },
];

function posix(id: string): string {
  return id.replaceAll('\\', '/');
}
