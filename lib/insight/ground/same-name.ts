/** Forms under which a word of a name may stand in evidence: as it is, its parts, without a plural, as the country of a nationality, as what its letters stand for. */
export function formsOf(folded: string): string[] {
  const plain = folded.replace(/\./g, '');
  const country = countries.get(plain);
  const forms = [
    folded,
    plain,
    plain.replace(/s$/, ''),
    ...(country === undefined ? [] : [country]),
    ...demonymRoots(plain),
  ];
  return [...new Set(forms.filter((form) => form !== ''))];
}

/** `Korean` and `Korea`, `Venezuelan` and `Venezuela`: one root. */
function demonymRoots(folded: string): string[] {
  const root = folded.replace(/(?:ans?|ns?|ese|ish|i)$/, '').replace(/[ay]$/, '');
  return root.length >= 4 ? [`${root}~`] : [];
}

/** Countries by their letters, names and people; where a name has two words, its first stands for both. */
const countries = new Map(
  Object.entries({
    'usa~': 'us usa america american americans united states',
    'uk~': 'uk britain british britons england english',
    'eu~': 'eu europe european europeans',
    'uae~': 'uae emirates emirati',
    'france~': 'france french',
    'germany~': 'germany german germans',
    'netherlands~': 'netherlands dutch holland',
    'spain~': 'spain spanish',
    'china~': 'china chinese prc',
    'canada~': 'canada canadian canadians',
    'italy~': 'italy italian italians',
    'norway~': 'norway norwegian norwegians',
    'brazil~': 'brazil brazilian brazilians',
    'un~': 'un nations',
  }).flatMap(([form, words]) => words.split(' ').map((word) => [word, form] as const)),
);
