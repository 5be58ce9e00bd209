/** The last piece of work of each name that is under way or waits; memory on purpose, it is about this worker alone. */
const last = new Map<string, Promise<unknown>>();

/**
 * Does the works of one name one after the other, in the order they were asked for: what reads a kept value and then
 * writes it must not be overtaken in between. Gives and throws what the work does; one that fails holds up no other.
 */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
  last.set(name, turn);
  const forget = () => {
    if (last.get(name) === turn) last.delete(name);
  };
  turn.then(forget, forget);
  return turn;
}
