/** What openers may be replaced by, where that is certain. */
export interface Referents {
  /** Whom the article is about. */
  organisation: string | null;
  /** The one model the article is about; null where it names several in its title. */
  model: string | null;
  /** True where a sentence names an organisation other than the subject, or a model other than the subject. */
  namesOther: (index: number, kind: 'organisation' | 'model') => boolean;
}

const company = /^The (?:company|start-?up|firm)(?<possessive>['’]s)?(?= \p{Ll})/u;
const possessive = /^Its (?=\p{Ll})/u;
/** Only companies do these; a thing named in the sentence before does not. */
const pronoun = /^It (?=(?:said|says|plans|planned|expects|raised|announced|hopes|aims|declined|charges|employs|counts|hired|has raised|also (?:said|plans|announced))\b)/;
const model = /^The (?:new )?model(?<possessive>['’]s)?(?= \p{Ll})/u;

/**
 * A sentence that opens with "The company", "Its", "It said" or "The model", with the name put in, where the sentence before it begins with
 * that very name and names no other; `antecedent` is the index of that sentence. Null where it is not certain.
 */
export function resolved(texts: readonly string[], index: number, { organisation, model: modelName, namesOther }: Referents): { text: string; antecedent: number } | null {
  const text = texts[index]!;
  const before = texts[index - 1];
  if (before === undefined) return null;
  const opener = company.exec(text) ?? possessive.exec(text) ?? pronoun.exec(text);
  if (opener && organisation !== null && opensWith(before, organisation) && !namesOther(index - 1, 'organisation')) {
    return { text: `${organisation}${text.startsWith('Its') || opener.groups?.['possessive'] ? '’s ' : text.startsWith('It ') ? ' ' : ''}${text.slice(opener[0].length)}`.replace(/ {2,}/g, ' '), antecedent: index - 1 };
  }
  const thing = model.exec(text);
  if (thing && modelName !== null && before.includes(modelName) && !namesOther(index - 1, 'model')) {
    return { text: `${modelName}${thing.groups?.['possessive'] ? '’s' : ''}${text.slice(thing[0].length)}`, antecedent: index - 1 };
  }
  return null;
}

function opensWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\d-]/u.test(text.slice(name.length));
}
