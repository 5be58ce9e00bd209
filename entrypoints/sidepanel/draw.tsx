import { drawPage } from '../../components/draw-page.tsx';
import type { FirstView } from '../../lib/browser/first-view.ts';
import type { PageLanguage } from '../../lib/browser/page-setup.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import { Panel } from './Panel.tsx';

/** Draws the panel with what was read while this file was on its way. */
export function draw(
  coming: Promise<FirstView | null>,
  settings: Promise<Settings>,
  speaking: Promise<PageLanguage>,
): void {
  void drawPage(
    coming.then((first) => <Panel first={first} />),
    settings,
    speaking,
  );
}
