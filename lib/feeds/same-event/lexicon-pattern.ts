/**
 * One pattern that finds any entry of a lexicon: Latin entries as whole words in any case, others
 * anywhere. Not global.
 */
export function lexiconPattern(entries: readonly string[]): RegExp {
  const latin = entries.filter((entry) => !/\p{Script=Han}/u.test(entry));
  const others = entries.filter((entry) => /\p{Script=Han}/u.test(entry));
  const parts = [latin.length > 0 ? `\\b(?:${latin.join('|')})\\b` : null, ...others].filter(
    (part) => part !== null,
  );
  return new RegExp(parts.join('|'), 'iu');
}
