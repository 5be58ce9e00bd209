import { expect, test } from 'vitest';
import { blocksOf } from '../../../../lib/article/extract/blocks.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

const blocks = async (body: string) =>
  blocksOf(await htmlToSnapshot(`<body>${body}</body>`, 'https://courier.example/a'));
const lines = async (body: string) =>
  (await blocks(body)).map(({ kind, text }) => `${kind}: ${text}`);

test('distinguishes paragraphs, headings, items, quotes and code', async () => {
  expect(
    await lines(
      '<h2>One</h2><p>Two <b>bold</b> and <a href="/x">link</a>.</p><ul><li>Three</li></ul><blockquote><p>Four</p></blockquote><pre>a = 1\n  b</pre>',
    ),
  ).toEqual([
    'heading: One',
    'paragraph: Two bold and link.',
    'list-item: Three',
    'quote: Four',
    'code: a = 1\n  b',
  ]);
});

test('two line breaks part paragraphs, one does not', async () =>
  expect(await lines('<div>One<br>still one<br><br>Two</div>')).toEqual([
    'paragraph: One still one',
    'paragraph: Two',
  ]));

test('text around a block inside the same element is in blocks of its own', async () =>
  expect(await lines('<div>One<p>Two</p>Three</div>')).toEqual([
    'paragraph: One',
    'paragraph: Two',
    'paragraph: Three',
  ]));

test('words keep their spaces across elements, comments and soft hyphens', async () =>
  expect(
    await lines('<p><span>One</span> <!-- x --> <em>two</em><i>three</i> fo\u00ADur</p>'),
  ).toEqual(['paragraph: One twothree four']));

test('counts a link in a block and flags one around it', async () => {
  const [inside, held] = await blocks(
    '<p>Read <a href="/a">this</a></p><a href="/b"><div><p>A card</p></div></a>',
  );
  expect(inside).toMatchObject({
    linkCharacters: 4,
    isHeldByLink: false,
    links: [{ text: 'this', href: '/a' }],
  });
  expect(held).toMatchObject({ isHeldByLink: true });
});

test('a page without text has no blocks', async () =>
  expect(await blocks('<div> <br> </div><script>x</script>')).toEqual([]));
