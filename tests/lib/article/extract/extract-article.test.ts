import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../../lib/article/article.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';
import {
  IS_ARTICLE_THRESHOLD,
  extractArticle,
} from '../../../../lib/article/extract/extract-article.ts';

const now = new Date('2026-11-24T12:00:00Z');
const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/pages', name), 'utf8');
const read = async (html: string, url: string) =>
  extractArticle(await htmlToSnapshot(html, url), { now });
const articleOf = async (html: string, url: string) => {
  const result = await read(html, url);
  if (!result.article) throw new Error('no article');
  expect(articleSchema.safeParse(result.article).error).toBeUndefined();
  return {
    ...result.article,
    text: result.article.paragraphs.map(({ text }) => text).join('\n'),
    isArticle: result.isArticle,
  };
};
const classicUrl = 'https://courier.example/technology/2026/11/17/northlight-releases-tern-3';

describe('an article of a classic template', () => {
  test('is read with what it says of itself', async () => {
    const article = await articleOf(fixture('classic.html'), `${classicUrl}?utm_source=x`);
    expect(article).toMatchObject({
      url: classicUrl,
      title: 'Northlight releases a model that fits in a hospital’s cellar',
      publisher: 'The Harbour Courier',
      publisherId: null,
      authors: ['Maren Holt', 'Jonas Berg'],
      publishedAt: '2026-11-17T08:30:00+01:00',
      modifiedAt: '2026-11-17T11:05:00+01:00',
      language: 'en-GB',
      section: 'Technology',
      readAt: now.toISOString(),
      flags: [],
    });
    expect(article.isArticle).toBeGreaterThan(IS_ARTICLE_THRESHOLD);
  });

  test('keeps its text, headings and list', async () => {
    const article = await articleOf(fixture('classic.html'), classicUrl);
    for (const part of [
      'Northlight Systems on Tuesday',
      'eleven weeks',
      'Ingrid Solberg',
      '88 per cent',
      'Paul Okafor',
      '40 cents per million words read',
      'smaller version for telephones',
    ])
      expect(article.text).toContain(part);
    expect(
      article.paragraphs.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
    ).toEqual(['What the test shows', 'What it costs']);
    expect(article.paragraphs.filter(({ kind }) => kind === 'list-item')).toHaveLength(2);
  });

  test('leaves out what is not the article', async () => {
    const { text } = await articleOf(fixture('classic.html'), classicUrl);
    for (const part of [
      'newsletter',
      'Photo:',
      'Related stories',
      'city council',
      'Share on',
      'covers health',
      'Comments',
      'our practice',
      'All rights',
      'Privacy',
    ])
      expect(text).not.toContain(part);
  });
});

test('an article of nameless components is read without the stories after its end', async () => {
  const article = await articleOf(fixture('components.html'), 'https://courier.example/a/tern-3');
  expect(article.authors).toEqual(['Maren Holt']);
  expect(article.publishedAt).toBe('2026-11-17');
  expect(article.text).toContain('smaller version for telephones');
  for (const part of [
    'More on this story',
    'Three engineers',
    'contracts with the archives',
    'tries an assistant',
  ])
    expect(article.text).not.toContain(part);
});

test('a Chinese article has its date, author, language and words by characters', async () => {
  const article = await articleOf(
    fixture('chinese.html'),
    'https://harbour.example/tech/20261117/884213.html',
  );
  expect(article).toMatchObject({
    title: '北极光发布可在单机运行的大模型',
    publisher: '港湾日报',
    authors: ['林海燕'],
    publishedAt: '2026-11-17',
    language: 'zh-CN',
  });
  expect(article.text).toContain('明年春天');
  expect(article.text).not.toContain('小模型为何');
  expect(article.words).toBeGreaterThan(150);
  expect(article.words).toBeLessThan(300);
});

test('distinguishes a Japanese article from a Chinese one', async () => {
  const article = await articleOf(
    fixture('japanese.html'),
    'https://minato.example/it/articles/20261117-1.html',
  );
  expect(article).toMatchObject({
    title: 'ノースライト、院内で動く言語モデルを公開',
    authors: ['佐藤真理'],
    publishedAt: '2026-11-17T17:30:00+09:00',
    language: 'ja',
  });
  expect(article.text).not.toContain('おすすめ');
});

describe('flags', () => {
  test('a paywall makes the text partial', async () => {
    const article = await articleOf(
      fixture('german-paywall.html'),
      'https://hafenbote.example/wirtschaft/ein-modell-fuer-den-keller-a-102.html',
    );
    expect(article.flags).toContain('partial');
    expect(article).toMatchObject({
      language: 'de',
      authors: ['Maren Holt'],
      publishedAt: '2026-11-17T08:30:00+01:00',
    });
    expect(article.title).toContain('Ein Modell für den Keller der Klinik');
  });

  test('a live blog is one', async () =>
    expect(
      (await articleOf(fixture('live-blog.html'), 'https://courier.example/live/model-summit'))
        .flags,
    ).toContain('live-blog'));

  test('a page with a video and two lines is media only and too short', async () => {
    const result = await read(
      fixture('video.html'),
      'https://courier.example/video/inside-the-machine-room',
    );
    expect(result.article === null ? ['media-only', 'too-short'] : result.article.flags).toEqual(
      expect.arrayContaining(['media-only', 'too-short']),
    );
  });

  test.each([
    [
      'opinion',
      'https://courier.example/opinion/2026/11/17/a-model-in-the-cellar',
      (html: string) => html,
    ],
    ['press-release', 'https://courier.example/press-releases/northlight', (html: string) => html],
    [
      'sponsored',
      classicUrl,
      (html: string) => html.replace('<h1', '<p class="label">Sponsored content</p><h1'),
    ],
  ])('%s is told by what the page says', async (flag, url, change) =>
    expect((await articleOf(change(fixture('classic.html')), url)).flags).toContain(flag),
  );
});

test.each([
  ['section-front.html', 'https://courier.example/technology/'],
  ['video.html', 'https://courier.example/video/inside-the-machine-room'],
])('%s is not an article', async (name, url) => {
  const result = await read(fixture(name), url);
  expect(result.article === null ? 0 : result.isArticle).toBeLessThan(IS_ARTICLE_THRESHOLD);
});

test.each([
  [''],
  ['<html></html>'],
  ['<body><p>Hi.</p></body>'],
  ['<script>alert(1)</script>'],
  ['<!-- -->'],
])('the page "%s" has no article', async (html) => {
  const result = await read(html, 'https://courier.example/');
  expect(result.article === null || result.isArticle < IS_ARTICLE_THRESHOLD).toBe(true);
});

test('an address that is not http(s) has no article', async () =>
  expect(await read(fixture('classic.html'), 'file:///etc/passwd')).toEqual({
    article: null,
    reason: 'no-article',
  }));

const languages: [string, string, string][] = [
  [
    'ko',
    '노스라이트는 화요일 언어 모델을 공개했다. 회사는 이 모델이 서른한 개 언어로 질문에 답한다고 밝혔다. 직원은 백사십 명이고 본사는 베르겐에 있다. 연구 책임자는 병원이 지하실에 둘 수 있는 모델을 원했다고 말했다.',
    'ko',
  ],
  [
    'fr',
    'La société a publié mardi un modèle de langue qui répond à des questions dans trente et une langues. Elle emploie cent quarante personnes et a son siège à Bergen. Les poids sont publiés sous une licence qui permet un usage commercial dans les entreprises.',
    'fr',
  ],
  [
    'it',
    'La società ha pubblicato martedì un modello di lingua che risponde a domande in trentuno lingue. I pesi sono pubblicati con una licenza che permette anche l’uso commerciale nelle imprese. La sede della società è a Bergen e non sono previsti altri costi per gli ospedali.',
    'it',
  ],
  [
    'es',
    'La empresa publicó el martes un modelo de lenguaje que responde a preguntas en treinta y una lenguas. Los pesos se publican con una licencia que permite el uso comercial por las empresas. La sede de la compañía está en Bergen y las pruebas del modelo duraron once semanas.',
    'es',
  ],
  [
    'pt',
    'A empresa publicou na terça-feira um modelo de linguagem que responde a perguntas em trinta e uma línguas. Os pesos do modelo são publicados com uma licença que não exclui o uso comercial. A sede da empresa fica em Bergen e o treino do modelo durou onze semanas para os dois fornecedores.',
    'pt',
  ],
  [
    'vi',
    'Công ty hôm thứ ba đã công bố một mô hình ngôn ngữ được cho là trả lời các câu hỏi trong ba mươi mốt thứ tiếng. Trọng số của mô hình được phát hành với giấy phép cho phép sử dụng trong các doanh nghiệp. Trụ sở của công ty là một tòa nhà cũ và những nhân viên ở đó làm việc với hai nhà cung cấp.',
    'vi',
  ],
  [
    'tr',
    'Şirket salı günü otuz bir dilde soruları yanıtlayan bir dil modeli yayımladı. Modelin ağırlıkları ticari kullanım için de izin veren bir lisans ile sunuldu. Bu şirket Bergen merkezli olan ve daha çok hastaneler için çalışan bir ekip olarak biliniyor ve eğitim on bir hafta sürdü.',
    'tr',
  ],
  [
    'nl',
    'Het bedrijf heeft dinsdag een taalmodel vrijgegeven dat vragen beantwoordt in eenendertig talen. De gewichten van het model zijn ook voor bedrijven te gebruiken, en het is niet duur. Het hoofdkantoor van het bedrijf staat aan de haven, en daar werken op dit moment honderdveertig mensen.',
    'nl',
  ],
];

test.each(languages)(
  'a page in %s that says nothing of its language is read as such',
  async (_, text, language) => {
    const paragraphs = Array.from({ length: 3 }, (__, at) => `<p>${text} (${at + 1})</p>`).join('');
    const article = await articleOf(
      `<html><head><title>Bergen 3</title></head><body><article><h1>Bergen 3</h1>${paragraphs}</article></body></html>`,
      'https://courier.example/a/bergen-3-model',
    );
    expect(article.language).toBe(language);
    expect(article.paragraphs.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3);
  },
);

describe('what a page says of itself in passing', () => {
  const body =
    '<p>The council of the harbour town said on Tuesday that the old quay would be rebuilt, and that the work would take two years at the least, with most of it done in winter.</p>'.repeat(
      5,
    );
  const page = (head: string, top: string, bottom = '') =>
    articleOf(
      `<html lang="en"><head>${head}</head><body><header><time datetime="2026-11-24T06:00:00Z">Today</time></header><main><article>${top}${body}</article></main>${bottom}</body></html>`,
      'https://courier.example/a/old-quay-rebuilt',
    );

  test('the day under the headline is taken, not the one above the page', async () => {
    expect(
      (
        await page(
          '<title>Old quay rebuilt</title>',
          '<h1>Old quay rebuilt</h1><time datetime="2026-11-17T08:00:00Z">17 November</time>',
        )
      ).publishedAt,
    ).toBe('2026-11-17T08:00:00Z');
  });

  test('takes the earlier of two adjacent dates as publication', async () => {
    expect(
      (
        await page(
          '<title>Old quay rebuilt</title>',
          '<h1>Old quay rebuilt</h1><p><time datetime="2026-11-19T08:00:00Z">19 November</time>, first <time datetime="2026-11-17T08:00:00Z">17 November</time></p>',
        )
      ).publishedAt,
    ).toBe('2026-11-17T08:00:00Z');
  });

  test('a time element without a machine-readable day is read as written', async () => {
    expect(
      (
        await page(
          '<title>Old quay rebuilt</title>',
          '<p>Issue of December 5, 2025</p><h1>Old quay rebuilt</h1><time>November 17, 2026</time>',
        )
      ).publishedAt,
    ).toBe('2026-11-17');
  });

  test('two writers in one byline are both named', async () => {
    expect(
      (
        await page(
          '<title>Old quay rebuilt</title>',
          '<h1>Old quay rebuilt</h1><div>By MAREN HOLT, JONAS BERG and IDA LIE</div>',
        )
      ).authors,
    ).toEqual(['MAREN HOLT', 'JONAS BERG', 'IDA LIE']);
  });

  test('a first-level heading of the section gives way to the headline that the head names', async () => {
    expect(
      (
        await page(
          '<title>Old quay will be rebuilt by the town | Harbour Courier</title>',
          '<h1>Business Monday</h1><h2>Old quay will be rebuilt by the town</h2>',
        )
      ).title,
    ).toBe('Old quay will be rebuilt by the town');
  });

  test('the same first-level heading four times is one voice, not four', async () => {
    const head =
      '<title>Old quay will be rebuilt by the town</title><meta property="og:title" content="Old quay will be rebuilt by the town">';
    expect(
      (
        await page(
          head,
          '<h1>Select an option</h1><h1>Select an option</h1><h1>Select an option</h1><h1>courier/quay.md</h1>',
        )
      ).title,
    ).toBe('Old quay will be rebuilt by the town');
  });

  test('a meta element that says "value" for "content" is read', async () => {
    const read = await page(
      '<title>Old quay</title><meta name="author" value="Maren Holt"><meta property="article:published_time" value="2026-11-17T08:00:00Z">',
      '<h1>Old quay</h1>',
    );
    expect([read.authors, read.publishedAt]).toEqual([['Maren Holt'], '2026-11-17T08:00:00Z']);
  });

  test('the day of publication that the page states of itself as a web page is taken', async () => {
    expect(
      (
        await page(
          '<title>Old quay</title><script type="application/ld+json">{"@type":"WebPage","datePublished":"2026-11-17"}</script>',
          '<h1>Old quay</h1>',
        )
      ).publishedAt,
    ).toBe('2026-11-17');
  });

  test.each([
    ['under a heading that says so', '<h3>Published</h3><p>November 17, 2026</p>'],
    ['in a line that says so', '<p>Story published on Nov 17, 2026.</p>'],
  ])('a day after the end of the text counts %s', async (_, bottom) => {
    const read = await articleOf(
      `<html lang="en"><head><title>Old quay</title></head><body><main><article><h1>Old quay</h1>${body}</article>${bottom}</main></body></html>`,
      'https://courier.example/a/old-quay-rebuilt',
    );
    expect(read.publishedAt).toBe('2026-11-17');
  });

  test('a day after the end of the text that nothing calls that of publication does not', async () => {
    const read = await articleOf(
      `<html lang="en"><head><title>Old quay</title></head><body><main><article><h1>Old quay</h1>${body}</article><p>Next meeting</p><p>November 17, 2026</p></main></body></html>`,
      'https://courier.example/a/old-quay-rebuilt',
    );
    expect(read.publishedAt).toBeNull();
  });

  test.each([
    [
      'a person goes before the house',
      '<meta name="author" content="Harbour Media Inc."><meta property="article:author" content="Maren Holt">',
      'Maren Holt',
    ],
    [
      'a name written as catalogues do is turned round',
      '<meta name="author" content="Holt, Maren">',
      'Maren Holt',
    ],
    [
      'the house is named where nobody else is',
      '<meta name="author" content="Courier staff desk">',
      'Courier staff desk',
    ],
  ])('of the writers in the data %s', async (_, head, name) =>
    expect((await page(`<title>Old quay</title>${head}`, '<h1>Old quay</h1>')).authors).toEqual([
      name,
    ]),
  );

  test('of two writers in the data the one that the page shows is taken', async () => {
    expect(
      (
        await page(
          '<title>Old quay</title><meta name="author" content="Jonas Berg"><meta name="byl" content="Maren Holt">',
          '<h1>Old quay</h1><p>Maren Holt</p>',
        )
      ).authors,
    ).toEqual(['Maren Holt']);
  });

  test('of two headlines in the head the one that the address is made of is taken', async () => {
    const html = `<html lang="en"><head><title>Lights out and ferries halted: how safe is the grid</title><meta property="og:title" content="Power cut: this is what the town now knows"></head><body><main><article>${body}</article></main></body></html>`;
    expect(
      (
        await articleOf(
          html,
          'https://courier.example/a/lights-out-and-ferries-halted-how-safe-is-the-grid.html',
        )
      ).title,
    ).toBe('Lights out and ferries halted: how safe is the grid');
    expect((await articleOf(html, 'https://courier.example/a/1234')).title).toBe(
      'Power cut: this is what the town now knows',
    );
  });

  test('the site’s own address at the end of a title is no part of it', async () => {
    expect((await page('<title>The quay | Courier.example</title>', '')).title).toBe('The quay');
  });

  test.each([
    [
      'a day on which the page was changed',
      '<p>Last updated: <time datetime="2026-11-19">November 19, 2026</time></p>',
      null,
    ],
    [
      'a changed day beside a published one',
      '<p>Last updated: <time datetime="2026-11-19">November 19, 2026</time></p><p>Published <time datetime="2026-11-17">November 17, 2026</time></p>',
      '2026-11-17',
    ],
    [
      'a day in a picture’s caption',
      '<figure><img src="/quay.jpg"><figcaption>The quay on November 19, 2026</figcaption></figure>',
      null,
    ],
    [
      'a day under the text’s first words',
      '',
      '2026-11-17',
      '<p class="date">2026年11月17日 -</p>',
    ],
  ])('of publication: %s', async (_, top, day, within = '') => {
    expect(
      (
        await articleOf(
          `<html lang="en"><head><title>Old quay</title></head><body><main><article><h1>Old quay</h1>${top}${within}${body}</article></main></body></html>`,
          'https://courier.example/a/old-quay-rebuilt',
        )
      ).publishedAt,
    ).toBe(day);
  });

  test.each([
    [
      'two writers in two links are two',
      '<p class="byline"><a href="/author/maren-holt">Maren Holt</a> <a href="/author/jonas-berg">Jonas Berg</a></p>',
      ['Maren Holt', 'Jonas Berg'],
    ],
    [
      'a first and a last name in one link are one',
      '<p class="byline"><a href="/author/maren-holt"><span>Maren</span><span>Holt</span></a></p>',
      ['Maren Holt'],
    ],
    ['a byline with its day', '<p>by Maren Holt on Nov 17, 2026</p>', ['Maren Holt']],
    [
      'a day before the name',
      '<div class="publish-date-author">Nov. 17, 2026 · Maren Holt</div>',
      ['Maren Holt'],
    ],
    [
      'the byline goes before the menu',
      '<p>By Maren Holt</p>',
      ['Maren Holt'],
      '<ul class="by-author-menu"><li>By Topic</li></ul>' + '<p>More of the town</p>'.repeat(25),
    ],
    [
      'who comments after the end wrote nothing',
      '',
      [],
      '',
      '<div class="comments"><h3>A word</h3><p><a href="/profile/jonas" rel="author">Jonas Berg</a> commented</p></div>',
    ],
  ])('of the writers %s', async (_, top, names, before = '', after = '') => {
    expect(
      (
        await articleOf(
          `<html lang="en"><head><title>Old quay rebuilt</title></head><body>${before}<main><article><h1>Old quay rebuilt</h1>${top}${body}</article>${after}</main></body></html>`,
          'https://courier.example/a/old-quay-rebuilt',
        )
      ).authors,
    ).toEqual(names);
  });
});
