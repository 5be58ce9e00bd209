import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { errorLabels, remedyLabels } from '../../../components/labels/error-labels.ts';
import { InsightPanel } from '../../../components/panel/InsightPanel.tsx';
import type { PanelActions } from '../../../components/panel/panel-actions.ts';
import en from '../../../public/_locales/en/messages.json';
import type { Analysis } from '../../../lib/contract/analysis.ts';
import { errorCodes } from '../../../lib/errors.ts';
import type { Insight } from '../../../lib/insight/insight.ts';
import { fullInsight } from '../../fixtures/insights/full.ts';
import { fullCoverage } from '../../fixtures/insights/full-coverage.ts';
import { sparseInsight } from '../../fixtures/insights/sparse.ts';
import { draw } from '../draw.tsx';
import { panelActions, panelProps } from '../panel-props.ts';

afterEach(cleanup);

const url = fullInsight.article.url;
const refining: Analysis = {
  status: 'refining',
  url,
  insightUrl: url,
  engine: 'anthropic',
  model: 'm',
  startedAt: '2026-11-23T08:34:00.000Z',
  partial: {},
  wordsRead: 800,
  words: 2480,
};

test.each([
  ['no-article', 'No article here', 'Analyze this page'],
  ['not-ai-news', 'This doesn’t look like AI news', 'Analyze anyway'],
  ['unlisted-site', 'This site isn’t covered automatically', 'Analyze this page'],
  ['publisher-off', 'This publisher is turned off', 'Analyze this page'],
] as const)(
  'without a card because of %s, the panel says so and offers the way',
  async (reason, title, way) => {
    const actions = panelActions();
    draw(
      <InsightPanel
        {...panelProps({ analysis: { status: 'none', url, reason }, insight: null, actions })}
      />,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    await userEvent.click(screen.getByRole('button', { name: way }));
    expect(actions.onAnalyze).toHaveBeenCalledOnce();
  },
);

/** Buttons of the page itself; the views in the bar are always there. */
function buttonsOffered(): HTMLElement[] {
  return screen.queryAllByRole('button').filter((button) => !button.closest('.panel-nav'));
}

test('on the browser’s own pages nothing is offered', () => {
  draw(
    <InsightPanel
      {...panelProps({ analysis: { status: 'none', url, reason: 'browser-page' }, insight: null })}
    />,
  );
  expect(buttonsOffered()).toEqual([]);
});

test('while the page is read the panel is busy; while it is drafted it has the title', () => {
  const { container, rerender } = draw(
    <InsightPanel
      {...panelProps({ analysis: { status: 'reading', url, startedAt: '' }, insight: null })}
    />,
  );
  expect(container.querySelector('[aria-busy=true]')).not.toBeNull();
  rerender(
    <InsightPanel
      {...panelProps({
        analysis: { status: 'drafting', url, title: 'A title', flags: [], startedAt: '' },
        insight: null,
      })}
    />,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A title');
});

test('shows card, progress and cancel button while a model refines', async () => {
  const actions = panelActions();
  draw(<InsightPanel {...panelProps({ analysis: refining, actions })} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(fullInsight.article.title);
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(800);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(actions.onCancel).toHaveBeenCalledOnce();
});

test('sections a model sent take the place of the draft’s', () => {
  draw(
    <InsightPanel
      {...panelProps({
        analysis: {
          ...refining,
          partial: { hook: [{ ...fullInsight.sections.hook[0]!, text: 'A refined hook.' }] },
        },
      })}
    />,
  );
  expect(screen.getByText('A refined', { exact: false }).closest('.hook')?.textContent).toBe(
    'A refined hook.',
  );
});

test('a failed refinement keeps the card, gives the reason and the remedy', async () => {
  const actions = panelActions();
  draw(
    <InsightPanel
      {...panelProps({
        analysis: {
          status: 'failed',
          url,
          insightUrl: url,
          engine: 'openai',
          error: { code: 'timed-out' },
        },
        actions,
      })}
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain('The AI model took too long.');
  expect(screen.getByRole('alert').textContent).toContain('Your card is unchanged.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(actions.onRefine).toHaveBeenCalledWith(true);
});

test.each(errorCodes)(
  'a failure with %s has a page of its own: what went wrong and what helps in plain words, and the button for it',
  async (code) => {
    const actions = panelActions();
    draw(
      <InsightPanel
        {...panelProps({
          analysis: { status: 'failed', url, insightUrl: null, engine: null, error: { code } },
          insight: null,
          actions,
        })}
      />,
    );
    const { title, advice, remedy } = errorLabels[code];
    const words = (key: string) => en[key as keyof typeof en].message;
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      words(title).replace(/\.$/, ''),
    );
    expect(screen.getByText(words(advice))).toBeDefined();
    expect(words(advice).length).toBeGreaterThan(15);
    const label = remedyLabels[remedy];
    const buttons = buttonsOffered();
    expect(buttons.map(({ textContent }) => textContent)).toEqual(label ? [words(label)] : []);
    for (const button of buttons) await userEvent.click(button);
    expect(Object.values(actions).reduce((sum, action) => sum + action.mock.calls.length, 0)).toBe(
      buttons.length,
    );
  },
);

test('requests a missing permission with its own button', async () => {
  const actions = panelActions();
  draw(
    <InsightPanel
      {...panelProps({
        analysis: {
          status: 'failed',
          url,
          insightUrl: null,
          engine: null,
          error: { code: 'permission-needed' },
        },
        insight: null,
        actions,
      })}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Allow this site' }));
  expect(actions.onAllowSite).toHaveBeenCalledOnce();
});

test('requests a blocked engine address with its own button and keeps the card', async () => {
  const actions = panelActions();
  draw(
    <InsightPanel
      {...panelProps({
        analysis: {
          status: 'failed',
          url,
          insightUrl: url,
          engine: 'openai-compatible',
          error: { code: 'endpoint-not-allowed', detail: 'http://localhost:11434' },
        },
        actions,
      })}
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain('Nothing was sent.');
  expect(screen.getByRole('alert').textContent).toContain('Your card is unchanged.');
  await userEvent.click(screen.getByRole('button', { name: 'Allow this server' }));
  expect(actions.onAllowEndpoint).toHaveBeenCalledWith('http://localhost:11434');
  expect(actions.onAllowSite).not.toHaveBeenCalled();
});

test.each([
  [{ tokens: 8_240, usd: 0.0412 }, '≈ 8,200 tokens · $0.04'],
  [{ tokens: 8_240, usd: 0 }, '≈ 8,200 tokens · free'],
  [{ tokens: 8_240, usd: null }, '≈ 8,200 tokens · price unknown'],
])('what refining will take is told before: %j', (estimate, words) => {
  const props = panelProps({ estimate });
  const { container, rerender } = draw(<InsightPanel {...props} />);
  expect(container.querySelector('.panel-bar')?.textContent).toContain(words);
  rerender(<InsightPanel {...props} settings={{ ...props.settings, engine: 'rule-based' }} />);
  expect(container.querySelector('.panel-bar')?.textContent).not.toContain('tokens');
});

test('reports repaired model errors in the card’s foot and nothing for a complete card', () => {
  const warnings: Insight['warnings'] = [
    { kind: 'other-language', sections: ['takeaways', 'timeline'] },
    { kind: 'broken', code: 'timed-out' },
  ];
  const { container, rerender } = draw(
    <InsightPanel {...panelProps({ insight: { ...fullInsight, warnings } })} />,
  );
  const foot = () => container.querySelector('.card-foot')!.textContent;
  expect(foot()).toMatch(
    /The model didn’t use the language you chose here, so this is the on-device version: .*takeaways.* timeline/i,
  );
  expect(foot()).toContain('The AI model took too long. The model’s answer was incomplete');
  rerender(<InsightPanel {...panelProps()} />);
  expect(foot()).not.toMatch(/as the rules wrote it/);
});

test('announces a state politely once it is stable', async () => {
  const url = fullInsight.article.url;
  draw(
    <InsightPanel
      {...panelProps({
        analysis: {
          status: 'refining',
          url,
          insightUrl: url,
          engine: 'anthropic',
          model: 'm',
          startedAt: '2026-11-23T08:34:00.000Z',
          partial: {},
          wordsRead: 0,
          words: 10,
        },
      })}
    />,
  );
  const [status] = screen.getAllByRole('status') as [HTMLElement];
  expect(status.textContent).toBe('');
  await waitFor(() => expect(status.textContent).toMatch(/Anthropic/), { timeout: 3_000 });
});

test('shows and announces a copy for a moment', () => {
  const { rerender } = draw(<InsightPanel {...panelProps()} />);
  expect(screen.queryByText('Copied')).toBeNull();
  rerender(<InsightPanel {...panelProps({ note: 'Copied' })} />);
  expect(screen.getByText('Copied').tagName).toBe('OUTPUT');
});

test('warns of a partial text above the card', () => {
  draw(
    <InsightPanel
      {...panelProps({
        insight: sparseInsight,
        analysis: {
          status: 'done',
          url: sparseInsight.article.url,
          insightUrl: sparseInsight.article.url,
        },
      })}
    />,
  );
  expect(screen.getByText(/Only part of this article is readable/)).toBeTruthy();
});

test('the card of another page is never shown', () => {
  draw(<InsightPanel {...panelProps({ insight: sparseInsight })} />);
  expect(screen.queryByText(sparseInsight.article.title)).toBeNull();
});

test('refining is offered only where an engine was chosen', () => {
  const props = panelProps();
  const { rerender } = draw(<InsightPanel {...props} />);
  expect(screen.getByRole('button', { name: 'Refine' })).toBeTruthy();
  rerender(<InsightPanel {...props} settings={{ ...props.settings, engine: 'rule-based' }} />);
  expect(screen.queryByRole('button', { name: 'Refine' })).toBeNull();
});

test('j and k walk the statements, e opens evidence, c copies with the citation', async () => {
  const user = userEvent.setup();
  const actions = panelActions();
  const { container } = draw(<InsightPanel {...panelProps({ actions })} />);
  const statements = [...container.querySelectorAll<HTMLElement>('[data-statement]')];
  await user.keyboard('j');
  expect(document.activeElement).toBe(statements[0]);
  await user.keyboard('jjk');
  expect(document.activeElement).toBe(statements[1]);
  await user.keyboard('c');
  expect(actions.onCopy).toHaveBeenCalledOnce();
  const copied = actions.onCopy.mock.calls[0]![0];
  expect(copied).toContain(fullInsight.sections.tldr[0]!.text);
  expect(copied).toContain(url);
  await user.keyboard('e');
  expect(screen.getByRole('dialog', { name: 'Rephrased: its quotes say the same' })).toBeTruthy();
});

test('statements of a folded section are passed over', async () => {
  const user = userEvent.setup();
  const props = panelProps();
  const { container } = draw(
    <InsightPanel {...props} settings={{ ...props.settings, sectionsCollapsed: ['takeaways'] }} />,
  );
  for (let step = 0; step < 6; step += 1) await user.keyboard('j');
  expect(document.activeElement?.closest('[data-section]')?.getAttribute('data-section')).toBe(
    'competitors',
  );
  expect(container.querySelector('[data-section=takeaways] [hidden]')).not.toBeNull();
});

test('o opens the original, / searches, ? shows the keys; none of them while Ctrl is held', async () => {
  const user = userEvent.setup();
  const actions = panelActions();
  const { container } = draw(<InsightPanel {...panelProps({ actions })} />);
  const opened = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  container.querySelector('[data-original]')!.addEventListener('click', opened);
  await user.keyboard('{Control>}o{/Control}');
  expect(opened).not.toHaveBeenCalled();
  await user.keyboard('o/');
  expect(opened).toHaveBeenCalledOnce();
  expect(actions.onSearch).toHaveBeenCalledOnce();
  await user.keyboard('?');
  expect((await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).textContent).toContain(
    'Alt+Shift+S',
  );
});

test('reports folding and ordering as one layout', async () => {
  const actions = panelActions();
  draw(<InsightPanel {...panelProps({ actions })} />);
  await userEvent.click(screen.getByRole('button', { name: /Timeline/ }));
  expect(actions.onLayout).toHaveBeenLastCalledWith({
    order: [],
    off: [],
    collapsed: ['timeline'],
  });
  await userEvent.click(screen.getByRole('menuitem', { name: 'Arrange sections', hidden: true }));
  await userEvent.click(
    await screen.findByRole('button', { name: 'Move up: Competitor analysis' }),
  );
  expect(actions.onLayout).toHaveBeenLastCalledWith({
    order: [
      'competitors',
      'takeaways',
      'timeline',
      'technical',
      'glossary',
      'implications',
      'related',
    ],
    off: [],
    collapsed: [],
  });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Terms' }));
  expect(actions.onLayout).toHaveBeenLastCalledWith({
    order: [],
    off: ['glossary'],
    collapsed: [],
  });
});

test('hides disabled sections and uses the reader’s order', () => {
  const props = panelProps();
  draw(
    <InsightPanel
      {...props}
      settings={{
        ...props.settings,
        sectionsOff: ['glossary', 'technical'],
        sectionOrder: ['related', 'timeline'],
      }}
    />,
  );
  expect(
    screen
      .getAllByRole('heading', { level: 2 })
      .map((heading) => heading.textContent)
      .slice(1),
  ).toEqual([
    'Related updates',
    'Timeline',
    'Key takeaways',
    'Competitor analysis',
    'Future implications',
  ]);
});

test('shows later corrections with their publisher above the card, but not earlier ones', () => {
  draw(<InsightPanel {...panelProps({ coverage: fullCoverage })} />);
  const notice = screen.getByRole('complementary', { name: 'Updated since you read it' });
  expect(notice.textContent).toContain(
    '1 million downloads is now 2 million downloads Example Wire',
  );
  expect(notice.textContent).not.toContain('92 billion');
  expect(within(notice).getByRole('link').getAttribute('href')).toBe(
    'https://wire.example.org/lumen-3-downloads',
  );
});

test('shows publisher count and first reporter only for several publishers', () => {
  draw(<InsightPanel {...panelProps({ coverage: fullCoverage })} />);
  expect(document.querySelector('.coverage')?.textContent).toMatch(
    /^Reported by 6 publishers; first: Example Wire, /,
  );
  expect(document.querySelector('[data-section=related] .coverage')).not.toBeNull();
  cleanup();
  draw(
    <InsightPanel {...panelProps({ coverage: { ...fullCoverage, publishers: 1, updates: [] } })} />,
  );
  expect(document.querySelector('.coverage')).toBeNull();
  expect(screen.queryByRole('complementary', { name: 'Updated since you read it' })).toBeNull();
});

test.each([
  ['has not looked at it', null],
  ['knows that it is not listed', { status: 'none', url: '', reason: 'unlisted-site' } as const],
])(
  'where the browser keeps the address back and the worker %s no dead button is offered but the ways that work, with the key as it is assigned',
  (_, analysis) => {
    draw(<InsightPanel {...panelProps({ analysis, insight: null, addressKnown: false })} />);
    expect(buttonsOffered()).toEqual([]);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Right-click the page and choose “Analyze this page”.',
      'Press Alt+Shift+S.',
      'Click the Sidelight icon in the toolbar, then “Analyze this page”.',
    ]);
    cleanup();
    draw(
      <InsightPanel
        {...panelProps({
          analysis: {
            status: 'failed',
            url: '',
            insightUrl: null,
            engine: null,
            error: { code: 'permission-needed' },
          },
          insight: null,
          addressKnown: false,
          shortcuts: { 'analyze-page': '' },
        })}
      />,
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  },
);

test('the original of the sample is its own page', () => {
  draw(<InsightPanel {...panelProps({ originalUrl: 'chrome-extension://id/sample.html' })} />);
  for (const link of screen.getAllByRole('link', { name: /original/i }))
    expect(link.getAttribute('href')).toBe('chrome-extension://id/sample.html');
});

test.each([
  ['repeats the headline', fullInsight.article.title, 0],
  [
    'repeats it but for quotes, case and the full stop',
    `${fullInsight.article.title.toUpperCase()}.`,
    0,
  ],
  ['says more', 'Halden Labs opens Lumen 3, a new floor for self-hosters.', 1],
])('a hook that %s', (_name, text, drawn) => {
  const sections = { ...fullInsight.sections, hook: [{ ...fullInsight.sections.hook[0]!, text }] };
  draw(<InsightPanel {...panelProps({ insight: { ...fullInsight, sections } })} />);
  expect(document.querySelectorAll('.hook')).toHaveLength(drawn);
});

test('the bar leads to every view by one click or key', async () => {
  const onView = vi.fn<(view: string) => void>();
  draw(<InsightPanel {...panelProps({ onView })} />);
  const bar = screen.getByRole('navigation', { name: 'Views' });
  expect(
    within(bar)
      .getAllByRole('button')
      .map(({ textContent }) => textContent?.trim()),
  ).toEqual(['Card', 'Week', 'Library']);
  expect(within(bar).getByRole('button', { name: 'Card' }).getAttribute('aria-current')).toBe(
    'page',
  );
  await userEvent.click(within(bar).getByRole('button', { name: 'Week' }));
  await userEvent.keyboard('3');
  expect(onView.mock.calls).toEqual([['week'], ['library']]);
});

test.each([
  [{ kind: 'missing', status: 404 }, 'This page doesn’t exist', '404'],
  [{ kind: 'failed' }, 'The page didn’t load', 'saved cards work offline'],
  [{ kind: 'browser' }, 'Sidelight can’t read this page', 'browser’s own pages'],
] as const)('a page that is no article says why: %j', (page, title, words) => {
  draw(<InsightPanel {...panelProps({ analysis: null, insight: null, page })} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(screen.getByText(words, { exact: false })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Analyze this page' })).toBeNull();
});

test('the star saves the card, by its key too, and shows that it is saved', async () => {
  const onSave = vi.fn<() => void>();
  const actions = { ...panelActions(), onSave, saved: false };
  const { rerender } = draw(<InsightPanel {...panelProps({ actions })} />);
  const star = () => screen.getByRole('button', { name: 'Save to reading list' });
  expect(star().getAttribute('aria-pressed')).toBe('false');
  await userEvent.click(star());
  await userEvent.keyboard('s');
  expect(onSave).toHaveBeenCalledTimes(2);
  rerender(<InsightPanel {...panelProps({ actions: { ...actions, saved: true } })} />);
  expect(star().getAttribute('aria-pressed')).toBe('true');
});

test('marks a saved statement and edits its note in place', async () => {
  const onNote = vi.fn<(claim: unknown, note: string) => void>();
  const [statement] = fullInsight.sections.hook;
  const actions = {
    ...panelActions(),
    onKeep: vi.fn<() => void>(),
    keptNotes: new Map([[statement!.text, 'ask legal']]),
    onNote,
  };
  const { container } = draw(<InsightPanel {...panelProps({ actions })} />);
  const mark = container.querySelector<HTMLElement>('.hook [data-evidence]')!;
  expect(within(mark).getByLabelText('Saved')).toBeTruthy();
  await userEvent.click(mark);
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your note' });
  expect(note.value).toBe('ask legal');
  await userEvent.type(note, ' today');
  await userEvent.tab();
  expect(onNote.mock.lastCall?.[1]).toBe('ask legal today');
});

test('a name is followed from the foot, and a followed one marks the head', async () => {
  const onFollow = vi.fn<(name: unknown, follow: boolean) => void>();
  const [name] = fullInsight.entities.filter(({ kind }) => kind !== 'person');
  const actions = {
    ...panelActions(),
    entityPage: (id: string) => `#${id}`,
    follows: new Set<string>(),
    onFollow,
  };
  const { rerender } = draw(<InsightPanel {...panelProps({ actions })} />);
  await userEvent.click(screen.getByRole('button', { name: `Follow ${name!.name}` }));
  expect(onFollow).toHaveBeenCalledWith({ id: name!.id, name: name!.name }, true);
  rerender(
    <InsightPanel {...panelProps({ actions: { ...actions, follows: new Set([name!.id]) } })} />,
  );
  expect(screen.getByText(`You follow ${name!.name}`)).toBeTruthy();
});

test('the original scrolls the page in front to its top instead of opening it again', async () => {
  const onOriginal = vi.fn<() => boolean>(() => true);
  draw(<InsightPanel {...panelProps({ actions: { ...panelActions(), onOriginal } })} />);
  const [original] = screen.getAllByRole('link', { name: /^Original/ });
  const prevented = new Promise<boolean>((done) => {
    window.addEventListener('click', (event) => done(event.defaultPrevented), { once: true });
  });
  await userEvent.click(original!);
  expect(onOriginal).toHaveBeenCalledOnce();
  expect(await prevented).toBe(true);
});

test('the theme is chosen in the menu', async () => {
  const actions = panelActions();
  draw(<InsightPanel {...panelProps({ actions })} />);
  const choice = (name: string) => screen.getByRole('menuitemradio', { name, hidden: true });
  expect(choice('Match system').getAttribute('aria-checked')).toBe('true');
  expect(choice('Dark').getAttribute('aria-checked')).toBe('false');
  await userEvent.click(choice('Dark'));
  expect(actions.onTheme).toHaveBeenCalledExactlyOnceWith('dark');
});

test('a column of the table is followed by the id of its name, or by its words', async () => {
  const onFollow = vi.fn<NonNullable<PanelActions['onFollow']>>();
  const [cell] = fullInsight.sections.competitors;
  if (!cell) throw new Error('the fixture has a table');
  const insight = {
    ...fullInsight,
    entities: [{ ...fullInsight.entities[0], id: 'halden', name: 'Halden Labs' }],
    sections: {
      ...fullInsight.sections,
      competitors: [
        { ...cell, name: 'Halden Labs', subject: true },
        { ...cell, name: 'Tern 70B', subject: false },
      ],
    },
  } as typeof fullInsight;
  draw(<InsightPanel {...panelProps({ insight, actions: { ...panelActions(), onFollow } })} />);
  const table = within(screen.getByRole('table'));
  await userEvent.click(table.getByRole('button', { name: 'Follow Halden Labs' }));
  await userEvent.click(table.getByRole('button', { name: 'Follow Tern 70B' }));
  expect(onFollow.mock.calls).toEqual([
    [{ id: 'halden', name: 'Halden Labs' }, true],
    [{ id: 'tern 70b', name: 'Tern 70B' }, true],
  ]);
});
