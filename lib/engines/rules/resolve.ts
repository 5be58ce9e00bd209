/** What openers may be replaced by, where that is certain. */
export interface Referents {
  /** Whom the article is about. */
  organisation: string | null;
  /** The one model the article is about; null where it names several in its title. */
  model: string | null;
  /** The product, model or chip the title names. */
  thing: string | null;
  /** Whether a sentence stands in the same paragraph as the one before it. */
  goesOn: (index: number) => boolean;
  /** The organisations other than the subject, or the models other than the subject, that a sentence names. */
  others: (index: number, kind: 'organisation' | 'model') => readonly string[];
}

/** How far back the name may stand that an opener means. */
const MOST_BACK = 3;
/** Those named after these words took part; they are not whom the next sentence goes on about. */
const inPassing =
  /\b(?:led by|backed by|(?:founded|started) (?:in \d{4} )?by|former|veterans of|alumni of|investors?)\b/i;

const company = /^The (?:company|start-?up|firm)(?<possessive>['’]s)?(?= \p{Ll})/u;
const possessive = /^Its (?=\p{L})/u;
/** Only companies do these; a thing named in the sentence before does not. */
const pronoun =
  /^It (?=(?:said|says|plans|planned|expects|raised|announced|hopes|aims|declined|charges|employs|counts|hired|has raised|also (?:said|plans|announced))\b)/;
/** What a thing just named does or is; not "It is clear that …" or "It takes …". */
const itDoes =
  /^It (?:also )?(?!(?:seems?|appears?|turns?|takes?|means?|remains? (?:to|unclear)|follows?|helps? that|comes? as|makes? (?:sense|no))\b)(?!(?:is|was|has been|will be) (?:\w+ )?(?:that|to|for|why|how|when|where|not (?:clear|known))\b)(?=(?:is|was|has|had|can|will|\p{Ll}{2,}s)\b)/u;
/** The sentence before goes on about the thing itself, and brings nothing else that "it" could be. */
const describes =
  /^(?: \([^)]*\))?(?:, [^,]+,)? (?:is|was|has|can|will be|comes|runs|features|supports|offers|uses|accepts|costs|provides|combines|works|scores?d?|shares|includes)\b/;
const model = /^The (?:new )?model(?<possessive>['’]s)?(?= \p{Ll})/u;

/**
 * A sentence that opens with "The company", "Its", "It said" or "The model", with the name put in, where the sentence before it begins with
 * that very name and names no other; `antecedent` is the index of that sentence. Null where it is not certain.
 */
export function resolved(
  texts: readonly string[],
  index: number,
  { organisation, model: modelName, thing, goesOn, others }: Referents,
): { text: string; antecedent: number } | null {
  const text = texts[index]!;
  if (index === 0) return null;
  const opener = company.exec(text) ?? possessive.exec(text) ?? pronoun.exec(text);
  // "It" and "its" may mean a thing of the sentence before; "the company" means the company, though a few sentences stand between.
  const antecedent =
    opener && organisation !== null
      ? lastNaming(texts, index, { organisation, back: company.test(text) ? MOST_BACK : 1, others })
      : null;
  if (opener && organisation !== null && antecedent !== null) {
    return {
      text: `${organisation}${text.startsWith('Its') || opener.groups?.['possessive'] ? '’s ' : text.startsWith('It ') ? ' ' : ''}${text.slice(opener[0].length)}`.replace(
        / {2,}/g,
        ' ',
      ),
      antecedent,
    };
  }
  const named = itDoes.exec(text);
  if (
    named &&
    thing !== null &&
    goesOn(index) &&
    opensWith(texts[index - 1]!, thing) &&
    describes.test(texts[index - 1]!.slice(thing.length))
  )
    return { text: `${thing} ${text.slice(3)}`, antecedent: index - 1 };
  const theModel = model.exec(text);
  if (
    theModel &&
    modelName !== null &&
    texts[index - 1]!.includes(modelName) &&
    others(index - 1, 'model').length === 0
  ) {
    return {
      text: `${modelName}${theModel.groups?.['possessive'] ? '’s' : ''}${text.slice(theModel[0].length)}`,
      antecedent: index - 1,
    };
  }
  return null;
}

/** The nearest sentence that begins with the organisation, if none from there on is about another; null where it is not certain. */
function lastNaming(
  texts: readonly string[],
  index: number,
  {
    organisation,
    back,
    others,
  }: { organisation: string; back: number; others: Referents['others'] },
): number | null {
  for (let at = index - 1; at >= Math.max(0, index - back); at -= 1) {
    const text = texts[at]!;
    const passing = inPassing.exec(text)?.index ?? Infinity;
    if (others(at, 'organisation').some((name) => text.indexOf(name) < passing)) return null;
    if (opensWith(text, organisation))
      return text.includes(organisation) ? at : fullNameBefore(texts, at, organisation);
    // A sentence that itself goes on about the company stands between at no cost.
    if (company.test(text) || possessive.test(text)) back += 1;
  }
  return null;
}

/** The sentence that gives the name in full, where a later one uses it short. */
function fullNameBefore(texts: readonly string[], index: number, name: string): number | null {
  for (let at = index - 1; at >= 0; at -= 1) if (texts[at]!.includes(name)) return at;
  return null;
}

function opensWith(text: string, name: string): boolean {
  // "Kestrel’s models …" for Kestrel Bio.
  const short = name.split(' ').length > 1 ? name.split(' ')[0]! : name;
  if (
    short.length > 4 &&
    new RegExp(`^${short.replace(/[^\\p{L}\\d]/gu, '.')}(?:['’]s )?(?= ?\\p{Ll})`, 'u').test(text)
  )
    return true;
  const rest = text.replace(/^\p{Lu}[\p{L} ]{1,20}-based (?=\p{Lu})/u, '');
  return rest.startsWith(name) && !/^[\p{L}\d-]/u.test(rest.slice(name.length));
}
