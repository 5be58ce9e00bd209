import { fc } from '../../../properties.ts';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../lib/errors.ts';
import { feedItemSchema } from '../../../../lib/feeds/feed-item.ts';
import {
  FEED_MOST_BYTES,
  parseFeed,
  type FeedContext,
} from '../../../../lib/feeds/parse/parse-feed.ts';

const context: FeedContext = {
  feedUrl: 'https://news.example/feed.xml',
  contentType: null,
  publisherId: 'example',
  language: 'en',
  now: new Date('2026-11-24T12:00:00Z'),
};
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, more: Partial<FeedContext> = {}) =>
  parseFeed(typeof text === 'string' ? bytes(text) : text, { ...context, ...more });
const rss = (entries: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example</title><link>https://news.example/</link>${head}${entries}</channel></rss>`;
const entry = (inside: string) => `<item>${inside}</item>`;
const simple = (number: number) =>
  entry(`<title>Story ${number}</title><link>https://news.example/${number}</link>`);

describe('each format gives the same items', () => {
  const expected = {
    url: 'https://news.example/lumen-2',
    title: 'Lumen 2 is out',
    blurb: 'It reads a million tokens.',
    publishedAt: '2026-11-24T09:30:00.000Z',
    publisherId: 'example',
    language: 'en',
  };
  test.each([
    [
      'rss',
      rss(
        entry(
          '<title>Lumen 2 is out</title><link>https://news.example/lumen-2</link><description>It reads a million tokens.</description><pubDate>Tue, 24 Nov 2026 09:30:00 GMT</pubDate><guid>lumen-2</guid>',
        ),
      ),
    ],
    [
      'atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><entry><title>Lumen 2 is out</title><link rel="self" href="https://news.example/api/1"/><link href="https://news.example/lumen-2"/><id>tag:1</id><updated>2026-11-24T10:30:00+01:00</updated><summary>It reads a million tokens.</summary></entry></feed>',
    ],
    [
      'rdf',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example/"><title>Example</title><items><rdf:Seq><rdf:li rdf:resource="https://news.example/lumen-2"/></rdf:Seq></items></channel><item rdf:about="https://news.example/lumen-2"><title>Lumen 2 is out</title><link>https://news.example/lumen-2</link><description>It reads a million tokens.</description><dc:date>2026-11-24T09:30Z</dc:date></item></rdf:RDF>',
    ],
    [
      'json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Example',
        items: [
          {
            id: '1',
            url: 'https://news.example/lumen-2',
            title: 'Lumen 2 is out',
            content_html: '<p>It reads a million tokens.</p>',
            date_published: '2026-11-24T09:30:00Z',
          },
        ],
      }),
    ],
  ])('%s', (format, text) => {
    const feed = read(text);
    expect(feed).toMatchObject({ format, rejected: 0, complete: true });
    expect(feed.items).toMatchObject([expected]);
  });
});

describe('what publishers really send', () => {
  test.each([
    ['<![CDATA[<b>Lumen</b> &amp; Sol]]>', 'Lumen & Sol'],
    ['AT&amp;amp;T buys &lt;i&gt;chips&lt;/i&gt;', 'AT&T buys chips'],
    ['Lumen &amp;#8217;s &#x201C;second&#x201D; act', 'Lumen ’s “second” act'],
    ['Why a &lt; b, and what List&lt;string&gt; is', 'Why a < b, and what List<string> is'],
    ['Fish & chips & models', 'Fish & chips & models'],
    ['  two\n  lines ', 'two lines'],
    ['It&#146;s out', 'It’s out'],
  ])('the title %s is read as %s', (stated, title) => {
    expect(
      read(rss(entry(`<title>${stated}</title><link>https://news.example/1</link>`))).items[0]
        ?.title,
    ).toBe(title);
  });

  test.each([
    ['<link>/deep/1?utm_source=rss</link>', 'https://news.example/deep/1'],
    ['<link>//cdn.example/1</link>', 'https://cdn.example/1'],
    [
      '<guid isPermaLink="true">https://news.example/by-guid</guid>',
      'https://news.example/by-guid',
    ],
    [
      '<link> https://news.example/1?id=2&amp;utm_medium=feed#top </link>',
      'https://news.example/1?id=2',
    ],
  ])('%s leads to %s', (link, url) => {
    expect(read(rss(entry(`<title>Story</title>${link}`))).items[0]?.url).toBe(url);
  });

  test.each([
    '<link>javascript:alert(1)</link>',
    '<link>mailto:desk@news.example</link>',
    '<guid isPermaLink="false">42</guid>',
    '',
  ])('an entry with no web address (%s) is rejected, and only it', (link) => {
    const feed = read(rss(entry(`<title>No address</title>${link}`) + simple(2)));
    expect(feed).toMatchObject({ rejected: 1, items: [{ title: 'Story 2' }] });
  });

  test('an entry without a guid has its address as one, and an entry that comes twice is one', () => {
    const { items } = read(rss(simple(1) + simple(1)));
    expect(items).toMatchObject([{ guid: 'https://news.example/1' }]);
  });

  test('the summary never carries the whole article', () => {
    const { items } = read(
      rss(
        entry(
          `<title>Long</title><link>https://news.example/1</link><content:encoded><![CDATA[<p>${'many words '.repeat(500)}</p>]]></content:encoded>`,
        ),
      ),
    );
    expect(items[0]!.blurb.length).toBeLessThanOrEqual(800);
    expect(items[0]!.blurb).toMatch(/^many words .*…$/);
  });

  test('scripts and styles in a summary are not text', () => {
    const { items } = read(
      rss(
        entry(
          '<title>T</title><link>https://news.example/1</link><description><![CDATA[<style>p{}</style><script>alert("<p>")</script><p>Seen.</p>]]></description>',
        ),
      ),
    );
    expect(items[0]?.blurb).toBe('Seen.');
  });

  test('a broken entry costs only itself', () => {
    const feed = read(
      rss(
        `${simple(1)}<item><title>bad <b> & x</title><lin k>https://news.example/x</link></item>${simple(3)}`,
      ),
    );
    expect(feed).toMatchObject({
      rejected: 1,
      items: [{ title: 'Story 1' }, { title: 'Story 3' }],
    });
  });

  test('a feed that ends in the middle gives its whole entries and says so', () => {
    const feed = read(
      rss(simple(1) + simple(2) + entry('<title>Story 3 that is cut')).split(' that is cut')[0]!,
    );
    expect(feed.items.map(({ title }) => title)).toEqual(['Story 1', 'Story 2']);
    expect(feed.complete).toBe(false);
  });

  test('an entry is not closed by words in its CDATA', () => {
    const feed = read(
      rss(
        entry(
          '<title>Story 1</title><description><![CDATA[about </item> tags]]></description><link>https://news.example/1</link>',
        ) + simple(2),
      ),
    );
    expect(feed.items).toHaveLength(2);
  });

  test('the feed states its language; without one the publisher does', () => {
    expect(read(rss(simple(1), '<language>zh-CN</language>')).items[0]?.language).toBe('zh-CN');
    expect(
      read(rss(simple(1), '<language>???</language>'), { language: 'ja' }).items[0]?.language,
    ).toBe('ja');
  });
});

describe('vocabularies, by whatever prefix', () => {
  const inside = (declared: string, entries: string) =>
    read(`<rss version="2.0" ${declared}><channel><title>Example</title>${entries}</channel></rss>`)
      .items[0];
  test.each([
    [
      'Dublin Core',
      'xmlns:d="http://purl.org/dc/elements/1.1/"',
      '<d:title>Lumen</d:title><link>/1</link><d:date>2026-11-20</d:date><d:language>fr</d:language>',
      { title: 'Lumen', language: 'fr' },
    ],
    [
      'Atom links and dates',
      'xmlns:a10="http://www.w3.org/2005/Atom"',
      '<title>Lumen</title><a10:link href="/1"/><a10:updated>2026-11-20T00:00:00Z</a10:updated>',
      { publishedAt: '2026-11-20T00:00:00.000Z' },
    ],
    [
      'Media RSS, under an empty title',
      'xmlns:m="http://search.yahoo.com/mrss/"',
      '<title/><m:title>Lumen</m:title><link>/1</link><m:description>Read on.</m:description>',
      { title: 'Lumen', blurb: 'Read on.' },
    ],
    [
      'a prefix nobody declared',
      '',
      '<title>Lumen</title><link>/1</link><content:encoded><![CDATA[<p>Read on.</p>]]></content:encoded>',
      { blurb: 'Read on.' },
    ],
    [
      'capital letters',
      '',
      '<TITLE>Lumen</TITLE><LINK>/1</LINK><PubDate>Fri, 20 Nov 2026 00:00:00 GMT</PubDate><GUID isPermaLink="FALSE">x</GUID>',
      { guid: 'x', publishedAt: '2026-11-20T00:00:00.000Z' },
    ],
    ['an enclosure alone', '', '<title>Lumen</title><enclosure url="/1" type="audio/mpeg"/>', {}],
    [
      'HTML that closes nothing',
      '',
      '<title>Lumen</title><link>/1</link><description><p>One<br>two</description>',
      { blurb: 'One two' },
    ],
    [
      'a bare angle bracket',
      '',
      '<title>Lumen < Sol > Ray</title><link>/1</link>',
      { title: 'Lumen < Sol > Ray' },
    ],
    [
      'CDATA in two pieces',
      '',
      '<title><![CDATA[Lu]]><![CDATA[men]]></title><link>/1</link>',
      { title: 'Lumen' },
    ],
    [
      'a picture’s title, which is not the entry’s',
      'xmlns:media="http://search.yahoo.com/mrss/"',
      '<media:content url="https://news.example/i.png"><media:title>Picture</media:title></media:content><title>Lumen</title><link>/1</link>',
      { title: 'Lumen' },
    ],
  ])('%s', (_, declared, elements, expected) =>
    expect(inside(declared, entry(elements))).toMatchObject({
      url: 'https://news.example/1',
      ...expected,
    }),
  );

  test.each([
    [
      'Atom under a prefix',
      '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:title>Lumen</atom:title><atom:link href="https://news.example/1"/><atom:updated>2026-11-20T00:00:00Z</atom:updated></atom:entry></atom:feed>',
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">Lumen</title><link rel="alternate" href="https://news.example/1"/><issued>2026-11-20T00:00:00Z</issued></entry></feed>',
    ],
    [
      'Atom in XHTML',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Lu<em>men</em></div></title><link rel="enclosure" href="/e"/><link href="1"/><published>2026-11-20T00:00:00Z</published></entry></feed>',
    ],
    [
      'RDF under prefixes',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><s:channel><s:title>E</s:title></s:channel><s:item r:about="https://news.example/1"><s:title>Lumen</s:title><dc:date>2026-11-20T00:00Z</dc:date></s:item></r:RDF>',
    ],
  ])('%s', (_, text) =>
    expect(read(text).items[0]).toMatchObject({
      url: 'https://news.example/1',
      title: 'Lumen',
      publishedAt: '2026-11-20T00:00:00.000Z',
    }),
  );
});

describe('encodings, declared and actual', () => {
  const around = (declared: string, title: number[]) =>
    Uint8Array.from([
      ...bytes(
        `<?xml version="1.0" encoding="${declared}"?><rss version="2.0"><channel><item><title>`,
      ),
      ...title,
      ...bytes('</title><link>https://news.example/1</link></item></channel></rss>'),
    ]);
  const gbk = [0xc8, 0xcb, 0xb9, 0xa4, 0xd6, 0xc7, 0xc4, 0xdc];
  const shiftJis = [0x90, 0x6c, 0x8d, 0x48, 0x92, 0x6d, 0x94, 0x5c];
  const eucKr = [0xc0, 0xce, 0xb0, 0xf8, 0xc1, 0xf6, 0xb4, 0xc9];
  const windows = [0x93, 0x4c, 0x75, 0x6d, 0x65, 0x6e, 0x94, 0x20, 0xe9];
  test.each([
    ['GBK, and says so', 'gb2312', gbk, 'zh', null, '人工智能'],
    ['GBK, but says UTF-8', 'utf-8', gbk, 'zh', null, '人工智能'],
    ['UTF-8, but says GBK', 'gbk', [...bytes('人工智能')], 'zh', null, '人工智能'],
    ['Shift_JIS, and says so', 'Shift_JIS', shiftJis, 'ja', null, '人工知能'],
    ['Shift_JIS, but says UTF-8', 'utf-8', shiftJis, 'ja', 'text/xml; charset=utf-8', '人工知能'],
    [
      'EUC-KR, named only by the content type',
      'utf-8',
      eucKr,
      'ko',
      'application/rss+xml; charset="euc-kr"',
      '인공지능',
    ],
    ['windows-1252, but says ISO-8859-1', 'iso-8859-1', windows, 'en', null, '“Lumen” é'],
    ['windows-1252, but says UTF-8', 'utf-8', windows, 'en', null, '“Lumen” é'],
    ['an encoding nobody knows', 'x-nonsense', [...bytes('plain')], 'en', null, 'plain'],
  ])('%s', (_, declared, title, language, contentType, expected) => {
    expect(read(around(declared, title), { language, contentType }).items[0]?.title).toBe(expected);
  });

  test('UTF-16 with a mark, and a UTF-8 mark', () => {
    const text = rss(entry('<title>Größe 人</title><link>https://news.example/1</link>'));
    const wide = new Uint8Array(text.length * 2 + 2);
    wide.set([0xff, 0xfe]);
    for (let index = 0; index < text.length; index += 1)
      wide.set([text.charCodeAt(index) & 255, text.charCodeAt(index) >> 8], 2 + index * 2);
    expect(read(wide).items[0]?.title).toBe('Größe 人');
    expect(read(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(text)])).items[0]?.title).toBe(
      'Größe 人',
    );
  });
});

describe('rejects input that is no feed', () => {
  test.each([
    [
      'a web page',
      '<!doctype html><html><head><title>Sign in</title></head><body><item>x</item></body></html>',
    ],
    ['empty', '  '],
    ['no feed', 'just words'],
    ['broken JSON', '{"items": ['],
    ['JSON, but not a feed', '{"error": "no such feed"}'],
  ])('%s', (detail, text) => {
    expect(() => read(text)).toThrow(new AppError('bad-feed', { detail }));
  });

  test('an empty feed is a feed', () => {
    expect(read(rss(''))).toMatchObject({ items: [], rejected: 0, complete: true });
  });
});

describe('hostile feeds cost little and harm nothing', () => {
  const billion = `<!DOCTYPE rss [<!ENTITY l0 "lol">${Array.from({ length: 20 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')}]>`;
  test('entities that a document defines are never expanded', () => {
    const [item] = read(
      billion + rss(entry('<title>A &l20; B</title><link>https://news.example/1</link>')).slice(21),
    ).items;
    expect(item!.title.length).toBeLessThan(20);
    const [outside] = read(
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(entry('<title>A &x;</title><link>https://news.example/1</link>')).slice(21)}`,
    ).items;
    expect(outside?.title).toBe('A &x;');
  });

  const open = '<rss version="2.0"><channel>';
  test.each<[string, () => string | Uint8Array]>([
    ['a million open tags', () => open + '<a>'.repeat(1_000_000)],
    ['a million open entries', () => open + '<item>'.repeat(600_000)],
    ['a million open CDATA sections', () => `${open}<item><title>${'<![CDATA['.repeat(400_000)}`],
    ['a million comments', () => open + '<!--'.repeat(900_000)],
    ['only angle brackets', () => open + '<'.repeat(3_900_000)],
    [
      'half a million attributes',
      () => `<rss version="2.0" ${'a="b" '.repeat(500_000)}><channel>${simple(1)}</channel></rss>`,
    ],
    [
      'entries full of half tags',
      () =>
        open +
        `<item><title>t</title><link>https://news.example/1</link><description>${'&lt;p a="'.repeat(4000)}</description></item>`.repeat(
          100,
        ),
    ],
    [
      'broken entries by the hundred',
      () =>
        open +
        `<item><title>t</title><link>https://news.example/1</link><description>${'<p><a b=c'.repeat(2000)}</description></item>`.repeat(
          200,
        ),
    ],
    [
      'CDATA openings in a comment',
      () =>
        open +
        `<item><title><!--${'<![CDATA['.repeat(40_000)}--></title><link>https://news.example/1</link></item>`.repeat(
          10,
        ),
    ],
    [
      'elements by the ten thousand',
      () => open + `<item>${'<a></a>'.repeat(50_000)}</item>`.repeat(10),
    ],
    ['quotes that never close', () => open + `<item>${'<a "'.repeat(90_000)}</item>`.repeat(10)],
    ['50 MB', () => new Uint8Array(50_000_000).fill(0x3c)],
    [
      'deep JSON',
      () => `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(2_000_000)}`,
    ],
  ])('%s', (_, make) => {
    const feed = make();
    // The time of this thread alone: the clock would count what else the machine does.
    const before = process.threadCpuUsage();
    try {
      expect(read(feed).items.length).toBeLessThanOrEqual(1);
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'bad-feed' });
    }
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000);
  });

  test('of a feed longer than the limit the first entries are read', () => {
    const feed = read(
      rss(
        Array.from({ length: 900 }, (_, index) =>
          entry(
            `<title>Story ${index}</title><link>https://news.example/${index}</link><description>${'word '.repeat(1200)}</description>`,
          ),
        ).join(''),
      ),
    );
    expect(feed.complete).toBe(false);
    expect(feed.items.length).toBeGreaterThan(500);
    expect(feed.items.length * 6000).toBeLessThan(FEED_MOST_BYTES);
  });
});

test('where the head itself is broken the entries are read all the same', () => {
  const feed = read(
    `<rss version="2.0"><channel><title>broken <b></title><description></channel>${simple(1)}${simple(2)}</channel></rss>`,
  );
  expect(feed.items.map(({ title }) => title)).toEqual(['Story 1', 'Story 2']);
});

describe('whatever bytes come', () => {
  const valid = rss(
    `${simple(1)}${entry('<title><![CDATA[Two & <b>three</b>]]></title><link>/2</link><pubDate>Tue, 24 Nov 2026 09:30:00 GMT</pubDate><description>&lt;p&gt;Words&lt;/p&gt;</description>')}${simple(3)}`,
  );
  test('returns valid items or rejects the feed', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</item>',
      '<item>',
      '<![CDATA[',
      ']]>',
      '&',
      '&amp;',
      '<!--',
      '"',
      '</channel>',
      '<rss',
      '\u0000',
      'é',
      '<title>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(valid.length), fc.nat(30), piece), { maxLength: 6 }),
        (changes) => {
          let text = valid;
          for (const [at, length, inserted] of changes)
            text = text.slice(0, at) + inserted + text.slice(at + length);
          try {
            for (const item of read(text).items) feedItemSchema.parse(item);
          } catch (thrown) {
            expect(thrown).toMatchObject({ code: 'bad-feed' });
          }
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        try {
          for (const item of read(
            Uint8Array.from([...bytes('<rss version="2.0"><channel><item>'), ...noise]),
          ).items)
            feedItemSchema.parse(item);
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'bad-feed' });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('wherever a feed is cut, the whole entries before the cut are read', () => {
    for (let end = valid.indexOf('<item>'); end < valid.length; end += 7) {
      const whole = valid.slice(0, end).split('</item>').length - 1;
      expect(read(valid.slice(0, end)).items).toHaveLength(whole);
    }
  });
});

describe('addresses', () => {
  const atom = (inside: string, more = '') =>
    read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry${more}><title>A</title>${inside}</entry></feed>`,
    ).items[0]?.url;

  test('release notes that differ by fragment are items of their own, in every reading of the feed', () => {
    const notes = ['november-24', 'november-20', 'november-12'].map((day) =>
      entry(
        `<title>Notes of ${day}</title><link>https://docs.example/release-notes#${day}</link><guid isPermaLink="false">${day}</guid>`,
      ),
    );
    expect(read(rss(notes.join(''))).items.map(({ url }) => url)).toEqual([
      'https://docs.example/release-notes#november-24',
      'https://docs.example/release-notes#november-20',
      'https://docs.example/release-notes#november-12',
    ]);
  });

  test('a fragment that only says where the link came from is dropped, and so is one of the same title', () => {
    const everything = [1, 2].map((page) =>
      entry(`<title>Post ${page}</title><link>https://blog.example/${page}#atom-everything</link>`),
    );
    expect(read(rss(everything.join(''))).items.map(({ url }) => url)).toEqual([
      'https://blog.example/1',
      'https://blog.example/2',
    ]);
    const twice = ['#top', '#comments'].map((part) =>
      entry(`<title>Post</title><link>https://blog.example/1${part}</link>`),
    );
    expect(read(rss(twice.join(''))).items).toHaveLength(1);
  });

  test('the HTML alternate wins, an address as id before replies and enclosures, and xml:base counts', () => {
    expect(
      atom(
        '<link rel="alternate" type="application/json" href="https://a.example/1.json"/><link rel="alternate" type="text/html" href="https://a.example/1"/>',
      ),
    ).toBe('https://a.example/1');
    expect(
      atom('<link rel="replies" href="https://a.example/comments"/><id>https://a.example/2</id>'),
    ).toBe('https://a.example/2');
    expect(atom('<link href="post-1"/>', ' xml:base="https://other.example/blog/"')).toBe(
      'https://other.example/blog/post-1',
    );
  });

  test('FeedBurner says where an item really lies', () => {
    const [item] = read(
      rss(
        entry(
          '<title>A</title><link>https://feeds.example/~r/1</link><f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://news.example/real</f:origLink>',
        ),
      ),
    ).items;
    expect(item?.url).toBe('https://news.example/real');
  });
});

test('a local time of a publisher with a zone is read in it', () => {
  const [item] = read(
    rss(
      entry(
        '<title>A</title><link>https://news.example/1</link><pubDate>2026-11-24 12:00:33</pubDate>',
      ),
    ),
    {
      zone: 'Asia/Shanghai',
    },
  ).items;
  expect(item?.publishedAt).toBe('2026-11-24T04:00:33.000Z');
});

test('blurbs keep powers, leave out struck and hidden text, and know every entity', () => {
  const blurb = (html: string) =>
    read(
      rss(
        entry(
          `<title>A</title><link>https://news.example/1</link><description><![CDATA[${html}]]></description>`,
        ),
      ),
    ).items[0]?.blurb;
  expect(blurb('It took 10<sup>25</sup> operations, founded in 2023<sup>1</sup>.')).toBe(
    'It took 10^25 operations, founded in 2023.',
  );
  expect(blurb('It costs <del>$4.00</del> $0.40 <span class="sr-only">secret</span>now.')).toBe(
    'It costs $0.40 now.',
  );
  expect(blurb('&Delta; &permil; &hearts; &notin; &unknown;')).toBe('Δ ‰ ♥ ∉ &unknown;');
});

describe('links and words written in rarer ways', () => {
  const ns = 'xmlns="http://www.w3.org/2005/Atom"';
  const atom = (inside: string) => read(`<feed ${ns}><entry>${inside}</entry></feed>`).items;

  test.each([
    '<link rel="http://www.iana.org/assignments/relation/alternate" href="https://n.example/a"/>',
    '<link rel="Alternate" href="https://n.example/a"/>',
    '<link xml:base="https://n.example/" href="a"/>',
  ])('reads the address from %s', (link) => {
    expect(atom(`<title>A</title>${link}`)[0]?.url).toBe('https://n.example/a');
  });

  test('does not take another relation for the page', () => {
    expect(atom('<title>A</title><link rel="replies" href="https://n.example/c"/>')).toEqual([]);
  });

  test('decodes a base64 title, and leaves a title that only says so', () => {
    const link = '<link href="https://n.example/a"/>';
    expect(atom(`<title mode="base64">THVtZW4gMg==</title>${link}`)[0]?.title).toBe('Lumen 2');
    expect(atom(`<title mode="base64">Lumen 2 is out</title>${link}`)[0]?.title).toBe(
      'Lumen 2 is out',
    );
  });

  test('keeps release notes apart by the fragment of their ids, where links have none', () => {
    const note = (version: string) =>
      entry(
        `<title>${version}</title><link>https://n.example/notes</link><guid>https://n.example/notes#${version}</guid>`,
      );
    expect(read(rss(note('v1') + note('v2'))).items.map(({ url }) => url)).toEqual([
      'https://n.example/notes#v1',
      'https://n.example/notes#v2',
    ]);
  });

  test('leaves out a document type inside a summary', () => {
    const html = '&lt;!DOCTYPE html&gt;&lt;p&gt;Out today.&lt;/p&gt;';
    const [item] = read(
      rss(
        entry(`<title>A</title><link>https://n.example/a</link><description>${html}</description>`),
      ),
    ).items;
    expect(item?.blurb).toBe('Out today.');
  });
});
