import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { AskPanel, type AskPanelProps } from '../../../components/ask/AskPanel.tsx';
import type { AskTurn } from '../../../lib/contract/ask.ts';
import { draw } from '../draw.tsx';

afterEach(cleanup);

const article = {
  url: 'https://news.example/tallow',
  title: 'Northwind acquires Tallow',
  language: 'en',
};
const turn: AskTurn = {
  id: '1',
  question: 'what did they pay',
  askedAt: '2026-12-01T09:00:00.000Z',
  answered: true,
  passages: [
    {
      url: article.url,
      title: article.title,
      text: 'Northwind has acquired Tallow for $75 million.',
      paragraph: 0,
    },
  ],
};

function props(change: Partial<AskPanelProps> = {}): AskPanelProps {
  return {
    article,
    thread: null,
    suggestions: ['cost', 'compared', 'when'],
    busy: false,
    onAsk: vi.fn<AskPanelProps['onAsk']>(),
    onShowQuote: vi.fn<AskPanelProps['onShowQuote']>(),
    onStop: vi.fn<AskPanelProps['onStop']>(),
    onClear: vi.fn<AskPanelProps['onClear']>(),
    ...change,
  };
}

test('a typed question is asked about the article, and the field is empty again', async () => {
  const given = props();
  draw(<AskPanel {...given} />);
  const field = screen.getByRole('textbox', { name: 'Ask a question' });
  await userEvent.type(field, '  what did they pay {Enter}');
  expect(given.onAsk).toHaveBeenCalledExactlyOnceWith('what did they pay', 'article');
  expect((field as HTMLInputElement).value).toBe('');
});

test('a suggested question is asked at a press, of the library if that is chosen', async () => {
  const given = props();
  draw(<AskPanel {...given} />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Search my library too' }));
  await userEvent.click(screen.getByRole('button', { name: 'What does it cost?' }));
  expect(given.onAsk).toHaveBeenCalledExactlyOnceWith('What does it cost?', 'library');
});

test('an answer is the article’s own words, shown on the page at a press', async () => {
  const given = props({ thread: { url: article.url, turns: [turn] } });
  draw(<AskPanel {...given} />);
  expect(screen.getByText('Northwind has acquired Tallow for $75 million.')).toBeTruthy();
  expect(screen.queryByText('The article doesn’t say.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show on the page' }));
  expect(given.onShowQuote).toHaveBeenCalledWith(turn.passages[0]);
});

test('what the article does not answer is said so', () => {
  draw(
    <AskPanel
      {...props({ thread: { url: article.url, turns: [{ ...turn, answered: false }] } })}
    />,
  );
  expect(screen.getByText('The article doesn’t say.')).toBeTruthy();
  expect(screen.getByText('Closest passages:')).toBeTruthy();
});

test('a passage of another article links to it', () => {
  const passages = [{ ...turn.passages[0], url: 'https://other.example/a', title: 'Other' }];
  draw(
    <AskPanel
      {...props({
        thread: {
          url: article.url,
          turns: [{ ...turn, passages: passages as AskTurn['passages'] }],
        },
      })}
    />,
  );
  expect(screen.getByRole('link', { name: 'Other' }).getAttribute('href')).toBe(
    'https://other.example/a',
  );
  expect(screen.queryByRole('button', { name: 'Show on the page' })).toBeNull();
});

test('a question about several cards is not widened to the library, and speaks of all', () => {
  const common = { ...article, url: `cards:${'a'.repeat(64)}`, title: '2 cards' };
  const turns = [{ ...turn, answered: false }];
  draw(<AskPanel {...props({ article: common, several: true, thread: { url: '', turns } })} />);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Ask about several cards');
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByText('These articles don’t say.')).toBeTruthy();
  expect(screen.getByRole('link', { name: article.title }).getAttribute('href')).toBe(article.url);
});

test('while a question is being answered no other can be asked', async () => {
  const given = props({ busy: true });
  draw(<AskPanel {...given} />);
  await userEvent.type(screen.getByRole('textbox'), 'why{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'What does it cost?' }));
  expect(given.onAsk).not.toHaveBeenCalled();
});

const written: NonNullable<AskTurn['written']> = {
  state: 'done',
  model: 'small-model',
  key: 'k',
  usd: 0.001,
  sentences: [
    { text: 'Northwind paid $75 million.', proved: true, quotes: turn.passages },
    { text: 'It was a bargain.', proved: false, quotes: [] },
  ],
};
const withAnswer = (change: Partial<AskTurn>) =>
  props({ thread: { url: article.url, turns: [{ ...turn, written, ...change }] } });

test('a model’s sentence has its quote, and one without proof is struck and said to be', () => {
  draw(<AskPanel {...withAnswer({})} />);
  expect(screen.getByText('Northwind paid $75 million.').closest('del')).toBeNull();
  expect(screen.getAllByText('Northwind has acquired Tallow for $75 million.')).toHaveLength(1);
  expect(screen.getByText('It was a bargain.').closest('del')).not.toBeNull();
  expect(screen.getByText('Crossed out: the article doesn’t support this.')).toBeTruthy();
  expect(screen.getByText('Written by small-model, checked against the article')).toBeTruthy();
});

test('while a model writes it can be stopped, and nothing is said not to be in the article', async () => {
  const given = withAnswer({
    answered: false,
    written: { ...written, state: 'writing', sentences: [] },
  });
  draw(<AskPanel {...given} />);
  expect(screen.queryByText('The article doesn’t say.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Stop writing' }));
  expect(given.onStop).toHaveBeenCalledOnce();
});

test('where the model fails, the passages found on the device are shown instead', () => {
  draw(<AskPanel {...withAnswer({ written: { ...written, state: 'failed', sentences: [] } })} />);
  expect(screen.getByText(/The AI model didn’t answer/)).toBeTruthy();
  expect(screen.getByText('Northwind has acquired Tallow for $75 million.')).toBeTruthy();
});
