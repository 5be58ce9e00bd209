import { elementAt } from '../../invariant.ts';
import { escapePattern } from '../../text/normalize.ts';
import { withoutDateline } from '../../text/summarize/select-sentences.ts';
import { pattern } from '../../text/pattern.ts';

/** What openers may be replaced by, where that is certain. */
export interface Referents {
  /** The organisation or product the article is about. */
  organisation: string | null;
  /** The one model the article is about; null where it names several in its title. */
  model: string | null;
  /** The product, model or chip the title names. */
  thing: string | null;
  /** Whether a sentence is in the same paragraph as the previous one. */
  goesOn: (index: number) => boolean;
  /**
   * The organisations other than the subject, or the models other than the subject, that a sentence
   * names.
   */
  others: (index: number, kind: 'organisation' | 'model') => readonly string[];
}

/** Maximum distance, in sentences, from an opener back to its antecedent. */
const MOST_BACK = 5;
/** Names after these words are participants, not the topic of the next sentence. */
const inPassing = pattern(
  'i',
  String.raw`\b`,
  [
    'led by',
    'backed by',
    String.raw`(?:founded|started) (?:in \d{4} )?by`,
    'former',
    'veterans of',
    'alumni of',
    'investors?',
  ],
  String.raw`\b`,
);

const company = /^The (?:company|start-?up|firm)(?<possessive>['’]s)?(?= \p{Ll})/u;
const possessive = /^Its (?=\p{L})/u;
/** Only companies do these; a thing named in the sentence before does not. */
const pronoun = pattern(
  '',
  '^It (?=',
  [
    'said',
    'says',
    'plans',
    'planned',
    'expects',
    'raised',
    'announced',
    'hopes',
    'aims',
    'declined',
    'charges',
    'employs',
    'counts',
    'hired',
    'has raised',
    'also (?:said|plans|announced)',
  ],
  String.raw`\b)`,
);
/** What a thing just named does or is; not "It is clear that …" or "It takes …". */
const itDoes = pattern(
  'u',
  '^It (?:also )?(?!',
  [
    'seems?',
    'appears?',
    'turns?',
    'takes?',
    'means?',
    'remains? (?:to|unclear)',
    'follows?',
    'helps? that',
    'comes? as',
    'makes? (?:sense|no)',
  ],
  String.raw`\b)(?!(?:is|was|has been|will be) (?:\w+ )?`,
  ['that', 'to', 'for', 'why', 'how', 'when', 'where', 'not (?:clear|known)'],
  String.raw`\b)(?=(?:is|was|has|had|can|will|\p{Ll}{2,}s)\b)`,
);
/** The previous sentence is about the thing itself and names nothing else "it" could refer to. */
const describes = pattern(
  '',
  String.raw`^(?: \([^)]*\))?(?:, [^,]+,)? `,
  [
    'is',
    'was',
    'has',
    'can',
    'will be',
    'comes',
    'runs',
    'features',
    'supports',
    'offers',
    'uses',
    'accepts',
    'costs',
    'provides',
    'combines',
    'works',
    'scores?d?',
    'shares',
    'includes',
  ],
  String.raw`\b`,
);
const model = /^The (?:new )?model(?<possessive>['’]s)?(?= \p{Ll})/u;

/**
 * Resolves a sentence that opens with "The company", "Its", "It said" or "The model": inserts the
 * name if the previous sentence begins with that name and has no other. `antecedent` is the index
 * of that sentence. Null if the antecedent is not certain.
 */
export function resolveReferents(
  texts: readonly string[],
  index: number,
  { organisation, model: modelName, thing, goesOn, others }: Referents,
): { text: string; antecedent: number } | null {
  const text = elementAt(texts, index);
  if (index === 0) return null;
  const opener = company.exec(text) ?? possessive.exec(text) ?? pronoun.exec(text);
  // "It" and "its" may refer to a thing of the previous sentence; "the company" means the company,
  // even a few sentences later.
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
    opensWith(elementAt(texts, index - 1), thing) &&
    describes.test(elementAt(texts, index - 1).slice(thing.length))
  )
    return { text: `${thing} ${text.slice(3)}`, antecedent: index - 1 };
  const theModel = model.exec(text);
  if (
    theModel &&
    modelName !== null &&
    elementAt(texts, index - 1).includes(modelName) &&
    others(index - 1, 'model').length === 0
  ) {
    return {
      text: `${modelName}${theModel.groups?.['possessive'] ? '’s' : ''}${text.slice(theModel[0].length)}`,
      antecedent: index - 1,
    };
  }
  return null;
}

/**
 * The nearest sentence that begins with the organisation, if none from there on is about another;
 * null where it is not certain.
 */
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
    const text = elementAt(texts, at);
    const passing = inPassing.exec(text)?.index ?? Infinity;
    if (others(at, 'organisation').some((name) => text.indexOf(name) < passing)) return null;
    if (opensWith(text, organisation))
      return text.includes(organisation) ? at : fullNameBefore(texts, at, organisation);
    // A sentence between that is itself about the company does not count toward the distance.
    if (company.test(text) || possessive.test(text)) back += 1;
  }
  return null;
}

/** The sentence that gives the name in full, where a later one uses it short. */
function fullNameBefore(texts: readonly string[], index: number, name: string): number | null {
  for (let at = index - 1; at >= 0; at -= 1) if (elementAt(texts, at).includes(name)) return at;
  return null;
}

function opensWith(text: string, name: string): boolean {
  // "Kestrel’s models …" for Kestrel Bio.
  const [short = name] = name.split(' ');
  if (
    short.length > 4 &&
    new RegExp(`^${short.replace(/[^\\p{L}\\d]/gu, '.')}(?:['’]s )?(?= ?\\p{Ll})`, 'u').test(text)
  )
    return true;
  const rest = text.replace(/^\p{Lu}[\p{L} ]{1,20}-based (?=\p{Lu})/u, '');
  return rest.startsWith(name) && !/^[\p{L}\d-]/u.test(rest.slice(name.length));
}

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

/**
 * People who speak in a text under their full names, by surname, with the sentence that first names
 * them; a surname two people share is left out.
 */
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

/**
 * Expands a surname that opens a sentence to the full name from an earlier sentence. Null if no
 * earlier sentence has it, or if the sentence also states figures: the claim would then need
 * figures from one sentence and the name from another.
 */
export function expandName(
  texts: readonly string[],
  index: number,
  people: ReturnType<typeof fullNames>,
): { text: string; antecedent: number } | null {
  const surname = surnameOpens.exec(elementAt(texts, index))?.groups?.['surname'];
  const person = surname === undefined ? undefined : people.get(surname);
  return surname !== undefined &&
    person &&
    person.sentence < index &&
    !/\d/.test(elementAt(texts, index))
    ? {
        text: `${person.name}${elementAt(texts, index).slice(surname.length)}`,
        antecedent: person.sentence,
      }
    : null;
}

/**
 * "… introduces Mini-Fjord, a framework for …", "we present AlignMerge (…)": a name and its
 * description.
 */
const introducing = pattern(
  'gu',
  String.raw`\b`,
  [
    'introduc',
    'present',
    'launch',
    'unveil',
    'releas',
    'announc',
    'propos',
    'debut',
    'open[- ]sourc',
  ],
  ['e[sd]?', 's', 'ed', 'es', 'ing', 'ped', 'ping'],
  String.raw`?\s+(?:its |the |our )?(?:new )?`,
  String.raw`(?<name>\p{Lu}[\p{L}\d.+-]*(?: (?:\p{Lu}[\p{L}\d.+-]*|\d[\d.]*)){0,3})`,
  String.raw`(?:,| \(|:| –| —)\s*(?<what>[^.]{0,80})`,
);
const noName = pattern(
  '',
  '^',
  [
    'The',
    'A',
    'An',
    'It',
    'Its',
    'New',
    'Our',
    'This',
    'That',
    'Today',
    'In',
    'On',
    'For',
    'With',
    'AI',
    'API',
    'LLM',
    'LLMs',
    'Mr',
    'Ms',
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  '$',
);

/**
 * The unlisted name an article introduces, with its kind; null if it introduces none that title or
 * text repeat.
 */
export function introducedName(
  title: string,
  sentences: readonly string[],
): { name: string; kind: 'model' | 'product' } | null {
  for (const text of [title, ...sentences.slice(0, 8)]) {
    for (const { groups } of text.matchAll(introducing)) {
      const { name = '', what = '' } = groups ?? {};
      if (noName.test(name.split(' ')[0] ?? '')) continue;
      const told =
        sentences.find((sentence) =>
          new RegExp(`${escapePattern(name)}, (?:an?|the|its|our) `, 'u').test(sentence),
        ) ?? what;
      const uses = sentences.filter((sentence) => sentence.includes(name)).length;
      if (title.includes(name) ? uses >= 1 : uses >= 3)
        return {
          name,
          kind: /\bmodels?\b|\bLLMs?\b/.test(
            elementAt((told.split(`${name}, `)[1] ?? told).split(/\b(?:for|that|which|to)\b/), 0),
          )
            ? 'model'
            : 'product',
        };
    }
  }
  return null;
}

const MOST_WORDS = 4;

/**
 * The subject of the article: the name that opens both the title and the first sentence and recurs
 * inside later ones, listed or not. Null if title and text disagree.
 */
export function leadName(title: string, sentences: readonly string[]): string | null {
  if (/^\p{Script=Han}/u.test(title)) return easternLead(title, sentences);
  // The text may start with a standfirst.
  const leads = sentences
    .filter((text) => text.length > 40)
    .slice(0, 3)
    .map(withoutDateline);
  const words = title.split(/\s+/).slice(0, MOST_WORDS);
  for (let size = words.length; size > 0; size -= 1) {
    const name = words
      .slice(0, size)
      .join(' ')
      .replace(/['’]s$/, '')
      .replace(/[,:;]$/, '');
    if (
      !/^\p{Lu}[\p{L}\d&.'’ -]*$/u.test(name) ||
      words.slice(0, size).some((word) => !/^[\p{Lu}\d&]/u.test(word)) ||
      noName.test(name)
    )
      continue;
    const follows = leads.find((lead) => lead.startsWith(name))?.slice(name.length);
    if (
      follows !== undefined &&
      /^(?:,|['’]s |\s+\p{Ll})/u.test(follows) &&
      returns(name, sentences)
    )
      return name;
    // "Kestrel Bio raises …": the agent of the title's event, named again early in the text.
    if (
      acts.test(title.slice(name.length)) &&
      leads.some((lead) =>
        new RegExp(`(?<![\\p{L}\\d])${escapePattern(name)}(?:,|['’]s |\\s+\\p{Ll})`, 'u').test(
          lead,
        ),
      )
    )
      return name;
  }
  return null;
}

/**
 * What a title in Chinese and the first sentence begin with alike, up to what is done ("酶动科技" of
 * "酶动科技完成…" and "酶动科技宣布…").
 */
function easternLead(title: string, [first = '', ...others]: readonly string[]): string | null {
  let end = 0;
  while (end < 9 && title[end] === first[end] && /\p{Script=Han}/u.test(title[end] ?? '')) end += 1;
  const name = title
    .slice(0, end)
    .replace(/(?:发布|推出|宣布|完成|收购|开源|起诉|拟|将|已|为|于|的|与|和|在|被|获)+$/u, '');
  return name.length >= 2 && name.length < 9 && others.some((text) => text.includes(name))
    ? name
    : null;
}

/** Only companies do these. */
const acts = pattern(
  '',
  '^ ',
  [
    'raises',
    'acquires',
    'buys',
    'sues',
    'appoints',
    'hires',
    'names',
    'cuts',
    'launches',
    'releases',
    'unveils',
    'introduces',
    'open-sources',
    'partners',
    'signs',
    'orders',
    'plans',
    'ships',
    'adds',
    'to (?:acquire|buy|launch|raise)',
  ],
  String.raw`\b`,
);

/** Occurs inside at least two later sentences, where a capital marks a name. */
function returns(name: string, sentences: readonly string[]): boolean {
  let count = 0;
  for (const text of sentences.slice(1)) if (text.indexOf(name, 1) > 0 && ++count >= 2) return true;
  return false;
}
