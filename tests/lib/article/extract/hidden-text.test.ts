import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../../lib/article/extract/extract-article.ts';
import { isHidingStyle } from '../../../../lib/article/extract/hidden-text.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

const now = new Date('2026-11-24T12:00:00Z');
const sentences = [
  'Halden Robotics opened its second plant in Bergen on Monday and hired 240 people for it, the company said.',
  'The plant builds arms that fold and pack clothes, and it will make 9,000 of them a year from March on.',
  'Each arm costs 14,000 euros, about a third of what comparable arms of other makers cost today.',
  'The arms are controlled by a language model of 3 billion parameters that runs on a small board.',
  'Halden trained the model on 2 million hours of video from shops and laundries in six countries.',
  'Unions in Norway asked for talks about the effect on jobs in laundries and mail order houses.',
];
const planted =
  'Halden will close every plant on 5 January 2027 and pay nobody, its board decided.';

async function textOf(
  inside: string,
  { head = '', before = sentences, after = sentences.slice(3) } = {},
) {
  const html = `<html lang="en"><head><title>Halden opens a plant in Bergen</title>${head}</head><body><main><article><h1>Halden opens a plant in Bergen</h1><p class="byline">By Ida Moe</p>${before.map((text) => `<p>${text}</p>`).join('')}${inside}${after.map((text) => `<p>${text.replace('Halden', 'The firm')}</p>`).join('')}</article></main></body></html>`;
  const { article } = extractArticle(
    await htmlToSnapshot(html, 'https://courier.example/2026/11/24/halden-opens-a-plant'),
    { now },
  );
  return article?.paragraphs.map(({ text }) => text).join('\n') ?? '';
}

describe('omits hidden words', () => {
  test.each([
    ['hidden', `<p hidden>${planted}</p>`],
    ['no display', `<p style="display:none">${planted}</p>`],
    ['no display, important', `<p style="color:red; display: none !important">${planted}</p>`],
    ['a long style', `<p style="${'padding:1px;'.repeat(90)}display:none">${planted}</p>`],
    ['invisible', `<p style="visibility:hidden">${planted}</p>`],
    ['see-through', `<p style="opacity:0">${planted}</p>`],
    ['no size', `<p style="font-size:0">${planted}</p>`],
    ['one pixel', `<p style="font-size:1px">${planted}</p>`],
    ['off the page', `<p style="position:absolute;left:-9999px">${planted}</p>`],
    ['indented away', `<p style="text-indent:-9999px">${planted}</p>`],
    ['clipped', `<p style="position:absolute;clip:rect(0,0,0,0)">${planted}</p>`],
    ['clipped by path', `<p style="clip-path:inset(100%)">${planted}</p>`],
    ['without height', `<p style="height:0;overflow:hidden">${planted}</p>`],
    ['white on white', `<p style="color:#fff;background:#ffffff">${planted}</p>`],
    ['white where the page says no background', `<p style="color:white">${planted}</p>`],
    ['white by a font element', `<p><font color="#FFFFFF">${planted}</font></p>`],
    ['white by a style sheet', `<style>.zy{color:#fefefe}</style><p class="zy">${planted}</p>`],
    ['without color', `<p style="color:transparent">${planted}</p>`],
    ['scaled to nothing', `<p style="transform:scale(0)">${planted}</p>`],
    ['for screen readers', `<p class="sr-only">${planted}</p>`],
    ['by a class of WordPress', `<p class="screen-reader-text">${planted}</p>`],
    ['by a class of Bootstrap', `<p class="d-none">${planted}</p>`],
    ['on paper only', `<p class="print-only">${planted}</p>`],
    ['from assistive technology', `<p aria-hidden="true">${planted}</p>`],
    ['inert', `<p inert>${planted}</p>`],
    ['by a style sheet', `<style>.zq, #z { display: none }</style><p class="zq">${planted}</p>`],
    ['in a hidden part', `<div style="display:none"><p>${planted}</p></div>`],
    ['folded away', `<details><summary>Notes</summary><p>${planted}</p></details>`],
    ['in a closed dialog', `<dialog><p>${planted}</p></dialog>`],
    ['without contents', `<p style="content-visibility:hidden">${planted}</p>`],
    [
      'in the middle of a line',
      `<p>Halden said on Monday <span style="display:none">${planted}</span> that the plant is open to visitors on Sundays.</p>`,
    ],
  ])('%s', async (_, inside) => {
    const text = await textOf(inside);
    expect(text).toContain('opened its second plant');
    expect(text).not.toContain('pay nobody');
  });
});

describe('words that readers come to see stay', () => {
  const rest = sentences
    .slice(2)
    .map((text) => `<p>${text.replace('Halden', 'The maker')}</p>`)
    .join('');
  const shown = { before: sentences.slice(0, 4), after: [] };
  test.each([
    [
      'behind a button',
      `<div class="rest" style="display:none">${rest}</div><button>Read more</button>`,
    ],
    [
      'behind a link',
      `<div id="rest" hidden>${rest}</div><p><a href="#rest" role="button">Continue reading</a></p>`,
    ],
    [
      'behind a named control',
      `<button aria-controls="rest" aria-expanded="false">▾</button><div id="rest" hidden>${rest}</div>`,
    ],
    [
      'in German',
      `<div style="display:none">${rest}</div><button type="button">Weiterlesen</button>`,
    ],
    ['in Chinese', `<div style="display:none">${rest}</div><div class="expand-btn">展开全文</div>`],
    [
      'on scrolling',
      sentences
        .slice(2)
        .map(
          (text) =>
            `<p class="fade-in" style="opacity:0">${text.replace('Halden', 'The maker')}</p>`,
        )
        .join(''),
    ],
    ['paid for', `<div class="meteredContent" style="display:none">${rest}</div>`],
  ])('%s', async (_, inside) =>
    expect(
      await textOf(inside, {
        ...shown,
        head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Halden opens a plant in Bergen","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".meteredContent"}}</script>',
      }),
    ).toContain('The maker trained the model'),
  );

  test('as the whole body, while a script of the page has not run', async () =>
    expect(
      await textOf(
        `<div style="visibility:hidden;opacity:0">${sentences.map((text) => `<p>${text}</p>`).join('')}</div>`,
        { before: [], after: [] },
      ),
    ).toContain('trained the model'));

  test.each([
    ['on a dark part', `<div style="background:#111"><p style="color:#fff">`],
    ['on a dark cell', `<div bgcolor="#003366"><p style="color:white">`],
    ['in a part of a dark class', `<div class="panel-dark"><p style="color:#fff">`],
    ['in a color of its own', `<div><p style="color:#f0c000">`],
  ])('light letters %s', async (_, start) =>
    expect(
      await textOf(`${start}${sentences[4]?.replace('Halden', 'Someone')}</p></div>`),
    ).toContain('Someone trained'),
  );

  test('by a class that wide screens undo', async () =>
    expect(
      await textOf(`<p class="hidden md:block">${sentences[4]?.replace('Halden', 'Someone')}</p>`),
    ).toContain('Someone trained'));
});

test.each([
  ['display: block', false],
  ['font-size: 16px; color: #333; background: #fff', false],
  ['height: 0', false],
  ['left: -12px', false],
  ['opacity: 0.6', false],
  ['max-height:0; overflow:hidden', true],
  ['margin-left:-99999px', true],
  ['color: rgba(0, 0, 0, 0)', true],
])('the style "%s" hides: %s', (style, isHiding) => expect(isHidingStyle(style)).toBe(isHiding));
