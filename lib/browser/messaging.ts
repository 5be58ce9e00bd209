import { browser } from 'wxt/browser';
import {
  messages,
  type Answer,
  type MessageName,
  type Messages,
  type SenderKind,
} from '../contract/messages.ts';
import { AppError, errorInfo } from '../errors.ts';

/** Sender of a command, as reported by the browser. */
export interface Sender {
  tabId: number | null;
  url: string | null;
}

/** Handler of each command; a missing one is a type error. */
export type Handlers = {
  [Name in MessageName]: (input: Messages[Name], sender: Sender) => void | Promise<void>;
};

/**
 * Maximum command size, in characters of JSON. Extension pages send lists of addresses (imports are
 * sent as a stored file); content scripts send one address (at most 4,096 characters, six for each
 * that JSON escapes).
 */
export const MAX_CHARACTERS: Record<SenderKind, number> = {
  'extension-page': 4_000_000,
  'content-script': 25_000,
};

/**
 * Registers the command listener: checks sender, size and input, runs the handler, and answers
 * `taken` or the error as data.
 */
export function handleMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender, respond: (answer: Answer) => void) => {
      answerTo(handlers, message, sender).then(respond, (thrown: unknown) =>
        respond({ taken: false, error: errorInfo(thrown) }),
      );
      return true;
    },
  );
}

async function answerTo(
  handlers: Handlers,
  message: unknown,
  sender: chrome.runtime.MessageSender,
): Promise<Answer> {
  const { name, input } = (message ?? {}) as { name?: unknown; input?: unknown };
  if (
    sender.id !== browser.runtime.id ||
    typeof name !== 'string' ||
    !Object.hasOwn(messages, name)
  )
    throw new AppError('bad-input', { detail: 'unknown command' });
  const { from, input: schema } = messages[name as MessageName];
  const kind = senderKind(sender);
  if (from !== kind) throw new AppError('bad-input', { detail: `${name} may not come from there` });
  if (sizeOf(input) > MAX_CHARACTERS[kind])
    throw new AppError('bad-input', { detail: `${name} is too large` });
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new AppError('bad-input', { detail: name, cause: parsed.error });
  const handler = handlers[name as MessageName] as (
    input: unknown,
    sender: Sender,
  ) => void | Promise<void>;
  await handler(parsed.data, { tabId: sender.tab?.id ?? null, url: sender.url ?? null });
  return { taken: true };
}

/** Messages from the extension's origin come from its pages; all others from content scripts. */
function senderKind(sender: chrome.runtime.MessageSender): SenderKind {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ? 'extension-page' : 'content-script';
}

/**
 * Size in characters of JSON; Infinity for values that JSON cannot represent (Firefox clones more
 * types).
 */
function sizeOf(input: unknown): number {
  try {
    return (JSON.stringify(input ?? null) ?? '').length;
  } catch {
    return Infinity;
  }
}
