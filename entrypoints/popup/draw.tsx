import { mountPage } from '../../components/ui/mount-page.tsx';
import type { InitialState } from '../../lib/browser/initial-state.ts';
import type { WeekView } from '../../lib/browser/db/weeks.ts';
import type { PageLanguage } from '../../lib/browser/i18n.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import { Popup } from './Popup.tsx';
import './popup.css';

/** Draws the popup with what was read while this file was on its way. */
export function draw(
  coming: Promise<[InitialState | null, WeekView | null]>,
  settings: Promise<Settings>,
  speaking: Promise<PageLanguage>,
): void {
  void mountPage(
    coming.then(([first, week]) => <Popup first={first} firstWeek={week} />),
    settings,
    speaking,
  );
}
