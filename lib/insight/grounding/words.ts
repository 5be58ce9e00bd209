/** A word of a text as grounding compares it. */
export interface Word {
  /** As written, without a possessive ending. */
  text: string;
  /** Lower case, accents kept. */
  folded: string;
  /** The folded word without its inflection: what two wordings of one thing share. */
  root: string;
  start: number;
  end: number;
  /** True for the first word of a sentence or a quotation: its capital says nothing. */
  opens: boolean;
}

/** Scripts written without spaces: a word is one character. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const letters = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+`;
const wordPattern = new RegExp(
  String.raw`${unspaced}|${letters}(?:[.’'\-‐‑&+/]${letters})*\+*`,
  'gu',
);

/**
 * The words of a text in order. Inner dots, hyphens, slashes and apostrophes stay (`GPT-5.5`,
 * `U.S`, `AT&T`); `’s` is dropped.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const written = match[0].replace(/[’'](?:s|S)?$/u, '');
    if (written === '') continue;
    const folded = written.toLowerCase();
    words.push({
      text: written,
      folded,
      root: rootOf(folded),
      start,
      end: start + written.length,
      opens: opensSentence(text, start),
    });
  }
  return words;
}

/**
 * A word without its English inflection (plural, -ed, -ing, -ly and the silent e), so that
 * `launches`, `launched` and `launching` compare equal. A light cut on purpose: it must never make
 * two different words one by cutting a stem short.
 */
export function rootOf(folded: string): string {
  const irregular = irregularRoots.get(folded);
  if (irregular !== undefined) return irregular;
  if (folded.length < 4 || !/^[a-z]+$/.test(folded)) return folded;
  const cut = withoutEnding(folded);
  return cut
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/i$/, 'y')
    .replace(/e$/, '');
}

function withoutEnding(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return word.slice(0, -1);
  if (word.length > 5 && word.endsWith('ing') && hasVowel(word.slice(0, -3)))
    return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ed') && hasVowel(word.slice(0, -2)))
    return word.slice(0, -2);
  if (word.length > 5 && word.endsWith('ly')) return word.slice(0, -2);
  return word;
}

function hasVowel(text: string): boolean {
  return /[aeiouy]/.test(text);
}

const irregularRoots = new Map<string, string>(
  Object.entries({
    say: 'said says saying',
    buy: 'bought buys buying',
    sell: 'sold sells selling',
    make: 'made makes making',
    build: 'built builds building',
    begin: 'began begun begins beginning',
    rise: 'rose risen rises rising',
    fall: 'fell fallen falls falling',
    grow: 'grew grown grows growing',
    give: 'gave given gives giving',
    take: 'took taken takes taking',
    get: 'got gotten gets getting',
    go: 'went gone goes going',
    lead: 'led leads leading',
    win: 'won wins winning',
    lose: 'lost loses losing',
    pay: 'paid pays paying',
    spend: 'spent spends spending',
    tell: 'told tells telling',
    find: 'found finds finding',
    hold: 'held holds holding',
    leave: 'left leaves leaving',
    write: 'wrote written writes writing',
    run: 'ran runs running',
    see: 'saw seen sees seeing',
    know: 'knew known knows knowing',
    think: 'thought thinks thinking',
    bring: 'brought brings bringing',
    keep: 'kept keeps keeping',
    meet: 'met meets meeting',
    send: 'sent sends sending',
    teach: 'taught teaches teaching',
    choose: 'chose chosen chooses choosing',
    break: 'broke broken breaks breaking',
    speak: 'spoke spoken speaks speaking',
    steal: 'stole stolen steals stealing',
    beat: 'beaten beats beating',
    sue: 'sued sues suing',
    use: 'used uses using',
    die: 'died dies dying',
    news: 'news',
    man: 'men',
    woman: 'women',
    child: 'children',
    person: 'people persons',
  }).flatMap(([root, forms]) => [
    [root, root] as const,
    ...forms.split(' ').map((form) => [form, root] as const),
  ]),
);

/**
 * Nothing but quotation marks and brackets is between the word and the start of its sentence,
 * quotation or line.
 */
function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  return (start === before.length && opening.test(before)) || afterEnd.test(before);
}

const opening = /^[\s"“”'‘’«「『([•*-]*$/u;
const afterEnd = /(?:[.!?…:;]["”’')\]]*\s+["“‘'([•*-]*|["“«「『\n]\s*)$/u;

/** English words that carry grammar, not content. */
const stopWords = new Set(
  (
    'a an the this that these those of in on at to for from by with about into over after before ' +
    'between during without within through under above up down out off ' +
    ('and or but nor so yet as if than then because while although though when where who whom ' +
      'whose which what how why ') +
    ('i me my we us our you your he him his she her hers it its they them their theirs himself ' +
      'herself itself themselves ') +
    ('is are was were be been being am do does did doing done have has had having will would ' +
      'shall should can could may might must ') +
    ('not no also just only very more most much many some any all both each every other another ' +
      'such own same too there here ') +
    'said says say according including among per via like'
  ).split(' '),
);

/** True for a folded word that carries grammar, not content. */
export function isStopWord(folded: string): boolean {
  return stopWords.has(folded);
}

/**
 * Words in which summaries talk about a text and its events in general: new to the text, yet seldom
 * a new fact. Chosen by hand.
 */
export const reportingWords: ReadonlySet<string> = new Set(
  (
    'article author report reported reportedly event incident situation case individual ' +
    'individuals people various including include includes highlights highlight ' +
    ('highlighted discusses discuss discussed raises raised raise questions question concerns ' +
      'concern despite however additionally overall described describes describe ') +
    ('revealed reveals stated states noted notes explains explained emphasizes emphasized ' +
      'suggests suggested mentions mentioned resulting result results leading led due ') +
    ('involving involved featuring features experience experienced experiences current currently ' +
      'recent recently remains remain continues continue significant potential ') +
    ('potentially numerous several multiple unknown unclear particularly specifically following ' +
      'provide provides provided offers offer aims aim focuses importance important ') +
    ('need needs impact issue issues challenges challenge efforts effort ability role support ' +
      'received believe believes believed argues argue argued claims claimed expressed ') +
    'expresses according based related associated allegedly occurred took place taking made making'
  ).split(' '),
);
