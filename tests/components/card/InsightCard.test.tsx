import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { InsightPanel } from '../../../components/panel/InsightPanel.tsx';
import { supportLevels } from '../../../lib/insight/claim.ts';
import { fullInsight } from '../../fixtures/insights/full.ts';
import { draw } from '../draw.tsx';
import { panelActions, panelProps } from '../panel-props.ts';

afterEach(cleanup);

test('renders every section of a full card and a support badge on every statement', () => {
  const { container } = draw(<InsightPanel {...panelProps()} />);
  expect(
    screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent),
  ).toEqual([
    '30-second TL;DR · 11-min read',
    'Key takeaways',
    'Competitor analysis',
    'Timeline',
    'Technical deep dive',
    'Terms',
    'Future implications',
    'Related updates',
  ]);
  expect(
    new Set(
      [...container.querySelectorAll<HTMLElement>('[data-statement]')].map(
        (statement) => statement.dataset['support'],
      ),
    ),
  ).toEqual(new Set(supportLevels));
  expect(
    [...container.querySelectorAll('[data-statement]')].filter(
      (statement) => !statement.querySelector('[data-evidence]'),
    ),
  ).toEqual([]);
});

test('the original is linked at the top and again at the foot', () => {
  draw(<InsightPanel {...panelProps()} />);
  const links = screen.getAllByRole('link', { name: /original/i });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    fullInsight.article.url,
    fullInsight.article.url,
  ]);
});

test('labels an unknown cell', () => {
  draw(<InsightPanel {...panelProps()} />);
  const row = screen.getByRole('row', { name: /^License/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['Apache 2.0', '–Unknown', 'Estuary Community Licence', '–Unknown']);
});

test('an unverified statement is struck and marked, or left out and counted', () => {
  const { container, rerender } = draw(<InsightPanel {...panelProps()} />);
  const struck = container.querySelector('[data-support="unsupported"]');
  expect(struck?.textContent).toContain('Unverified');
  const props = panelProps();
  rerender(
    <InsightPanel {...props} settings={{ ...props.settings, unsupportedClaims: 'hidden' }} />,
  );
  expect(container.querySelector('[data-support="unsupported"]')).toBeNull();
  expect(screen.getByText('1 unverified statement is hidden.')).toBeTruthy();
});

test('opens the evidence of a badge: quote, location and link to the page', async () => {
  const user = userEvent.setup();
  const actions = panelActions();
  draw(<InsightPanel {...panelProps({ actions })} />);
  await user.click(
    screen.getAllByRole('button', { name: 'Word for word from the article. Show source' })[0]!,
  );
  const evidence = screen.getByRole('dialog', { name: 'Word for word from the article' });
  expect(evidence.textContent).toContain('Paragraph 6 of the article');
  await user.click(within(evidence).getByRole('button', { name: 'Show on the page' }));
  expect(actions.onShowQuote).toHaveBeenCalledWith(fullInsight.sections.tldr[1]!.evidence[0]);
  await user.click(within(evidence).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('the evidence of an unverified statement names the words the check failed on', async () => {
  draw(<InsightPanel {...panelProps()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Unverified. Show source' }));
  expect(screen.getByRole('dialog', { name: 'Unverified' }).textContent).toContain(
    'This date isn’t in the source: “January 2027”.',
  );
});

test('a fact shows its source and the date it is of', async () => {
  const { container } = draw(<InsightPanel {...panelProps()} />);
  await userEvent.click(
    container.querySelector<HTMLElement>('[data-section=timeline] .rail-event [data-evidence]')!,
  );
  const evidence = screen.getByRole('dialog', { name: 'Background, with source' });
  expect(within(evidence).getByRole('link', { name: 'Halden Labs' }).getAttribute('href')).toBe(
    'https://halden.example.org/about',
  );
  expect(evidence.textContent).toContain('as of Jan 2026');
});

test('explains a glossary term in place', async () => {
  const { container } = draw(<InsightPanel {...panelProps()} />);
  await userEvent.click(container.querySelector<HTMLElement>('[data-section=takeaways] .term')!);
  expect(screen.getByRole('dialog', { name: 'Background, with source' }).textContent).toContain(
    'A network of many parts',
  );
});

test('emphasizes only the reader’s own role', () => {
  draw(<InsightPanel {...panelProps()} />);
  expect(screen.getByRole('button', { name: /Founders/ }).textContent).toContain('you');
  expect(screen.getByRole('button', { name: 'Engineers' }).textContent).toBe('Engineers');
});

test('the timeline runs from the oldest event and marks this story', () => {
  const { container } = draw(<InsightPanel {...panelProps()} />);
  expect([...container.querySelectorAll('.rail time')].map((time) => time.textContent)).toEqual([
    '2023',
    'Sep 2025',
    'Aug 3, 2026',
    'Nov 23, 2026',
  ]);
  expect(container.querySelectorAll('.rail-today')).toHaveLength(1);
});

test('separates attributed from inferred predictions', () => {
  const { container } = draw(<InsightPanel {...panelProps()} />);
  const implications = container.querySelector('[data-section=implications]')!.textContent;
  expect(implications).toContain('Said by Ruth Okafor');
  expect(implications).toContain('by June 2027');
  expect(implications).toContain('Inferred by Sidelight');
});

test('the icons are explained until the reader knows them', async () => {
  const actions = panelActions();
  const { rerender } = draw(<InsightPanel {...panelProps({ actions })} />);
  const legend = screen.getByRole('complementary', { name: 'What the icons mean' });
  expect(
    within(legend)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'word for word',
    'rephrased, quotes say the same',
    'only numbers and names checked',
    'background, with source',
    'suggestion',
  ]);
  await userEvent.click(within(legend).getByRole('button', { name: 'Got it' }));
  expect(actions.onDismissLegend).toHaveBeenCalledOnce();
  const { settings } = panelProps();
  rerender(<InsightPanel {...panelProps({ settings: { ...settings, legendDismissed: true } })} />);
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('the foot counts the statements by what they rest on', () => {
  draw(<InsightPanel {...panelProps()} />);
  const counts = Object.values(fullInsight.counts);
  const all = counts.reduce((sum, count) => sum + count, 0);
  expect(screen.getByRole('contentinfo').textContent).toContain(
    `${all} statements: ${fullInsight.counts.quoted} word for word, ${fullInsight.counts.supported} rephrased`,
  );
});

test('readers are named once: by their tags, where the line only lists them', () => {
  const tldr = fullInsight.sections.tldr.map((item) =>
    item.part === 'who-should-care' ? { ...item, text: 'Engineers, founders and policy' } : item,
  );
  const insight = { ...fullInsight, sections: { ...fullInsight.sections, tldr } };
  draw(<InsightPanel {...panelProps({ insight })} />);
  expect(screen.queryByText(/Engineers, founders and/)).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Engineers' })).toHaveLength(1);
});
