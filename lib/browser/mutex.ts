/** Last running or waiting task of each key; in memory, since it concerns this worker only. */
const last = new Map<string, Promise<unknown>>();

/**
 * Runs async tasks with the same key sequentially (a keyed mutex), for example to read and then
 * write a stored value. Returns or throws what the task does; a failed task does not block the
 * next.
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
