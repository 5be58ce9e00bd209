import { fc } from '../../../properties.ts';
import { expect, test } from 'vitest';
import { readOpml, writeOpml } from '../../../../lib/feeds/parse/opml.ts';
import { cpuTime } from '../../../cpu-time.ts';

/** Characters that XML 1.0 cannot hold. */
// eslint-disable-next-line no-control-regex
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const madeAt = new Date('2026-11-24T10:00:00Z');

test('feeds are found in folders of any depth, each once, with their titles', () => {
  const text = `<?xml version="1.0"?>
<!-- a list -->
<opml version="1.0"><head><title>My list</title></head><body>
  <outline text="AI" title="AI">
    <outline text="Labs"><outline type="rss" text="The &amp; Lab" xmlUrl="https://lab.example/feed?a=1&amp;b=2" htmlUrl="https://lab.example/"/></outline>
    <outline TYPE='rss' TITLE='Second' XMLURL='feed://news.example/rss'></outline>
    <outline type="rss" text="Again" xmlUrl="https://lab.example/feed?a=1&amp;b=2#top"/>
  </outline>
  <outline text="no feed" htmlUrl="https://elsewhere.example/"/>
</body></opml>`;
  expect(readOpml(text)).toEqual({
    feeds: [
      { url: 'https://lab.example/feed?a=1&b=2', title: 'The & Lab' },
      { url: 'https://news.example/rss', title: 'Second' },
    ],
    refused: [],
  });
});

test('rejects an unfetchable address with its line', () => {
  const text =
    '<opml><body>\n<outline xmlUrl="javascript:alert(1)"/>\n<outline xmlUrl="https://a:b@news.example/rss"/>\n<outline xmlUrl="file:///etc/passwd"/><outline xmlUrl=""/>\n</body></opml>';
  expect(readOpml(text).refused.map(({ line }) => line)).toEqual([2, 3, 4, 4]);
  expect(readOpml(text).feeds).toEqual([]);
});

test.each([
  ['', 'line 1: not an OPML file'],
  ['{"not":"ours"}', 'line 1: not an OPML file'],
  ['<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', 'line 2: not an OPML file'],
  ['<html><body>hello</body></html>', 'line 1: not an OPML file'],
  ['<opml>\n<outline xmlUrl="https://a.example/', 'line 2: not closed'],
  ['<opml>\n\n<!-- never closed', 'line 3: not closed'],
  ['<opml>'.padEnd(4_000_001), 'too large'],
])('%j is refused, and it says where', (text, where) => {
  expect(() => readOpml(text)).toThrow(
    expect.objectContaining({ code: 'bad-import', detail: expect.stringContaining(where) }),
  );
});

test('entities a document declares are never expanded', () => {
  const bombs = `<!DOCTYPE opml [<!ENTITY a "${'x'.repeat(50)}">${Array.from({ length: 20 }, (_, index) => `<!ENTITY b${index} "${'&a;'.repeat(50)}">`).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const { feeds } = readOpml(
    `<?xml version="1.0"?>${bombs}<opml><outline text="&b1;&file;" xmlUrl="https://news.example/rss"/></opml>`,
  );
  expect(feeds).toEqual([{ url: 'https://news.example/rss', title: '&b1;&file;' }]);
});

test('a hundred thousand folders deep, and a megabyte of half tags, are read at once', () => {
  const started = cpuTime();
  const depth = 100_000;
  expect(
    readOpml(
      `<opml>${'<outline text="a">'.repeat(depth)}<outline xmlUrl="https://news.example/rss"/>${'</outline>'.repeat(depth)}</opml>`,
    ).feeds,
  ).toHaveLength(1);
  expect(() => readOpml(`<opml>${'<outline a="'.repeat(90_000)}`)).toThrow();
  expect(() => readOpml(`<opml>${'<!DOCTYPE ['.repeat(90_000)}`)).toThrow();
  expect(cpuTime() - started).toBeLessThan(3000);
});

test('what is written comes back, whatever the titles are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ path: fc.webPath(), title: fc.string({ unit: 'grapheme' }) }), {
        maxLength: 20,
      }),
      fc.string(),
      (feeds, folder) => {
        const given = feeds.map(({ path, title }, index) => ({
          url: new URL(`https://news${index}.example${path}`).href,
          title: title.replace(/\s+/g, ' ').trim(),
        }));
        const text = writeOpml(
          [
            { name: folder, feeds: given.slice(0, 3) },
            { name: 'b', feeds: given.slice(3) },
          ],
          { title: '<&">', madeAt },
        );
        // Characters that XML cannot hold are left out; a feed without a title gets its address.
        const titles = given.map(
          ({ url, title }) =>
            title.toWellFormed().replace(notXml, '').replace(/\s+/g, ' ').trim() ||
            (title === '' ? url : ''),
        );
        expect(readOpml(text)).toEqual({
          feeds: given.map(({ url }, index) => ({ url, title: titles[index] })),
          refused: [],
        });
      },
    ),
  );
});

test('old lists say url, and a root may have a prefix', () => {
  const { feeds } = readOpml(
    '<o:opml xmlns:o="urn:x"><o:body><o:outline type="rss" text="A" url="https://a.example/rss"/><outline type="link" text="B" url="https://b.example/page"/></o:body></o:opml>',
  );
  expect(feeds).toEqual([{ url: 'https://a.example/rss', title: 'A' }]);
});
