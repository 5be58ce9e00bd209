import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insightSchema } from '../../lib/insight/insight.ts';
import { demoPages } from '../../scripts/demo/pages.ts';

const root = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-analyze-'));
const page = (name: string) => join(folder, `${name}.html`);
const ADDRESS = 'https://techcrunch.com/2026/11/24/story/';

beforeAll(() => {
  const pages = demoPages(new Date('2026-11-24T09:00:00Z'));
  writeFileSync(page('article'), pages.find(({ path }) => path.includes('lumen-2'))!.html);
  writeFileSync(page('front'), pages.find(({ path }) => path === '/')!.html);
  writeFileSync(page('empty'), '');
  writeFileSync(
    page('noise'),
    Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('prints only the card on standard output', async () => {
  const { code, out, err } = await analyze([page('article'), '--url', ADDRESS]);
  expect(code).toBe(0);
  expect(out).toContain('Northlight opens the weights of Lumen 2');
  expect(out).toContain('30-SECOND TL;DR');
  expect(err).toBe('');
});

test('prints the stored insight as JSON, valid by its schema, with the date given', async () => {
  const { code, out } = await analyze([
    page('article'),
    '--url',
    ADDRESS,
    '--json',
    '--published',
    '2026-11-20',
  ]);
  expect(code).toBe(0);
  const insight = insightSchema.parse(JSON.parse(out));
  expect(insight.article.publishedAt).toBe('2026-11-20');
});

test('prints the extracted article with --article', async () => {
  const { code, out } = await analyze([page('article'), '--url', ADDRESS, '--article']);
  expect(code).toBe(0);
  const read = JSON.parse(out) as Record<string, unknown> & { paragraphs: { kind: string }[] };
  expect(Object.keys(read)).toEqual(
    expect.arrayContaining([
      'url',
      'title',
      'authors',
      'publisher',
      'publishedAt',
      'modifiedAt',
      'language',
      'flags',
      'isArticle',
      'paragraphs',
    ]),
  );
  expect(read).toMatchObject({
    title: expect.stringMatching(/^Northlight opens the weights of Lumen 2/) as string,
    isArticle: true,
  });
  expect(read.paragraphs.length).toBeGreaterThan(3);
});

test('reads standard input for -', async () => {
  const html = demoPages(new Date('2026-11-24T09:00:00Z')).find(({ path }) =>
    path.includes('lumen-2'),
  )!.html;
  const { code, out } = await analyze(['-', '--url', ADDRESS], html);
  expect([code, out.includes('Lumen 2')]).toEqual([0, true]);
});

test.each([
  ['no arguments', []],
  ['no address', ['page.html']],
  ['an address that is none', ['page.html', '--url', 'not an address']],
  ['another protocol', ['page.html', '--url', 'file:///etc/passwd']],
  ['two pages', ['a.html', 'b.html', '--url', ADDRESS]],
  ['an unknown option', ['a.html', '--url', ADDRESS, '--colour']],
  ['a date that is none', ['a.html', '--url', ADDRESS, '--published', 'yesterday']],
])('exits with 2 for %s', async (_kind, args) => {
  const { code, out, err } = await analyze(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('usage:');
});

test.each(['front', 'empty', 'noise'])(
  'a page without an article (%s): a clear line and exit code 3',
  async (name) => {
    const { code, out, err } = await analyze([page(name), '--url', 'https://techcrunch.com/']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('no article');
  },
);

test('exits with 1 for a missing file', async () => {
  const { code, out, err } = await analyze([page('missing'), '--url', ADDRESS]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('cannot read');
});

function analyze(
  args: string[],
  input?: string,
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(
      join(root, 'node_modules', '.bin', 'tsx'),
      [join(root, 'scripts', 'analyze.ts'), ...args],
      { maxBuffer: 50_000_000 },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin!.end(input ?? '');
  });
}
