/** Modules of the panel that load when they are first needed. */
const lazyParts = [
  'export-card',
  'ShortcutHelp',
  'TranslationStrip',
  'ArrangeSections',
  'OrganisationMark',
  'organisation-marks',
];

const anyOf = (alternatives: string[]) => new RegExp(alternatives.join('|'));

/**
 * Chunks of the built extension pages, by folder: a page opens a handful of files instead of one
 * per set of pages that shares a module. Rolldown's `codeSplitting.groups`.
 */
export const chunkGroups = [
  // React alone: the shared components evaluate on load and need it first.
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 3 },
  {
    name: 'base',
    test: anyOf([
      'node_modules[\\\\/](?:dexie|wxt|@wxt-dev)[\\\\/]',
      'rolldown[\\\\/]runtime',
      'vite[\\\\/]preload-helper',
      'virtual:wxt-plugins',
    ]),
    priority: 2,
  },
  {
    name: 'parts',
    test: anyOf([
      'node_modules[\\\\/](?:dexie-react-hooks|lucide-react)[\\\\/]',
      'virtual:wxt-html-plugins',
      `[\\\\/]components[\\\\/](?:card|labels|panel|sections|ui)[\\\\/](?!${lazyParts.join('|')})`,
    ]),
    minShareCount: 2,
    priority: 1,
  },
  // The knowledge pack in one file.
  { name: 'knowledge', test: /[\\/]lib[\\/]knowledge[\\/]/, minShareCount: 2 },
];
