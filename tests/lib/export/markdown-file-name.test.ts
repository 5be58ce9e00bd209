import { expect, test } from 'vitest';
import { markdownFileName, marksToMarkdown } from '../../../lib/export/markdown.ts';
import { fullInsight } from '../../fixtures/insights/full.ts';

test.each([
  ['A: "strange" / title?', '2026-11-23 A strange title.md'],
  ['模型发布了', '2026-11-23 模型发布了.md'],
  ['../../etc', '2026-11-23 etc.md'],
  ['???', '2026-11-23 card.md'],
])('names the file of %s %s', (title, name) =>
  expect(
    markdownFileName({ ...fullInsight, article: { ...fullInsight.article, title } }, new Set()),
  ).toBe(name),
);

test('numbers a second card of the same name, ignoring case', () => {
  const taken = new Set<string>();
  const named = (title: string) =>
    markdownFileName({ ...fullInsight, article: { ...fullInsight.article, title } }, taken);
  expect([named('One'), named('ONE'), named('One')]).toEqual([
    '2026-11-23 One.md',
    '2026-11-23 ONE (2).md',
    '2026-11-23 One (3).md',
  ]);
});

test('renders a highlight as a quotation with note and source', () => {
  const mark = {
    id: '1',
    url: 'https://news.example/1',
    title: 'A *title*',
    kind: 'statement' as const,
    text: 'Words.',
    before: '',
    after: '',
    note: 'Mine.',
    keptAt: '2026-11-24T10:00:00.000Z',
    lostAt: null,
  };
  expect(marksToMarkdown([mark], 'Kept')).toBe(
    '# Kept\n\n> Words.\n\nMine.\n\n[A \\*title\\*](<https://news.example/1>)\n',
  );
});
