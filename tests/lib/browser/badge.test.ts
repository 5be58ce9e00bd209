import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { showBadge } from '../../../lib/browser/badge.ts';

test.each(['ready', 'working', 'failed', 'none'] as const)(
  'the toolbar says in words that the state is “%s”',
  async (state) => {
    vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
    vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue();
    const asked = vi.spyOn(browser.i18n, 'getMessage').mockImplementation(() => '');
    const said = vi.spyOn(browser.action, 'setTitle').mockResolvedValue();
    await showBadge(7, state);
    expect(said).toHaveBeenCalledOnce();
    expect(Object.keys(messages)).toContain(asked.mock.calls[0]![0]);
  },
);
