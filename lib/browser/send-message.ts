import { browser } from 'wxt/browser';
import type { Answer, MessageInput, MessageName } from '../contract/messages.ts';
import { AppError } from '../errors.ts';

// Apart from `messaging.ts`: pages send without the message schemas, which bring zod.

/**
 * Gives a command to the background. Throws the AppError it was answered with; `interrupted` if the worker died
 * on the way, after which the sender may simply try again.
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
