import '../../lib/browser/disable-zod-jit.ts';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { setTranslator } from '../labels/i18n.ts';
import { createTranslator } from '../labels/translator.ts';
import { pageLanguage, type PageLanguage } from '../../lib/browser/i18n.ts';
import { persistLog } from '../../lib/browser/stored-log.ts';
import { settingsValue } from '../../lib/browser/stored-items.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import './base.css';

/**
 * Draws one of our pages once its language and colours are known, and what it is to show first, if
 * it waits for that. `settings` and `speaking` where the page reads them itself: they are read
 * once.
 */
export async function mountPage(
  coming: ReactNode | Promise<ReactNode>,
  settings: Promise<Settings> = settingsValue.get(),
  speaking: Promise<PageLanguage> = pageLanguage(settings),
): Promise<void> {
  persistLog();
  const [language, looks, page] = await Promise.all([speaking, settings, coming]);
  setTranslator(createTranslator(language.file), language.bcp47);
  document.documentElement.lang = language.bcp47;
  applyLooks(looks);
  settingsValue.watch(applyLooks);
  const root = document.getElementById('root') ?? document.body;
  // The page shows a caught error itself; the console would report it a second time.
  createRoot(root, { onCaughtError: () => {} }).render(
    <StrictMode>
      <ErrorBoundary onRetry={() => location.reload()}>{page}</ErrorBoundary>
    </StrictMode>,
  );
}

/**
 * Theme, text size and reading width, as attributes that the tokens read; the defaults have none.
 */
function applyLooks({
  theme,
  textSize,
  readingWidth,
}: Pick<Settings, 'theme' | 'textSize' | 'readingWidth'>): void {
  const { dataset } = document.documentElement;
  const set = (name: string, value: string, standard: string) => {
    if (value === standard) delete dataset[name];
    else dataset[name] = value;
  };
  set('theme', theme, 'system');
  set('text', textSize, 'normal');
  set('width', readingWidth, 'normal');
}
