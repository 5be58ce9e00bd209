import { browser, type Browser } from 'wxt/browser';
import { isFirefox } from './extension.ts';
import { originPattern } from './permissions.ts';
import { storedValue } from './storage.ts';

const PERMISSION = 'declarativeNetRequestWithHostAccess';
const RULE = 1;

/**
 * Endpoint origin whose requests omit the Origin header; null for none. Written by the options page
 * only.
 */
export const hiddenFromValue = storedValue<string | null>('local', 'origin-hidden-from', (stored) =>
  typeof stored === 'string' ? stored : null,
);

/**
 * True if this browser can omit the Origin header; Firefox grants the permission at install or
 * never.
 */
export const canHideOrigin = !isFirefox;

/** Requests the permissions to omit the Origin header. Call it synchronously in a click handler. */
export function askToHideOrigin(url: string): Promise<boolean> {
  return browser.permissions
    .request({ permissions: [PERMISSION], origins: [originPattern(url)] })
    .catch(() => false);
}

/** Removes the rule, then the permission. */
export async function revokeOriginRule(): Promise<void> {
  await setOriginRule(null);
  await browser.permissions.remove({ permissions: [PERMISSION] }).catch(() => false);
}

/**
 * Omits the Origin header of the worker's own requests to this origin; null removes the rule. Does
 * nothing without the permission, since no rule applies then.
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
      // The worker's requests belong to no tab.
      tabIds: [-1],
      resourceTypes: ['xmlhttprequest'],
    },
  };
}
