import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { FirstRun, type FirstRunActions } from '../../../components/onboarding/FirstRun.tsx';
import { draw } from '../draw.tsx';

afterEach(cleanup);

const newReader = {
  role: null,
  collect: null,
  pinned: false,
  panelOpen: false,
  toolbarOpens: 'popup',
} as const;

function firstRunActions() {
  return {
    onOpenPanel: vi.fn<FirstRunActions['onOpenPanel']>(),
    onToolbarOpens: vi.fn<FirstRunActions['onToolbarOpens']>(),
    onRole: vi.fn<FirstRunActions['onRole']>(),
    onCollect: vi.fn<FirstRunActions['onCollect']>(),
    onTry: vi.fn<FirstRunActions['onTry']>(),
    onDone: vi.fn<FirstRunActions['onDone']>(),
  };
}

test('four steps: what it sees, the role, the collection, a try', async () => {
  const actions = firstRunActions();
  draw(<FirstRun {...newReader} actions={actions} />);
  expect(screen.getByText('Article pages of known publishers')).toBeTruthy();
  const next = () => userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await next();
  await userEvent.click(screen.getByRole('radio', { name: 'Founders' }));
  expect(actions.onRole).toHaveBeenCalledWith('founders');
  await next();
  await userEvent.click(screen.getByRole('radio', { name: 'No, only what I read' }));
  expect(actions.onCollect).toHaveBeenCalledWith(false);
  await next();
  await userEvent.click(screen.getByRole('button', { name: 'Open sample article' }));
  expect(actions.onTry).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(actions.onDone).toHaveBeenCalledOnce();
});

test('the first step shows whether the icon is pinned, opens the panel and lets the icon open it', async () => {
  const actions = firstRunActions();
  const { rerender } = draw(<FirstRun {...newReader} actions={actions} />);
  expect(screen.getByText('Not pinned yet')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Open the panel' }));
  expect(actions.onOpenPanel).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('radio', { name: 'This page’s card' }));
  expect(actions.onToolbarOpens).toHaveBeenCalledWith('panel');
  rerender(<FirstRun {...newReader} pinned panelOpen actions={actions} />);
  expect(screen.getByText('Sidelight is pinned to the toolbar.')).toBeTruthy();
  expect(screen.getByText(/^The panel is open/)).toBeTruthy();
  rerender(<FirstRun {...newReader} pinned={null} actions={actions} />);
  expect(screen.queryByText('Not pinned yet')).toBeNull();
});

test('it can be skipped at once, and then nothing was chosen', async () => {
  const actions = firstRunActions();
  draw(<FirstRun {...newReader} actions={actions} />);
  await userEvent.click(screen.getByRole('button', { name: 'Skip and start reading' }));
  expect(actions.onDone).toHaveBeenCalledOnce();
  expect(actions.onRole).not.toHaveBeenCalled();
  expect(actions.onCollect).not.toHaveBeenCalled();
});

test('all its steps are read within a minute', async () => {
  const { container } = draw(<FirstRun {...newReader} actions={firstRunActions()} />);
  const words = () =>
    [...container.querySelectorAll('*')]
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .flatMap((node) => node.textContent?.match(/[\p{L}\p{N}’]+/gu) ?? []).length;
  let all = words();
  for (let step = 0; step < 3; step++) {
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    all += words();
  }
  expect(all).toBeLessThan(WORDS_A_MINUTE);
});

/** As many words as a grown-up reads silently in a minute, of non-fiction (Brysbaert 2019: 238). */
const WORDS_A_MINUTE = 238;
