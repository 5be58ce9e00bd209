import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCodes } from '../../lib/errors.ts';
import { startGallery, type Gallery } from './gallery.ts';
import { axeViolations } from './axe.ts';
import { pictures, picturesFolder, takePicture } from './gallery-pictures.ts';
import { difference } from './picture.ts';

let gallery: Gallery;

const widths = [320, 480, 720];
/** Known before the browser is: the gallery must have them all, and no other. */
const states = [
  'full',
  'sparse',
  'long-words',
  'chinese',
  'translation-offered',
  'translated',
  'right-to-left',
  'refined',
  'refining',
  'refining-live',
  'collapsed',
  'failed-with-card',
  'failed-endpoint',
  'updated',
  'none-address-unknown',
  'failed-address-unknown',
  'nothing',
  'reading',
  'drafting',
  'latest',
  'first-run',
  'first-card',
  'none-no-article',
  'none-not-ai-news',
  'none-unlisted-site',
  'none-browser-page',
  'none-pdf',
  'none-publisher-off',
  ...errorCodes.map((code) => `failed-${code}`),
  'recap',
  'recap-page',
  'recap-empty',
  'recap-working',
  'options',
  'options-endpoint',
  'options-chrome',
  'options-tested',
  'options-refused',
  'sample',
  'first-run-page',
  'entity',
  'entity-empty',
  'compare',
  'compare-empty',
];

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(() => gallery?.close());

test('the gallery has every state', () =>
  expect(gallery.states.toSorted()).toEqual(states.toSorted()));

describe('in light and dark, at 320, 480 and 720 px, axe finds nothing and nothing runs out sideways', () => {
  test.each(states.filter((state) => state !== 'refining-live'))('%s', async (state) => {
    const found: string[] = [];
    await gallery.show(state);
    // Colours at rest are what is looked at: even the shortest transition takes a frame.
    await gallery.page.addStyleTag({ content: '* { transition: none !important }' });
    for (const theme of ['light', 'dark']) {
      await gallery.page.evaluate(
        (name) => void (document.documentElement.dataset['theme'] = name),
        theme,
      );
      for (const width of widths) {
        await gallery.page.setViewportSize({ width, height: 800 });
        // As high as the page: every element is then looked at, and none is half under a sticky
        // bar.
        const height = await gallery.page.evaluate(() => document.documentElement.scrollHeight);
        await gallery.page.setViewportSize({ width, height });
        found.push(
          ...(await axeViolations(gallery.page)).map(
            (violation) => `${theme} ${width}: ${violation}`,
          ),
        );
        const over = await overflow();
        if (over > 0) found.push(`${theme} ${width}: ${over} px too wide`);
      }
    }
    expect(found).toEqual([]);
  });
});

describe('with the text at twice its size nothing runs out sideways', () => {
  test.each([
    'full',
    'long-words',
    'failed-with-card',
    'refining',
    'recap',
    'options-endpoint',
    'first-run-page',
    'sample',
  ])('%s', async (state) => {
    await gallery.show(state, { width: 360 });
    await gallery.page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

describe('in every language nothing runs out sideways at 320 px', () => {
  test.each(['de', 'es', 'fr', 'ja', 'ko', 'zh_CN', 'zh_TW'])('%s', async (lang) => {
    for (const state of [
      'full',
      'failed-with-card',
      'recap',
      'recap-page',
      'recap-empty',
      'options-endpoint',
      'options-chrome',
      'first-run-page',
      'none-address-unknown',
      'sample',
    ]) {
      await gallery.show(state, { lang });
      expect([state, await overflow()]).toEqual([state, 0]);
    }
  });
});

test('mirrors the page right to left without overflow', async () => {
  await gallery.show('right-to-left', { dir: 'rtl' });
  const { name, original } = await gallery.page.evaluate(() => ({
    name: document.querySelector('.source-name strong')!.getBoundingClientRect().left,
    original: document.querySelector('.source-original')!.getBoundingClientRect().left,
  }));
  expect(original).toBeLessThan(name);
  expect(await overflow()).toBe(0);
});

test('keeps button borders and focus visible with forced colours', async () => {
  await gallery.page.emulateMedia({ forcedColors: 'active' });
  await gallery.show('full');
  const bare = await gallery.page
    .locator('.button, .button-bare, .mark')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => getComputedStyle(button).borderTopWidth === '0px')
        .map((button) => button.className),
    );
  expect(bare).toEqual([]);
  await gallery.page.keyboard.press('Tab');
  expect(
    await gallery.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle),
  ).toBe('solid');
  await gallery.page.emulateMedia({ forcedColors: 'none' });
});

test('animates only without a reduced-motion preference', async () => {
  await gallery.show('reading');
  expect(await moving()).toBe(0);
  await gallery.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBeGreaterThan(0);
  await gallery.page.emulateMedia({ reducedMotion: 'reduce' });
});

test('printed, a card is all of it: folded sections too, with the address of the original, without bars, marks and buttons', async () => {
  await gallery.show('collapsed', { width: 720 });
  await gallery.page.emulateMedia({ media: 'print' });
  const shown = (selector: string) =>
    gallery.page
      .locator(selector)
      .evaluateAll(
        (elements) =>
          elements.filter((element) => (element as HTMLElement).offsetHeight > 0).length,
      );
  expect(await shown('.panel-bar, .source-line, .mark, .section-chevron')).toBe(0);
  expect(await shown('.section-body')).toBe(await gallery.page.locator('.section-body').count());
  expect(
    await gallery.page
      .locator('.card-foot-original a')
      .evaluate((link) => getComputedStyle(link, '::after').content),
  ).toContain('https://');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await gallery.page.emulateMedia({ media: null });
});

describe('the keyboard goes through the page as it is read', () => {
  test.each([
    'full',
    'updated',
    'failed-with-card',
    'recap',
    'options-endpoint',
    'first-run-page',
    'sample',
  ])('%s', async (state) => {
    await gallery.show(state, { width: 480 });
    const stops: { name: string; order: number; top: number; sticky: boolean }[] = [];
    for (let presses = 0; presses < 400; presses++) {
      await gallery.page.keyboard.press('Tab');
      const stop = await gallery.page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const sticky = (at: Element | null): boolean =>
          at !== null &&
          (['sticky', 'fixed'].includes(getComputedStyle(at).position) || sticky(at.parentElement));
        const { top } = element.getBoundingClientRect();
        return {
          name: element.textContent?.trim().slice(0, 40) ?? '',
          order: [...document.querySelectorAll('*')].indexOf(element),
          top: top + scrollY,
          sticky: sticky(element),
        };
      });
      if (!stop || stops.some(({ order }) => order === stop.order)) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThanOrEqual(2);
    expect(stops.map(({ order }) => order)).toEqual(
      stops.map(({ order }) => order).toSorted((one, other) => one - other),
    );
    // Later elements are never higher on the page, except sticky ones and elements in one row.
    const read = stops.filter(({ sticky }) => !sticky);
    const back = read.filter(({ top }, index) => index > 0 && top < read[index - 1]!.top - 40);
    expect(back).toEqual([]);
  });
});

test.each(widths)('places evidence at its statement, inside a window of %i px', async (width) => {
  await gallery.show('full', { width });
  const marks = gallery.page.locator('[data-evidence]');
  const gaps: number[] = [];
  for (const index of [0, 3, 6, 9]) {
    const mark = marks.nth(index);
    await mark.scrollIntoViewIfNeeded();
    await mark.click();
    const popover = await gallery.page.locator('.evidence').boundingBox();
    const anchor = await mark.boundingBox();
    const window = await gallery.page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    }));
    if (!popover || !anchor) throw new Error('no evidence is open');
    expect(popover.x).toBeGreaterThanOrEqual(0);
    expect(popover.y).toBeGreaterThanOrEqual(0);
    expect(popover.x + popover.width).toBeLessThanOrEqual(window.width);
    expect(popover.y + popover.height).toBeLessThanOrEqual(window.height);
    gaps.push(
      Math.max(popover.y - anchor.y - anchor.height, anchor.y - popover.y - popover.height),
    );
    await gallery.page.keyboard.press('Escape');
  }
  // Next to the statement if the window has room, never at the opposite side of the window.
  expect(gaps.filter((gap) => gap >= 0).length).toBeGreaterThanOrEqual(2);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(8);
});

describe('it looks as it did', () => {
  test.each(Object.entries(pictures))('%s', async (name, how) => {
    const picture = await takePicture(gallery, how);
    expect(difference(picture, readFileSync(join(picturesFolder, `${name}.png`)))).toBeLessThan(
      MOST_DIFFERENT,
    );
  });

  test.each([
    ['a section that is gone', '.tldr-section { display: none }'],
    ['margins that are gone', '.card { padding-inline: 0 }'],
    ['a headline in the wrong size', '.card-head h1 { font-size: 1rem; line-height: 1.25rem }'],
    ['a page that lost its styles', '* { all: revert !important }'],
    ['a bar that covers the card', '.panel-bar { min-height: 8rem }'],
    ['text without contrast', '.card { opacity: 0.3 }'],
  ])('and %s would be seen', async (_name, css) => {
    const kept = readFileSync(join(picturesFolder, 'full-320-light.png'));
    await gallery.show('full');
    await gallery.page.addStyleTag({ content: css });
    const { shrink } = await import('./picture.ts');
    expect(
      difference(shrink(await gallery.page.screenshot({ animations: 'disabled' })), kept),
    ).toBeGreaterThan(MOST_DIFFERENT);
  });

  test('the kept pictures are small, and none is left over', () => {
    const files = readdirSync(picturesFolder);
    expect(files.toSorted()).toEqual(
      Object.keys(pictures)
        .map((name) => `${name}.png`)
        .toSorted(),
    );
    for (const file of files)
      expect(statSync(join(picturesFolder, file)).size).toBeLessThan(40_000);
  });
});

/**
 * The part of a picture that may differ: letters of another build of the same font do, a moved line
 * does more.
 */
const MOST_DIFFERENT = 0.02;

/** How many pixels the page is wider than its window. */
function overflow(): Promise<number> {
  return gallery.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** How many elements move for longer than the eye can see. */
function moving(): Promise<number> {
  return gallery.page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 1)
        .length,
  );
}
