import { describe, expect, test } from 'vitest';
import { isCallLine, isLegalNotice } from '../../../../lib/article/extract/boilerplate-lines.ts';
import { extractArticle } from '../../../../lib/article/extract/extract-article.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

test.each([
  ['© 2026 The Courier AS. No part of this article may be copied without consent.', true],
  ['The information in this article is not investment advice.', true],
  ['Alle Rechte vorbehalten.', true],
  ['Reproducción prohibida. Todos los derechos reservados.', true],
  ['本文不构成投资建议，未经授权不得转载。', true],
  ['無断転載を禁じます', true],
  ['The judge said that the firm had copied part of the novel.', false],
  ['The bank sells financial advice to farmers.', false],
])('"%s" is a legal notice: %s', (text, isNotice) => expect(isLegalNotice(text)).toBe(isNotice));

test.each([
  ['Advertisement', true],
  ['- Anzeige -', true],
  ['広告', true],
  ['Subscribe to our newsletter for more stories like this one.', true],
  ['Sign up for the Courier’s AI newsletter', true],
  ['Follow us on LinkedIn', true],
  ['Abonnez-vous à notre lettre', true],
  ['关注我们的公众号', true],
  ['Advertisement sales fell by a tenth.', false],
  ['The firm asked customers to subscribe to its new plan by May.', false],
  ['Users get answers in their inbox within a minute, the company said in a statement.', false],
])('"%s" asks for something, or marks advertising: %s', (text, isCall) =>
  expect(isCallLine(text)).toBe(isCall),
);

const sentences = [
  'Halden Robotics opened its second plant in Bergen on Monday and hired 240 people for it, the company said.',
  'The plant builds arms that fold and pack clothes, and it will make 9,000 of them a year from next spring on.',
  'Each arm costs 14,000 euros, about a third of what comparable arms of other makers cost in most shops today.',
  'The arms are controlled by a language model of 3 billion parameters that runs on a small board inside them.',
];
const read = async (end: string) => {
  const html = `<html lang="en"><head><title>Halden opens a plant in Bergen</title></head><body><main><article><h1>Halden opens a plant in Bergen</h1><p class="byline">By Ida Moe</p><div>${sentences.map((text) => `<p>${text}</p>`).join('')}${end}</div></article></main></body></html>`;
  const { article } = extractArticle(
    await htmlToSnapshot(html, 'https://courier.example/2026/11/24/halden-plant'),
    { now: new Date('2026-11-24T12:00:00Z') },
  );
  return article?.paragraphs.map(({ text }) => text).join('\n') ?? '';
};

describe('after an article', () => {
  test.each([
    [
      'a legal notice',
      '<p>© 2026 The Courier AS. No part of this article may be copied, republished or used to train machines without the written consent of the publisher.</p>',
      'No part of this',
    ],
    [
      'a disclaimer',
      '<p><em>The information in this article is not investment advice. The Courier is not liable for losses that follow from its use.</em></p>',
      'investment advice',
    ],
    [
      'who the writer is',
      '<div class="author-bio"><p>Ida Moe covers robots for the Courier. She lives in Bergen with two cats and has written three books on the harbour.</p></div>',
      'two cats',
    ],
    ['an advertising label', '<p>Advertisement</p>', 'Advertisement'],
  ])('%s is left out', async (_, end, words) => {
    const text = await read(end);
    expect(text).toContain('The arms are controlled');
    expect(text).not.toContain(words);
  });

  test('keeps a sentence about rights', async () =>
    expect(
      await read(
        '<p>The union says that “all rights reserved to workers” must be in the contract that both sides sign next week.</p><p>Talks go on in Oslo on Friday, and the company expects a result before the end of the month.</p>',
      ),
    ).toContain('all rights reserved'));
});
