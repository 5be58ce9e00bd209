import { within } from './within.ts';

/** Milliseconds after which what was asked is taken to be gone. The slowest that answers, axe over the longest page on a busy machine, takes a tenth. */
const LONGEST_ANSWER = 40_000;

/** Each of these methods' answers now comes in time or is an error that says what was asked of whom. */
export function limitAnswers<Owner extends object>(
  owner: Owner,
  names: readonly (keyof Owner & string)[],
  of: () => string,
): void {
  for (const name of names) {
    const endlessly = (owner[name] as (...given: unknown[]) => Promise<unknown>).bind(owner);
    Object.defineProperty(owner, name, {
      value: (...given: unknown[]) =>
        within(LONGEST_ANSWER, `${name} of ${of()}`, endlessly(...given)),
    });
  }
}
