import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Circle, Columns3, Quote, SlidersHorizontal, Star, type LucideIcon } from 'lucide-react';
import { expect, test } from 'vitest';
import { plainIcon, type IconShapes } from '../../components/ui/plain-icon.ts';
import { plainIcons } from '../../scripts/plain-icons.ts';

const folder = join(createRequire(import.meta.url).resolve('lucide-react'), '../../esm/icons');
const { load } = plainIcons() as unknown as {
  load: (file: string) => Promise<{ code: string } | undefined>;
};

test.each<[string, LucideIcon]>([
  ['quote', Quote],
  ['star', Star],
  ['columns-3', Columns3],
  ['sliders-horizontal', SlidersHorizontal],
  ['circle', Circle],
])('%s is drawn as lucide draws it, but for its classes', async (name, lucide) => {
  const { code } = (await load(join(folder, `${name}.mjs`)))!;
  const shapes = JSON.parse(/plainIcon\((.*)\);\n$/.exec(code)![1]!) as IconShapes;
  const drawn = (of: ComponentType<{ size: number; 'aria-hidden': true }>) =>
    partsOf(renderToStaticMarkup(createElement(of, { size: 14, 'aria-hidden': true })));
  expect(drawn(plainIcon(shapes))).toEqual(
    drawn(lucide).filter((part) => !/^(?:class|xmlns)=/.test(part)),
  );
});

test('what is asked of an icon goes over what it is by itself', () => {
  expect(
    renderToStaticMarkup(
      createElement(plainIcon([]), { size: 9, fill: 'currentColor', strokeWidth: 1.25 }),
    ),
  ).toContain('fill="currentColor" stroke="currentColor" stroke-width="1.25"');
});

test('other modules are left alone, and what only gives an icon another name', async () => {
  expect(await load('/node_modules/lucide-react/dist/esm/Icon.mjs')).toBeUndefined();
  expect(await load(join(folder, 'alert-triangle.mjs'))).toBeUndefined();
});

/** Tags, and the attributes of each in a fixed order. */
function partsOf(markup: string): string[] {
  return [...markup.matchAll(/<(\w+)([^>]*)>/g)].flatMap(([, tag, attributes]) => [
    tag!,
    ...(attributes!.match(/[\w-]+="[^"]*"/g) ?? []).toSorted(),
  ]);
}
