/**
 * The most items any publisher may keep so that all keep `most` at most together: those with fewer
 * keep all of theirs, and what is left is shared evenly. Infinity where nothing has to go.
 */
export function fairShare(counts: number[], most: number): number {
  let left = most;
  const rising = [...counts].sort((one, other) => one - other);
  for (const [place, count] of rising.entries()) {
    const share = Math.floor(left / (rising.length - place));
    if (count > share) return Math.max(0, share);
    left -= count;
  }
  return Infinity;
}
