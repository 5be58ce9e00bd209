import { within } from './within.ts';

/**
 * Timeout of one answer, in ms: ten times the slowest (axe over the longest page on a busy
 * machine).
 */
const ANSWER_TIMEOUT_MS = 40_000;

/** Wraps these methods with a timeout; the error names method and owner. */
export function limitAnswers<Owner extends object>(
  owner: Owner,
  names: readonly (keyof Owner & string)[],
  of: () => string,
): void {
  for (const name of names) {
    const endlessly = (owner[name] as (...given: unknown[]) => Promise<unknown>).bind(owner);
    Object.defineProperty(owner, name, {
      value: (...given: unknown[]) =>
        within(ANSWER_TIMEOUT_MS, `${name} of ${of()}`, endlessly(...given)),
    });
  }
}
