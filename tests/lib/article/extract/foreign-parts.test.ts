import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../../lib/article/extract/extract-article.ts';
import {
  isElsewhereHeading,
  isElsewhereLine,
} from '../../../../lib/article/extract/foreign-parts.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

const sentences = [
  'Halden Robotics opened its second plant in Bergen on Monday and hired 240 people for it, the company said.',
  'The plant builds arms that fold and pack clothes, and it will make 9,000 of them a year from March on.',
  'Each arm costs 14,000 euros, about a third of what comparable arms of other makers cost today.',
  'The arms are controlled by a language model of 3 billion parameters that runs on a small board.',
  'Halden trained the model on 2 million hours of video from shops and laundries in six countries.',
];
async function textOf(
  inside: string,
  {
    before = '',
    count = sentences.length,
    url = 'https://courier.example/2026/11/24/halden-opens-a-plant',
  } = {},
) {
  const paragraphs = sentences.slice(0, count).map((text) => `<p>${text}</p>`);
  const html = `<html lang="en"><head><title>Halden opens a plant in Bergen</title></head><body>${before}<main><article><h1>Halden opens a plant in Bergen</h1>${paragraphs.slice(0, 2).join('')}${inside}${paragraphs.slice(2).join('')}</article></main></body></html>`;
  const { article } = extractArticle(await htmlToSnapshot(html, url), {
    now: new Date('2026-11-24T12:00:00Z'),
  });
  return article?.paragraphs.map(({ text }) => text).join('\n') ?? '';
}

const consent = `<h2>Our use of cookies</h2>${'<p>We use necessary cookies to make our site work, and we would also like to use other cookies to help us improve it.</p>'.repeat(4)}<button>Accept all</button>`;
describe('what is not the article’s is left out', () => {
  test.each([
    [
      'a long consent text before a brief',
      'cookies',
      '',
      { before: `<div id="cookie-consent">${consent}</div>`, count: 2 },
    ],
    [
      'a consent text of a vendor',
      'cookies',
      '',
      { before: `<div id="onetrust-banner-sdk">${consent}</div>`, count: 3 },
    ],
    [
      'a box that asks for an address',
      'every morning',
      '<div class="newsletter-box"><h3>The Morning Courier</h3><p>Sign up for our newsletter and get the best stories every morning.</p><form><input type="email"><button>Sign up</button></form></div>',
      {},
    ],
    [
      'a translation by an extension',
      '哈尔登',
      '<p class="notranslate immersive-translate-target-wrapper" lang="zh-CN">哈尔登机器人公司周一在卑尔根开设第二家工厂，并雇用二百四十人。</p>',
      {},
    ],
    [
      'a translation beside each paragraph',
      '哈尔登',
      '<p class="kiss-translator" lang="zh-CN" translate="no">哈尔登机器人公司周一在卑尔根开设第二家工厂，并雇用二百四十人。</p>',
      {},
    ],
    [
      'a carousel of other stories',
      'Ferry',
      `<div class="carousel">${['Ferry', 'Harbour', 'Bridge', 'Tunnel'].map((name) => `<div><a href="/${name}"><img src="a.jpg"></a><h3>${name} closed for repairs</h3><p>The ${name} of Lervik will be closed for a month while workers repair what the storm of last week has broken.</p></div>`).join('')}</div>`,
      {},
    ],
    [
      'a line that leads elsewhere',
      'Ferry',
      '<p><strong>Read more:</strong> <a href="/ferry">Ferry of Lervik closed for repairs after the storm</a></p>',
      {},
    ],
  ])('%s', async (_, word, inside, options) => {
    const text = await textOf(inside, options);
    expect(text).toContain('opened its second plant');
    expect(text).not.toContain(word);
  });
});

describe('keeps similar parts of the article', () => {
  test('a quotation in another language', async () =>
    expect(
      await textOf(
        '<p lang="de">„Wir bauen hier seit zwanzig Jahren, und wir bleiben auch“, sagte der Leiter des Werks am Montag.</p>',
      ),
    ).toContain('zwanzig Jahren'));
  test('an article about cookies', async () =>
    expect(
      await textOf(
        '<div class="section"><p>Halden said its site would stop using cookies, and that consent would be asked for once a year only.</p></div>',
      ),
    ).toContain('stop using cookies'));
});

test.each([
  ['Read more: Ferry closed for repairs', true],
  ['Lesen Sie auch: Fähre gesperrt', true],
  ['À lire aussi : le ferry est fermé', true],
  ['Related: what the storm broke', true],
  ['The related costs were higher than planned, the firm said', false],
])('"%s" leads elsewhere: %s', (text, isElsewhere) =>
  expect(isElsewhereLine({ text, linkCharacters: text.length - 12 })).toBe(isElsewhere),
);

test('distinguishes a heading above other stories from one of the text', () => {
  expect(isElsewhereHeading({ kind: 'heading', text: 'More on this story' })).toBe(true);
  expect(isElsewhereHeading({ kind: 'heading', text: 'What comes next' })).toBe(false);
});

test('replies of others in a thread are left out', async () => {
  const post = (handle: string, text: string) =>
    `<article data-testid="tweet"><div><a href="/${handle}"><span>Name</span></a><a href="/${handle}"><span>@${handle}</span></a></div><div data-testid="tweetText"><span>${text}</span></div></article>`;
  const html = `<html lang="en"><head><title>Halden</title></head><body><main><h1>Conversation</h1>${post('halden', sentences.join(' '))}${post('halden', sentences.slice(1).join(' '))}${post('someone', 'How does this compare with the arms of other makers, which we have used for five years in our laundry?')}</main></body></html>`;
  const { article } = extractArticle(await htmlToSnapshot(html, 'https://x.com/halden/status/1'), {
    now: new Date('2026-11-24T12:00:00Z'),
  });
  expect(article?.paragraphs.map(({ text }) => text).join(' ') ?? '').not.toContain('our laundry');
});
