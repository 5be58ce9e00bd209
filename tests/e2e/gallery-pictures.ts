import { resolve } from 'node:path';
import type { Gallery } from './gallery.ts';
import { shrink } from './picture.ts';

/** Folder of the reference pictures. */
export const picturesFolder = resolve(import.meta.dirname, 'pictures');

type Shown = Parameters<Gallery['show']>[1] & { state: string; forcedColors?: 'active' };

/** The reference pictures to compare with, by file name. */
export const pictures: Record<string, Shown> = {
  'full-320-light': { state: 'full' },
  'full-320-dark': { state: 'full', theme: 'dark' },
  'full-480-light': { state: 'full', width: 480 },
  'full-480-dark': { state: 'full', width: 480, theme: 'dark' },
  'full-720-light': { state: 'full', width: 720 },
  'full-320-forced-colours': { state: 'full', forcedColors: 'active' },
  'chinese-320-light': { state: 'chinese', lang: 'zh_CN' },
  'chinese-480-dark': { state: 'chinese', lang: 'zh_CN', width: 480, theme: 'dark' },
  'long-words-320': { state: 'long-words' },
  'right-to-left-320': { state: 'right-to-left', dir: 'rtl' },
  'sparse-320': { state: 'sparse' },
  'collapsed-320': { state: 'collapsed' },
  'updated-320': { state: 'updated' },
  'refining-320': { state: 'refining' },
  'failed-with-card-320': { state: 'failed-with-card' },
  'failed-permission-320': { state: 'failed-permission-needed' },
  'address-unknown-320': { state: 'none-address-unknown' },
  'reading-320': { state: 'reading' },
  'first-run-panel-320-dark': { state: 'first-run', theme: 'dark' },
  'latest-320': { state: 'latest' },
  'entity-320-dark': { state: 'entity', theme: 'dark' },
  'entity-720': { state: 'entity', width: 720 },
  'compare-320': { state: 'compare' },
  'compare-720-dark': { state: 'compare', width: 720, theme: 'dark' },
  'recap-400-light': { state: 'recap', width: 400, height: 600 },
  'recap-400-dark': { state: 'recap', width: 400, height: 600, theme: 'dark' },
  'recap-empty-400': { state: 'recap-empty', width: 400, height: 600 },
  'options-720-light': { state: 'options-endpoint', width: 720 },
  'options-720-dark': { state: 'options-endpoint', width: 720, theme: 'dark' },
  'options-320': { state: 'options' },
  'first-run-page-720': { state: 'first-run-page', width: 720 },
  'first-run-page-320-german': { state: 'first-run-page', lang: 'de' },
  'sample-720': { state: 'sample', width: 720 },
};

/** Takes a picture in the form of a reference picture. */
export async function takePicture(
  gallery: Gallery,
  { state, forcedColors, ...how }: Shown,
): Promise<Buffer> {
  await gallery.page.emulateMedia({ forcedColors: forcedColors ?? 'none' });
  await gallery.show(state, how);
  await gallery.page.evaluate(() => document.fonts.ready.then(() => undefined));
  const picture = await gallery.page.screenshot({ animations: 'disabled', caret: 'hide' });
  await gallery.page.emulateMedia({ forcedColors: 'none' });
  return shrink(picture);
}
