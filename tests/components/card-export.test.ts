import { beforeAll, expect, test } from 'vitest';
import { cardLabels } from '../../components/labels/card-labels.ts';
import { setTranslator } from '../../components/labels/i18n.ts';
import { createTranslator } from '../../components/labels/translator.ts';
import { toMarkdown } from '../../lib/export/markdown.ts';
import { cardToPlainText } from '../../lib/export/plain-text.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import en from '../../public/_locales/en/messages.json';
import { fullInsight } from '../fixtures/insights/full.ts';

beforeAll(() => setTranslator(createTranslator(en), 'en'));

const claims = Object.values(fullInsight.sections)
  .flat()
  .filter((item) => !('row' in item))
  .map(({ text }) => text);

test('as Markdown a card has properties that Obsidian reads, its headline, the original and every section', () => {
  const markdown = toMarkdown(fullInsight, cardLabels());
  const [, properties = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? [];
  const names = properties.split('\n').map((line) => line.split(':')[0]);
  expect(names).toEqual([
    'title',
    'source',
    'publisher',
    'author',
    'published',
    'collected',
    'event',
    'audience',
    'entities',
    'tags',
  ]);
  expect(properties).toContain(`title: ${JSON.stringify(fullInsight.article.title)}`);
  expect(body).toContain(`# ${fullInsight.article.title}`);
  expect(body).toContain(`<${fullInsight.article.url}>`);
  expect(body).toMatch(/^\|.*Lumen 3.*\|$/m);
  expect(body.match(/^## /gm)?.length).toBeGreaterThanOrEqual(8);
});

test('exports every statement with its support as plain text without Markdown', () => {
  const text = cardToPlainText(fullInsight, cardLabels());
  for (const claim of claims.slice(0, 8)) expect(text).toContain(claim);
  expect(text).toContain('[word for word]');
  expect(text).toContain(fullInsight.article.url);
  expect(text).not.toMatch(/^#|\*\*/m);
});

test('escapes Markdown, HTML and front matter in a headline', () => {
  const title =
    'A "title"\n---\nevil: true <img src=x onerror=alert(1)> [here](javascript:alert(1)) *so*';
  const hostile: Insight = { ...fullInsight, article: { ...fullInsight.article, title } };
  const markdown = toMarkdown(hostile, cardLabels());
  const [, properties = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? [];
  expect(properties).not.toMatch(/^evil/m);
  expect(body).not.toMatch(/(?<!\\)<img|(?<!\\)\[here(?<!\\)\]|(?<!\\)\*so/);
  expect(body.split('\n').some((line) => line.startsWith('evil'))).toBe(false);
});
