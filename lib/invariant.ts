/** A broken assumption of the code itself, never of data from outside. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** The element at an index the list is known to have; throws InvariantError outside the list. */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new InvariantError(`no element ${index} of ${list.length}`);
  return element;
}

/** A value that is known to be there; throws InvariantError for null and undefined. */
export function defined<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new InvariantError('a value is missing');
  return value;
}
