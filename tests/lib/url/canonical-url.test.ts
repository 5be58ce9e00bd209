import { describe, expect, test } from 'vitest';
import {
  addressesOf,
  canonicalUrl,
  sameSite,
  statedCanonical,
} from '../../../lib/url/canonical-url.ts';

describe('the canonical address', () => {
  test.each([
    ['https://news.example/ai/1?utm_source=x&utm_medium=y#top', 'https://news.example/ai/1'],
    ['https://news.example/ai/1?id=2', 'https://news.example/ai/1?id=2'],
    ['https://news.example/ai/1?fbclid=a&id=2&gclid=b', 'https://news.example/ai/1?id=2'],
    ['http://news.example/ai/1', 'https://news.example/ai/1'],
    ['https://m.news.example/ai/1', 'https://news.example/ai/1'],
    ['https://amp.news.example/ai/1', 'https://news.example/ai/1'],
    ['https://news.example/amp/ai/1', 'https://news.example/ai/1'],
    ['https://news.example/ai/1/amp/', 'https://news.example/ai/1'],
    ['https://news.example/ai/1.amp.html', 'https://news.example/ai/1.html'],
    ['https://news-example.cdn.ampproject.org/c/s/news.example/ai/1', 'https://news.example/ai/1'],
    ['https://www.google.com/amp/s/news.example/ai/1', 'https://news.example/ai/1'],
    ['https://news.example/ai/1/print', 'https://news.example/ai/1'],
    ['https://news.example/ai/1/index.html', 'https://news.example/ai/1/'],
    ['https://news.example/2024/amplifier', 'https://news.example/2024/amplifier'],
    ['https://news.example/article?source=12345', 'https://news.example/article?source=12345'],
    ['https://news.example/article?source=rss', 'https://news.example/article'],
    ['mailto:editor@news.example', 'mailto:editor@news.example'],
    ['not an address', 'not an address'],
  ])('of %s is %s', (url, canonical) => expect(canonicalUrl(url)).toBe(canonical));

  // Added by any tool; a neighbouring parameter remains.
  const tracking = {
    'Google’s': 'gclid gclsrc dclid gbraid wbraid srsltid _ga ga_source',
    'other advertisers’':
      'fbclid msclkid yclid twclid ttclid li_fat_id igshid igsh wickedid oly_anon_id oly_enc_id rb_clickid s_kwcid s_cid campaign_id hsa_acc',
    'letters’':
      'mc_cid mc_eid mkt_tok vero_id _hsenc _hsmi utm utm_source UTM_Source mtm_source matomo_kwd pk_source leadsource linkid',
    'analytics’':
      '_openstat guccounter guce_referrer guce_referrer_sig xtor wt_mc sara_ecid stm_source itm_source at_custom1 cx_testid cx_artpos soc_src soc_trk traffic_source',
    'publishers’':
      'cmpid cmp ocid ncid cid icid smid smtyp partner giftcopy sref tpcc taid ito reflink mod isfreemail st at_medium at_campaign at_link_id at_link_type at_link_origin at_format at_bbc_team at_ptr_name spm scm',
    'of who passed it on':
      'ref ref_src ref_url referrer referer src source share shared sharetoken share_token share_source share_medium from fromrss rss feedtype',
    'of another edition': 'amp _amp outputtype output_type print printable',
  };
  test.each(
    Object.entries(tracking).flatMap(([whose, names]) =>
      names.split(' ').map((name) => [whose, name]),
    ),
  )('has none of %s parameters: %s', (_whose, name) => {
    expect(canonicalUrl(`https://news.example/ai/1?${name}=abc&id=2`)).toBe(
      'https://news.example/ai/1?id=2',
    );
    expect(canonicalUrl(`https://news.example/ai/1?${name}=abc`)).toBe('https://news.example/ai/1');
  });

  test.each([
    'cid',
    'from',
    'ref',
    'source',
    'src',
    'share',
    'st',
    'partner',
    'mod',
    'print',
    'linkid',
    'amp',
  ])('keeps %s where its value is a number that may say which page it is', (name) => {
    expect(canonicalUrl(`https://news.example/ai?${name}=12345`)).toBe(
      `https://news.example/ai?${name}=12345`,
    );
    for (const value of ['1', 'a12', '12a', '12-34'])
      expect(canonicalUrl(`https://news.example/ai/a-plant-opens?${name}=${value}`)).toBe(
        'https://news.example/ai/a-plant-opens',
      );
  });

  test.each([
    'id',
    'p',
    'article',
    'page',
    'q',
    'v',
    'sprout_utm_note',
    'my_ga',
    'fbclid2',
    'story_hsa_1',
  ])('keeps %s, which may say which page it is', (name) => {
    expect(canonicalUrl(`https://news.example/ai?${name}=abc`)).toBe(
      `https://news.example/ai?${name}=abc`,
    );
  });

  test.each([
    [
      'an application’s own address in the fragment stays',
      'https://news.example/#!/ai/1',
      'https://news.example/#!/ai/1',
    ],
    [
      'a fragment that only ends so does not',
      'https://news.example/ai/1#part#!/',
      'https://news.example/ai/1',
    ],
    [
      'no name and password',
      'https://reader:secret@news.example/ai/1',
      'https://news.example/ai/1',
    ],
    [
      'a port of its own and its protocol stay',
      'http://news.example:8080/ai/1',
      'http://news.example:8080/ai/1',
    ],
    ['https with a port stays', 'https://news.example:8443/ai/1', 'https://news.example:8443/ai/1'],
    [
      'another protocol with a host is left alone',
      'ftp://m.news.example/ai/1?utm_source=x#top',
      'ftp://m.news.example/ai/1?utm_source=x#top',
    ],
    ['no question mark is left over', 'https://news.example/ai/1?', 'https://news.example/ai/1'],
    [
      'a site that is only called so keeps its host',
      'https://m.example/ai/1',
      'https://m.example/ai/1',
    ],
    [
      'so does one that was registered under a public suffix',
      'https://amp.co.uk/ai/1',
      'https://amp.co.uk/ai/1',
    ],
    ['the front page is itself', 'https://news.example/', 'https://news.example/'],
    ['doubled slashes are one', 'https://news.example//ai///1', 'https://news.example/ai/1'],
    [
      'a path that only begins like an edition’s stays',
      'https://news.example/amps/ai/1',
      'https://news.example/amps/ai/1',
    ],
    [
      'the edition’s front page stays where it is',
      'https://news.example/amp/',
      'https://news.example/',
    ],
    ['amp in the middle stays', 'https://news.example/ai/amp/1', 'https://news.example/ai/amp/1'],
    ['amp at the end goes', 'https://news.example/ai/1/amp', 'https://news.example/ai/1'],
    ['.amp at the end goes', 'https://news.example/ai/1.amp', 'https://news.example/ai/1'],
    ['.amp before .htm goes', 'https://news.example/ai/1.amp.htm', 'https://news.example/ai/1.htm'],
    [
      '.amp in the middle stays',
      'https://news.example/ai.amplified/1',
      'https://news.example/ai.amplified/1',
    ],
    [
      '.amp before another ending stays',
      'https://news.example/ai.amp.html5/1',
      'https://news.example/ai.amp.html5/1',
    ],
    [
      'a word that begins with print stays',
      'https://news.example/ai/printing-money',
      'https://news.example/ai/printing-money',
    ],
    ['a page under print stays', 'https://news.example/print/ai', 'https://news.example/print/ai'],
    [
      'the print edition goes in other languages too',
      'https://news.example/ki/1/drucken/',
      'https://news.example/ki/1',
    ],
    ['and in capitals', 'https://news.example/ai/1/Print-View', 'https://news.example/ai/1'],
    ['and in French', 'https://news.example/ia/1/imprimer', 'https://news.example/ia/1'],
    ['printable too', 'https://news.example/ai/1/printable', 'https://news.example/ai/1'],
    ['index.htm goes', 'https://news.example/ai/index.htm', 'https://news.example/ai/'],
    ['default.aspx goes', 'https://news.example/ai/Default.aspx', 'https://news.example/ai/'],
    ['default.asp goes', 'https://news.example/ai/default.asp', 'https://news.example/ai/'],
    ['index.php goes', 'https://news.example/ai/index.php', 'https://news.example/ai/'],
    ['index.jsp and index.shtml go', 'https://news.example/index.jsp', 'https://news.example/'],
    [
      'a path behind index.php stays',
      'https://news.example/index.php/ai/1',
      'https://news.example/index.php/ai/1',
    ],
    [
      'a file that only ends so stays',
      'https://news.example/card-index.html',
      'https://news.example/card-index.html',
    ],
  ])('%s', (_what, url, canonical) => expect(canonicalUrl(url)).toBe(canonical));

  test.each(['m', 'mobile', 'amp', 'touch', 'wap', '3g', 'sp'])(
    'is that of the large screen, not of %s.',
    (first) => {
      expect(canonicalUrl(`https://${first}.news.example/ai/1`)).toBe('https://news.example/ai/1');
    },
  );

  test.each([
    [
      'by https',
      'https://news-example.cdn.ampproject.org/c/s/news.example/ai/1?id=2',
      'https://news.example/ai/1?id=2',
    ],
    [
      'by another letter',
      'https://news-example.cdn.ampproject.org/v/s/news.example/ai/1',
      'https://news.example/ai/1',
    ],
    [
      'without s, which is http',
      'https://news-example.cdn.ampproject.org/c/news.example/ai/1',
      'https://news.example/ai/1',
    ],
    [
      'a front page',
      'https://news-example.cdn.ampproject.org/c/s/news.example',
      'https://news.example/',
    ],
    [
      'of Google in another country',
      'https://www.google.co.uk/amp/s/news.example/ai/1',
      'https://news.example/ai/1',
    ],
    [
      'of Google without www',
      'https://google.com/amp/s/news.example/ai/1',
      'https://news.example/ai/1',
    ],
  ])('in an AMP cache (%s) is that of the page it shows', (_what, url, canonical) =>
    expect(canonicalUrl(url)).toBe(canonical),
  );

  test.each([
    'https://www.google.com/search/about',
    'https://www.google.com/deep/c/s/news.example/ai/1',
    'https://mygoogle.com/amp/s/news.example/ai/1',
    'https://www.google.evil.example/amp/s/news.example/ai/1',
    'https://google.evil.co.uk/amp/s/news.example/ai/1',
    'https://news.google.com/amp/s/news.example/ai/1',
    'https://news.example/c/s/other.example/ai/1',
    'https://fake-cdn.ampproject.org.example/c/s/news.example/ai/1',
  ])('is not taken out of %s, which is no cache', (url) =>
    expect(new URL(canonicalUrl(url)).hostname).toBe(new URL(url).hostname),
  );

  test('of a canonical address is itself', () => {
    for (const url of [
      'https://news.example/ai/1?id=2',
      'https://example.co.uk/a/',
      'https://m.example/a',
    ])
      expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
  });
});

describe('an address stated by the page', () => {
  const page = 'https://www.news.example/ai/1?utm_source=x';

  test('is believed for the same site, relative ones too', () => {
    expect(statedCanonical(page, ['https://news.example/ai/one'])).toBe(
      'https://news.example/ai/one',
    );
    expect(statedCanonical(page, ['/ai/one'])).toBe('https://www.news.example/ai/one');
  });

  test('is the first that can be believed, canonical itself', () => {
    expect(
      statedCanonical(page, [
        null,
        undefined,
        'https://elsewhere.example/1',
        'https://news.example/ai/two?utm_source=y',
        'https://news.example/ai/three',
      ]),
    ).toBe('https://news.example/ai/two');
  });

  test('may be the front page with a parameter, and the front page where the reader is on it', () => {
    expect(statedCanonical(page, ['https://news.example/?p=7'])).toBe('https://news.example/?p=7');
    expect(
      statedCanonical('https://www.news.example/?utm_source=x', ['https://news.example/']),
    ).toBe('https://news.example/');
  });

  test.each([
    ['https://elsewhere.example/ai/1'],
    ['javascript:alert(1)'],
    ['https://news.example/'],
    [''],
    ['http://['],
  ])('is not believed when it is %s', (stated) => {
    expect(statedCanonical(page, [stated])).toBe('https://www.news.example/ai/1');
  });
});

describe('keeps the identifying parameter if the path has no article', () => {
  test.each([
    ['cid', '1', '2'],
    ['source', 'cnn', 'bbc'],
    ['mod', 'news', 'blog'],
    ['ncid', '1', '2'],
    ['cmp', '12', '13'],
    ['campaign_id', '7', '8'],
    ['rss', 'a', 'b'],
    ['spm', '5', '6'],
    ['ito', '1', '2'],
    ['taid', 'x', 'y'],
    ['pk_story', '1', '2'],
    ['ga_id', '1', '2'],
  ])('%s', (name, one, other) => {
    const of = (value: string) => canonicalUrl(`https://news.example/article?${name}=${value}`);
    expect(of(one)).not.toBe(of(other));
    expect(canonicalUrl(`https://news.example/2026/11/a-plant-opens-in-bergen?${name}=x`)).toBe(
      'https://news.example/2026/11/a-plant-opens-in-bergen',
    );
  });
});

describe('parameters of the public lists that occur on listed publishers', () => {
  const names =
    'srnd in_source itid mbid bxid cndid esrc hasha intcid ftag __source sh ss sr_share n_cid i_cid adid waad referringSource sgrp unlocked_article_code gaa_at gaa_sig trk _bhlid ck_subscriber_id r showWelcome publication_id triedRedirect __hstc __hssc __hsfp hsCtaTracking _gl gad_source gad_campaignid __s _kx bsft_eid ml_subscriber_hash dicbo tblci cx_testid fb_action_ids action_type_map at_campaign_type cm_mmc cm_mmca1 wt_zmc spm_id_from tt_from chksm scene';
  test.each(names.split(' '))('%s goes', (name) =>
    expect(canonicalUrl(`https://news.example/tech/a-plant-opens-in-bergen?${name}=aB3`)).toBe(
      'https://news.example/tech/a-plant-opens-in-bergen',
    ),
  );
  test.each([
    'id',
    'p',
    'article',
    'story',
    'aid',
    'idxno',
    'no',
    'page',
    'mid',
    '__biz',
    'sn',
    'v',
  ])('%s stays', (name) =>
    expect(canonicalUrl(`https://news.example/tech/a-plant-opens-in-bergen?${name}=3`)).toBe(
      `https://news.example/tech/a-plant-opens-in-bergen?${name}=3`,
    ),
  );
});

describe('a redirect leads to what it names', () => {
  const target = 'https://news.example/tech/a-plant-opens-in-bergen';
  const escaped = encodeURIComponent(`${target}?utm_source=x`);
  test.each([
    `https://www.google.com/url?sa=t&q=${escaped}&ved=1`,
    `https://www.google.co.uk/url?url=${escaped}`,
    `https://l.facebook.com/l.php?u=${escaped}&h=abc`,
    `https://www.youtube.com/redirect?event=x&q=${escaped}`,
    `https://out.reddit.com/t3_abc?url=${escaped}&token=1`,
    `https://www.linkedin.com/redir/redirect?url=${escaped}`,
    `https://duckduckgo.com/l/?uddg=${escaped}`,
    `https://eur01.safelinks.protection.outlook.com/?url=${escaped}&data=1`,
    `https://link.zhihu.com/?target=${escaped}`,
    `https://www.google.com/url?q=${encodeURIComponent(`https://l.facebook.com/l.php?u=${escaped}`)}`,
  ])('%s', (url) => expect(canonicalUrl(url)).toBe(target));

  test.each([
    `https://google.pages.dev/url?q=${escaped}`,
    `https://google.example/amp/s/news.example/1`,
    `https://news.example/url?q=${escaped}`,
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/search?q=robots',
  ])('but not one of somebody else: %s', (url) =>
    expect(new URL(canonicalUrl(url)).host).toBe(new URL(url).host),
  );
});

test.each([
  [
    'https://web.archive.org/web/2026/https://news.example/a',
    'https://web.archive.org/web/2026/https://news.example/a',
  ],
  ['https://shop.example/products/amp', 'https://shop.example/products/amp'],
  ['https://news.example/#/news/a', 'https://news.example/#/news/a'],
])('%s stays whole', (url, canonical) => expect(canonicalUrl(url)).toBe(canonical));

describe('the address a page states, with its title known', () => {
  const title = 'Halden opens a plant in Bergen';
  const page = 'https://courier.example/2026/halden-opens-plant';
  test.each([
    ['the same without parameters', `${page}?x=1`, page, page],
    [
      'another section of the same story',
      page,
      'https://courier.example/robots/halden-opens-plant-bergen',
      'https://courier.example/robots/halden-opens-plant-bergen',
    ],
    ['the story behind an id', 'https://courier.example/?p=88123', page, page],
    [
      'the same id in another form',
      'https://courier.example/a/881234',
      'https://courier.example/story-881234',
      'https://courier.example/story-881234',
    ],
  ])('is believed for %s', (_, url, stated, canonical) =>
    expect(statedCanonical(url, [stated], title)).toBe(canonical),
  );

  test.each([
    ['the article before', page, 'https://courier.example/2026/council-votes-on-ferry'],
    ['another site', page, 'https://other.example/2026/halden-opens-plant'],
    [
      'another writer on a shared host',
      'https://one.hf.space/halden-opens-plant',
      'https://two.hf.space/halden-opens-plant',
    ],
    ['something without end', page, `${page}/${'a'.repeat(5_000)}`],
  ])('is not believed for %s', (_, url, stated) =>
    expect(statedCanonical(url, [stated], title)).toBe(url),
  );
});

test('compares sites by registrable domain', () => {
  expect(sameSite('https://a.example.co.uk/', 'https://b.example.co.uk/')).toBe(true);
  expect(sameSite('https://one.co.uk/', 'https://two.co.uk/')).toBe(false);
  expect(sameSite('https://one.substack.com/', 'https://two.substack.com/')).toBe(false);
  expect(sameSite('https://x.com/', 'https://netflix.com/')).toBe(false);
  expect(sameSite('ftp://a.example.com/', 'https://a.example.com/')).toBe(false);
  expect(sameSite('https://a.example.com/', 'ftp://a.example.com/')).toBe(false);
});

test('the addresses of an article are its own and the believed ones, plain and canonical', () => {
  expect(
    addressesOf('https://m.news.example/1?utm_source=x', [
      'https://news.example/1',
      'https://other.example/1',
      null,
    ]),
  ).toEqual(['https://m.news.example/1?utm_source=x', 'https://news.example/1']);
});

test('of what is no address of the web, or no text, none is among them', () => {
  expect(addressesOf('https://news.example/1')).toEqual(['https://news.example/1']);
  expect(
    addressesOf('https://news.example/1?fbclid=a', [
      undefined,
      'https://news.example/2?fbclid=b',
      'javascript:alert(1)',
    ]),
  ).toEqual([
    'https://news.example/1?fbclid=a',
    'https://news.example/1',
    'https://news.example/2?fbclid=b',
    'https://news.example/2',
  ]);
  expect(addressesOf('chrome://settings')).toEqual([]);
});
