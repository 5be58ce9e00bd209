/** Verbs people speak and foresee with. */
const speaks = String.raw`(?:said|says|told|expects?|expected|believes?|warns?|warned|predicts?|predicted|argues?|argued|added|adds|estimates?|estimated|thinks|wrote|noted|notes)`;
const surnameOpens = new RegExp(
  String.raw`^(?<surname>\p{Lu}\p{Ll}[\p{L}’'-]+)(?= (?:also )?${speaks}\b)`,
  'u',
);
const spoke = new RegExp(
  String.raw`(?:\b${speaks}|^|[.”"] )\s*(?<name>\p{Lu}\p{Ll}[\p{L}’'-]+ (?:\p{Lu}\. )?(?<surname>\p{Lu}\p{Ll}[\p{L}’'-]+))(?=,| ${speaks})`,
  'gu',
);

/** People who speak in a text under their full names, by surname, with the sentence that first names them; a surname two people share is left out. */
export function fullNames(
  texts: readonly string[],
): ReadonlyMap<string, { name: string; sentence: number }> {
  const found = new Map<string, { name: string; sentence: number }>();
  const shared = new Set<string>();
  texts.forEach((text, sentence) => {
    for (const { groups } of text.matchAll(spoke)) {
      const { name = '', surname = '' } = groups ?? {};
      const known = found.get(surname);
      if (known && known.name !== name) shared.add(surname);
      else if (!known) found.set(surname, { name, sentence });
    }
  });
  for (const surname of shared) found.delete(surname);
  return found;
}

/** A sentence that opens with somebody's surname, with the full name an earlier sentence gave; null where none did, and where
 * it states figures too: those would then stand in one sentence and the name in another. */
export function withFullName(
  texts: readonly string[],
  index: number,
  people: ReturnType<typeof fullNames>,
): { text: string; antecedent: number } | null {
  const surname = surnameOpens.exec(texts[index]!)?.groups?.['surname'];
  const person = surname === undefined ? undefined : people.get(surname);
  return surname !== undefined && person && person.sentence < index && !/\d/.test(texts[index]!)
    ? { text: `${person.name}${texts[index]!.slice(surname.length)}`, antecedent: person.sentence }
    : null;
}
