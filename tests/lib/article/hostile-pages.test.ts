import { fc } from '../../properties.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../lib/article/article.ts';
import { htmlToSnapshot } from '../../../lib/article/snapshot/html-to-snapshot.ts';
import { looksLikeArticle } from '../../../lib/article/extract/looks-like-article.ts';
import { extractArticle } from '../../../lib/article/extract/extract-article.ts';
import { snapshotSchema } from '../../../lib/article/snapshot/snapshot-schema.ts';
import {
  snapshotCaps,
  takeSnapshot,
  type Snapshot,
} from '../../../lib/article/snapshot/take-snapshot.ts';

const now = new Date('2026-11-24T12:00:00Z');
const url = 'https://courier.example/technology/2026/11/17/northlight-releases-tern-3';
const classic = readFileSync(
  join(import.meta.dirname, '../../fixtures/pages/classic.html'),
  'utf8',
);
const sentence =
  'The company said on Tuesday that its new model reads long contracts, and that lawyers had checked the answers. ';
const domOf = (html: string) => new JSDOM(html, { url });

/**
 * Extracts the article and measures its CPU time: the two-second limit applies to extraction,
 * without the slow test DOM and other work on the machine.
 */
function timed(snapshot: Snapshot) {
  expect(snapshotSchema.safeParse(snapshot).error).toBeUndefined();
  const start = process.cpuUsage();
  const result = extractArticle(snapshot, { now });
  if (result.article) expect(articleSchema.safeParse(result.article).error).toBeUndefined();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1_000 };
}

describe('ends in an article or in none, within two seconds:', () => {
  test('a page of 50,000 elements', async () => {
    const cells = Array.from(
      { length: 16_000 },
      (_, at) => `<div class="cell"><span>${at}</span><a href="/c/${at}">cell ${at}</a></div>`,
    ).join('');
    const { result, milliseconds } = timed(
      await htmlToSnapshot(classic.replace('</main>', `</main><section>${cells}</section>`), url),
    );
    expect(result.article?.paragraphs.some(({ text }) => text.includes('Ingrid Solberg'))).toBe(
      true,
    );
    expect(milliseconds).toBeLessThan(2_000);
  });

  test('10 MB of text', async () => {
    const { result, milliseconds } = timed(
      await htmlToSnapshot(
        `<html><body><article><h1>Long</h1>${`<p>${sentence.repeat(60)}</p>`.repeat(1_500)}</article></body></html>`,
        url,
      ),
    );
    expect(result.article?.flags).toContain('partial');
    expect(milliseconds).toBeLessThan(2_000);
  });

  test('10 MB of text in one paragraph', async () => {
    const { milliseconds } = timed(
      await htmlToSnapshot(
        `<html><body><article><h1>Long</h1><p>${sentence.repeat(90_000)}</p></article></body></html>`,
        url,
      ),
    );
    expect(milliseconds).toBeLessThan(2_000);
  });

  test('10,000 levels', async () => {
    const paragraphs = `<p>${sentence.repeat(3)}</p>`.repeat(8);
    const { result, milliseconds } = timed(
      await htmlToSnapshot(
        `<title>Deep</title><body>${'<section><div>'.repeat(5_000)}${paragraphs}${'</div></section>'.repeat(5_000)}</body>`,
        url,
      ),
    );
    expect(result.article?.paragraphs).toHaveLength(8);
    expect(milliseconds).toBeLessThan(2_000);
  });

  test('hostile JSON-LD', async () => {
    const scripts = [
      `{"@graph":[${'{"@id":"#a","author":{"@id":"#a"}},'.repeat(5_000)}{}]}`,
      '[['.repeat(20_000),
      `{"@type":"NewsArticle","headline":${JSON.stringify('<img src=x onerror=alert(1)>'.repeat(2_000))},"datePublished":{"x":[]},"author":[[[{"name":{"name":1}}]]]}`,
      'null',
      '{"@type":{"a":1}}',
      '"'.repeat(10_000),
    ];
    const { result } = timed(
      await htmlToSnapshot(
        classic.replace(
          '</head>',
          `${scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('')}</head>`,
        ),
        url,
      ),
    );
    expect(result.article?.title).toBe(
      'Northlight releases a model that fits in a hospital’s cellar',
    );
  });

  test('broken markup', async () => {
    const broken = classic
      .replaceAll('</p>', '')
      .replaceAll('</div>', '')
      .replace('<article', '<article <b <i')
      .replaceAll('</li>', '<')
      .replace('</h1>', '');
    const { result } = timed(await htmlToSnapshot(broken, url));
    expect(result.article === null || result.article.paragraphs.length > 0).toBe(true);
  });
});

describe('in the page', () => {
  test('text in open shadow trees is read', async () => {
    const { document } = domOf(
      '<body><main><h1>Shadow</h1><story-body></story-body></main></body>',
    ).window;
    const shadow = document.querySelector('story-body')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = `<article>${`<p>${sentence.repeat(3)}</p>`.repeat(5)}<slot></slot></article>`;
    const { result } = timed(await takeSnapshot(document));
    expect(result.article?.paragraphs.filter(({ kind }) => kind === 'paragraph')).toHaveLength(5);
  });

  test('named elements in front of the properties of a form and of the document hide nothing', async () => {
    const names = [
      'firstChild',
      'nextSibling',
      'localName',
      'nodeType',
      'attributes',
      'getAttribute',
      'getAttributeNames',
      'childNodes',
      'parentNode',
      'tagName',
      'hasAttributes',
      'shadowRoot',
    ];
    const { document } = domOf(
      classic
        .replace(
          '<main',
          `<form>${names.map((name) => `<input name="${name}" id="${name}">`).join('')}<main`,
        )
        .replace(
          '</main>',
          '</main></form><img name="title"><img name="body"><form name="documentElement"></form>',
        ),
    ).window;
    const { result } = timed(await takeSnapshot(document));
    expect(result.article?.paragraphs.some(({ text }) => text.includes('Ingrid Solberg'))).toBe(
      true,
    );
  });

  test('the page is left as it was', async () => {
    const dom = domOf(classic);
    const before = dom.serialize();
    await takeSnapshot(dom.window.document);
    looksLikeArticle(dom.window.document);
    expect(dom.serialize()).toBe(before);
  });

  test('a page that replaces built-ins of its own world changes nothing', async () => {
    const dom = new JSDOM(
      classic.replace(
        '</body>',
        '<script>Array.prototype.push = Map.prototype.get = JSON.parse = String.prototype.trim = () => { throw new Error("replaced"); };</script></body>',
      ),
      { url, runScripts: 'dangerously' },
    );
    const { result } = timed(await takeSnapshot(dom.window.document));
    expect(result.article?.title).toContain('Northlight');
  });

  test('an address that changes meanwhile starts the snapshot again, on the article that came', async () => {
    const dom = domOf(classic);
    const { document, history } = dom.window;
    const taking = takeSnapshot(document, { budgetMs: 0 });
    setTimeout(() => {
      history.pushState({}, '', '/technology/2026/11/18/another');
      document.querySelector('.entry-content')!.innerHTML = `<p>${sentence.repeat(3)}</p>`.repeat(
        6,
      );
    }, 0);
    const snapshot = await taking;
    expect(snapshot.url).toBe('https://courier.example/technology/2026/11/18/another');
    expect(JSON.stringify(snapshot.nodes)).not.toContain('Ingrid Solberg');
  });

  test('it can be stopped', async () => {
    const stop = new AbortController();
    const taking = takeSnapshot(domOf(classic).window.document, {
      budgetMs: 0,
      signal: stop.signal,
    });
    stop.abort(new Error('enough'));
    await expect(taking).rejects.toThrow('enough');
  });

  test('it gives the page its turn between slices', async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 0);
    await takeSnapshot(domOf(classic).window.document, { budgetMs: 0 });
    clearInterval(clock);
    expect(turns).toBeGreaterThan(2);
  });
});

describe('a snapshot that comes back from a page', () => {
  const whole = () => htmlToSnapshot(classic, url);

  test('is taken when it is one written as JSON', async () =>
    expect(snapshotSchema.parse(JSON.stringify(await whole()))).toEqual(await whole()));

  test.each(['', '{', 'null', '[]', '{"version":1}'])(
    'is refused when what is written is %j',
    (written) => expect(snapshotSchema.safeParse(written).success).toBe(false),
  );

  test('is taken when it is one', async () =>
    expect(snapshotSchema.safeParse(await whole()).success).toBe(true));

  test.each<[string, (snapshot: Snapshot) => unknown]>([
    [
      'a child before its parent',
      (snapshot) => ({
        ...snapshot,
        nodes: [
          [-1, 'html', 0],
          [2, 'x'],
          [0, 'p', 0],
        ],
      }),
    ],
    [
      'a text as parent',
      (snapshot) => ({
        ...snapshot,
        nodes: [
          [-1, 'html', 0],
          [0, 'x'],
          [1, 'y'],
        ],
      }),
    ],
    ['another address', (snapshot) => ({ ...snapshot, url: 'javascript:alert(1)' })],
    [
      'too many nodes',
      (snapshot) => ({
        ...snapshot,
        nodes: Array.from({ length: snapshotCaps.nodes + 1 }, (_, at) =>
          at === 0 ? [-1, 'html', 0] : [0, 'x'],
        ),
      }),
    ],
    ['nothing', () => null],
  ])('is refused with %s', async (_, change) =>
    expect(snapshotSchema.safeParse(change(await whole())).success).toBe(false),
  );
});

describe('whatever the page holds', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'article',
    'section',
    'h1',
    'h2',
    'li',
    'ul',
    'table',
    'td',
    'a',
    'span',
    'b',
    'br',
    'form',
    'aside',
    'figure',
    'pre',
    'blockquote',
    'svg',
    'button',
    'noscript',
    'x-y',
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(sentence, sentence.repeat(4), '你好，世界。', '<', '&', '\u0000', '\uD800'),
  );
  const { node } = fc.letrec<{ node: string; list: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      text,
      fc
        .tuple(tag, fc.string({ maxLength: 12 }), tie('list'))
        .map(
          ([name, names, inside]) =>
            `<${name} class="${names}" href="${names}">${inside}</${name}>`,
        ),
    ),
    list: fc.array(tie('node'), { maxLength: 6 }).map((nodes) => nodes.join('')),
  }));

  test('its snapshot is one, and reading it ends in a valid article or in none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 12 }), fc.string(), async (nodes, script) => {
        const html = `<html><head><title>${script}</title><script type="application/ld+json">${script}</script></head><body>${nodes.join('')}</body></html>`;
        const { result } = timed(await htmlToSnapshot(html, url));
        expect(result.article === null || result.article.paragraphs.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('arbitrary JSON as JSON-LD is survived', async () => {
    const snapshot = await htmlToSnapshot(classic, url);
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (json) => {
        const { result } = timed({
          ...snapshot,
          jsonLd: [
            json,
            `{"@type":"NewsArticle","author":${json},"headline":${json},"datePublished":${json}}`,
          ],
        });
        expect(result.article?.paragraphs.some(({ text }) => text.includes('Ingrid Solberg'))).toBe(
          true,
        );
      }),
      { numRuns: 30 },
    );
  });
});
