/**
 * The words, in alphabetical order, as one string: for each, how many letters it shares with the
 * one before, in base 36 and upper case, then its other letters.
 */
export function frontCode(sorted: readonly string[]): string {
  return sorted
    .map((word, place) => {
      const before = sorted[place - 1] ?? '';
      let shared = 0;
      while (shared < word.length && word[shared] === before[shared]) shared += 1;
      return shared.toString(36).toUpperCase() + word.slice(shared);
    })
    .join('');
}
