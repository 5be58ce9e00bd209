import { browser, type Browser } from 'wxt/browser';
import { isFirefox } from './extension.ts';
import { originPattern } from './permissions.ts';
import { storedValue } from './storage.ts';

const PERMISSION = 'declarativeNetRequestWithHostAccess';
const RULE = 1;

/** The endpoint's origin that the reader wants our own left out for; null: none. Written by the options page alone. */
export const hiddenFromValue = storedValue<string | null>('local', 'origin-hidden-from', (stored) =>
  typeof stored === 'string' ? stored : null,
);

/** Whether this browser can leave the Origin header out: Firefox gives the permission at install or never. */
export const canHideOrigin = !isFirefox;

/** Asks for what leaving our origin out needs. Call it inside the click's own turn, before any await. */
export function askToHideOrigin(url: string): Promise<boolean> {
  return browser.permissions
    .request({ permissions: [PERMISSION], origins: [originPattern(url)] })
    .catch(() => false);
}

/** Gives that permission back; the rule goes first. */
export async function revokeOriginRule(): Promise<void> {
  await setOriginRule(null);
  await browser.permissions.remove({ permissions: [PERMISSION] }).catch(() => false);
}

/**
 * Leaves `Origin` out of our worker's own requests to this origin, and of nobody else's; null: of none. Does nothing
 * where the permission is not there, since then no rule of ours holds either.
 */
export async function setOriginRule(origin: string | null): Promise<void> {
  if (!canHideOrigin || !(await browser.permissions.contains({ permissions: [PERMISSION] })))
    return;
  const rules = (browser as Partial<typeof browser>).declarativeNetRequest;
  await rules?.updateSessionRules({
    removeRuleIds: [RULE],
    addRules: origin === null ? [] : [ruleFor(origin)],
  });
}

function ruleFor(origin: string): Browser.declarativeNetRequest.Rule {
  return {
    id: RULE,
    action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
    condition: {
      urlFilter: `|${origin}/`,
      initiatorDomains: [browser.runtime.id],
      // What is sent from no tab: the worker's requests.
      tabIds: [-1],
      resourceTypes: ['xmlhttprequest'],
    },
  };
}
