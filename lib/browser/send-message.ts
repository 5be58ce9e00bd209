import { browser } from 'wxt/browser';
import type { Answer, MessageInput, MessageName } from '../contract/messages.ts';
import { AppError } from '../errors.ts';

// Separate from `messaging.ts`: pages send without loading the message schemas and zod.

/**
 * Sends a command to the background. Throws the AppError of the answer, or `interrupted` if the
 * worker stopped; the caller may then retry.
 */
export async function sendMessage<Name extends MessageName>(
  name: Name,
  input: MessageInput<Name>,
): Promise<void> {
  const answer = await browser.runtime
    .sendMessage<unknown, Answer | undefined>({ name, input })
    .catch((cause: unknown) => {
      throw new AppError('interrupted', { cause });
    });
  if (!answer) throw new AppError('interrupted', { detail: 'no answer' });
  if (!answer.taken) throw new AppError(answer.error.code, { detail: answer.error.detail });
}
