import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { smallPng } from './small-png.ts';

// Draws `public/icon/<size>.png` from `scripts/icon.svg`. Run with `npx tsx scripts/icons.ts`; CHROMIUM names another browser.
const folder = resolve(import.meta.dirname, '../public');
const svg = await readFile(join(import.meta.dirname, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
  );
  await writeFile(
    join(folder, 'icon', `${size}.png`),
    smallPng(await page.screenshot({ omitBackground: true })),
  );
}
await browser.close();
