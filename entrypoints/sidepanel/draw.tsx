import { mountPage } from '../../components/ui/mount-page.tsx';
import type { InitialState } from '../../lib/browser/initial-state.ts';
import type { PageLanguage } from '../../lib/browser/i18n.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import { Panel } from './Panel.tsx';

/** Draws the panel with what was read while this file was on its way. */
export function draw(
  coming: Promise<InitialState | null>,
  settings: Promise<Settings>,
  speaking: Promise<PageLanguage>,
): void {
  void mountPage(
    coming.then((first) => <Panel first={first} />),
    settings,
    speaking,
  );
}
