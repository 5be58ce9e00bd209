/** True for a word whose ending shows that a capital at the start of a sentence makes no name of it. */
export function hasEverydayEnding(folded: string): boolean {
  return /(?:ing|ed|ly|tion|ment|ness|ers|ors|ists|ity|ies|wise|ever|less|more|fore|while|where|body|thing)$/.test(
    folded,
  );
}
