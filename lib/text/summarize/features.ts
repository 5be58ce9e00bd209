import { defined, elementAt } from '../../invariant.ts';
import { isUnspacedLanguage } from '../language.ts';
import { pattern, sequence } from '../pattern.ts';

/** Words that point back to what the reader does not see, where a sentence opens with them. */
const pronouns = new Set(
  [
    'he she it they him them we i you his her hers its their theirs our my your this that',
    'these those such you’ve you’ll you’d he’s she’s it’s they’re they’ve we’re we’ve i’m',
    'i’ve i’d you’re that’s here’s there’s we’ll they’ll it’ll he’ll she’ll i’ll that’ll',
    'there’ll',
  ]
    .join(' ')
    .split(' '),
);
const connectives = new Set(
  [
    'but and so or nor yet then also however moreover furthermore meanwhile instead still',
    'thus therefore hence nevertheless nonetheless besides additionally consequently',
    'similarly likewise otherwise afterward afterwards elsewhere conversely accordingly',
    'indeed rather plus again finally lastly below above second secondly third thirdly',
  ]
    .join(' ')
    .split(' '),
);
const backward = pattern(
  '',
  '^',
  [
    'since then',
    sequence('(?:in|for|by|on|at|as|to|of) ', [
      'addition',
      'contrast',
      'turn',
      'fact',
      'other words',
      'that',
      'this',
      'these',
      'those',
      'example',
      'instance',
      'comparison',
      'response',
      'return',
      'the meantime',
      'doing so',
      'a result',
      'the other hand',
      'the contrary',
      'both cases',
      'the same',
    ]),
    'because of (?:this|that)',
    sequence(
      [
        'after',
        'before',
        'since',
        'despite',
        'with',
        'during',
        'under',
        'through',
        'without',
        'beyond',
        'given',
        'like',
        'among',
        'unlike',
        'once',
        'when',
        'if',
        'while',
        'until',
        'as',
        'although',
        'though',
      ],
      ' ',
      ['this', 'that', 'these', 'those', 'it', 'they', 'he', 'she', 'them', 'him', 'her', 'which'],
    ),
    'according to (?:him|her|them|it)',
    sequence(
      [
        'one',
        'two',
        'three',
        'four',
        'some',
        'many',
        'most',
        'several',
        'few',
        'all',
        'none',
        'each',
        'any',
        'both',
        'another',
        'others?',
        'neither',
        'either',
        'much',
        'more',
        'part',
        'half',
      ],
      ' ',
      [
        'of (?:them|these|those|which|that|this|its?|their|his|her)',
        '(?:has|have|had|is|are|was|were|said|says|told|also|did|do|does)',
      ],
    ),
    'not (?:only|all|everyone|so)',
    'no (?:one|wonder|matter)',
    'another',
    sequence('the ', [
      'following',
      'former',
      'latter',
      'same',
      'other',
      'others',
      'two',
      'three',
      'pair',
      'duo',
      'trio',
    ]),
  ],
  ' ',
);
/** "The company" says nothing to a reader who has not seen which; "the company behind X" does. */
const definite = pattern(
  '',
  '^(?:the|an?other|our|my) ',
  ['new ', 'latest ', 'updated? '],
  '?',
  [
    'compan(?:y|ies)',
    'firms?',
    'startups?',
    'start-ups?',
    'group',
    'organi[sz]ation',
    'team',
    'move',
    'deal',
    'decision',
    'announcement',
    'agreement',
    'acquisition',
    'tools?',
    'features?',
    'service',
    'update',
    'paper',
    'study',
    'report',
    'researchers',
    'authors',
    'model',
    'models',
    'system',
    'product',
    'chip',
    'lawsuit',
    'suit',
    'complaint',
    'bill',
    'law',
    'rule',
    'rules',
    'investment',
    'round',
    'plan',
    'plans',
    'news',
    'post',
    'app',
    'technology',
    'software',
    'man',
    'woman',
    'victim',
    'couple',
    'suspect',
    'officer',
    'officers',
    'boy',
    'girl',
    'family',
    'incident',
    'attack',
    'video',
    'footage',
    'website',
    'site',
  ],
  "(?:['’]s?)? (?!",
  [
    'of',
    'behind',
    'at',
    'from',
    'between',
    'with',
    'against',
    'for',
    'that',
    'who',
    'which',
    'called',
    'named',
    'by',
    String.raw`to\b`,
  ],
  ')',
);

/**
 * "The publishers say": one plain noun with an article, at once followed by its verb, was
 * introduced before; some things need no introduction.
 */
const introduced = pattern(
  '',
  '^the (?!',
  [
    'world',
    'internet',
    'web',
    'government',
    'public',
    'economy',
    'industry',
    'market',
    'markets',
    'future',
    'rest',
    'best',
    'first',
    'president',
    'pope',
    'prime',
    'supreme',
    'senate',
    'house',
    'congress',
    'pentagon',
    'earth',
    'sun',
    'moon',
    'media',
    'press',
    'police',
    'weather',
    'military',
    'army',
    'poor',
    'rich',
    'young',
    'elderly',
  ],
  ')[a-z-]{3,} ',
  [
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'had',
    'will',
    'would',
    'can',
    'could',
    'may',
    'might',
    'must',
    'should',
    'also',
    'now',
    'then',
    'says?',
    'said',
    'added',
    'told',
    'declined',
    'plans?',
    'did',
    'does',
    'do',
    'came',
    'comes',
    'took',
    'takes',
    'began',
    'appeared',
    'happened',
    'occurred',
    'died',
    'worked',
    'applies',
    'covers',
    'includes?',
    'requires?',
    'allows?',
    'uses?',
    'offers?',
    'shows?',
    'means',
    'gives?',
    'makes?',
    'lets',
    'supports?',
    'provides?',
    'adds',
    'runs?',
    'works?',
    'reads?',
    'draws?',
    'costs?',
    'helps?',
    'aims',
    'expects?',
    'announced',
    'released',
    'launched',
    'raised',
    'reported',
    'found',
    'showed',
    'warned',
    'argued',
    'accused',
    'asked',
    'filed',
    'ruled',
    'approved',
    'rejected',
  ],
  ' ',
);

const expletive =
  /^(?:it (?:is|was|has been|will be) (?:\w+ )?(?:that|to) |there (?:is|are|was|were|have|has) )/;

const chinese = pattern('', '^', [
  '而?(?:以上|上述)',
  '在此',
  '由此',
  '(?:报道|報導|报告)指出',
  '就在[^,，。]{1,6}前',
  '与之',
  '與此',
  '對此',
  '同時',
  '然後',
  '此外',
  '另据',
  '他',
  '她',
  '它',
  '这',
  '那',
  '此',
  '其',
  '该',
  '上述',
  '前者',
  '后者',
  '对此',
  '因此',
  '所以',
  '但',
  '然而',
  '不过',
  '而且',
  '并且',
  '同时',
  '另外',
  '与此',
  '于是',
  '因而',
  '当然',
  '例如',
  '比如',
  '本次',
  '我',
  '也',
  '还',
  '并',
]);

/**
 * True where a sentence opens with words whose meaning occurs in an earlier sentence ("He", "The
 * company", "However", "该公司").
 */
export function opensDangling(sentence: string, language = 'en'): boolean {
  const bare = sentence.replace(/^[\s"“”'‘’「『（(]+/, '');
  if (isUnspacedLanguage(language)) return chinese.test(bare);
  const opening = `${bare.slice(0, 80).toLowerCase().replaceAll("'", '’')} `;
  if (expletive.test(opening)) return false;
  const word = /^[a-z’]+/.exec(opening)?.[0] ?? '';
  return (
    pronouns.has(word) ||
    connectives.has(word) ||
    backward.test(opening.replaceAll(',', '')) ||
    definite.test(opening)
  );
}

/**
 * True where a sentence opens with a plain noun as if the reader had met it ("The publishers say
 * …"): stricter than a pronoun, for lines read without any context.
 */
export function opensWithKnownThing(sentence: string): boolean {
  return introduced.test(`${sentence.slice(0, 80).toLowerCase()} `);
}

const openingConnective = pattern(
  'i',
  '^',
  [
    String.raw`(?:but|and),?\s+`,
    sequence('(?:so|yet)', [
      String.raw`,\s+`,
      String.raw`\s+(?!far\b|much\b|many\b|that\b|long\b|often\b|another\b|again\b|to\b)`,
    ]),
    sequence(
      [
        'also',
        'moreover',
        'furthermore',
        'meanwhile',
        'additionally',
        'nevertheless',
        'nonetheless',
        'of course',
      ],
      String.raw`,?\s+`,
    ),
    sequence(
      [
        'however',
        'still',
        'indeed',
        'in addition',
        'in fact',
        'on the other hand',
        'similarly',
        'likewise',
        'after all',
        'clearly',
        'unsurprisingly',
      ],
      String.raw`,\s+`,
    ),
  ],
  String.raw`(?=\S)`,
);

/**
 * The sentence without a connective it opens with ("But the court …" becomes "The court …");
 * unchanged where none does.
 */
export function withoutConnective(sentence: string): string {
  const found = openingConnective.exec(sentence);
  if (!found || sentence.length - found[0].length < 20) return sentence;
  const rest = sentence.slice(found[0].length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** A sentence of fewer words than this is a byline, a label or an exclamation. */
export const LEAST_WORDS = 6;

/** A sentence with its words folded to lower case, as `rankSentences` reads it. */
export interface RankedSentence {
  text: string;
  words: string[];
}

/** The names of the features, in the order of the weights. */
export const featureNames = [
  'first',
  'second',
  'third',
  'early',
  'inverse-position',
  'relative-position',
  'last',
  'length',
  'length-squared',
  'short',
  'long',
  'centrality',
  'degree',
  'lead-overlap',
  'first-overlap',
  'title-overlap',
  'frequency',
  'top-words',
  'new-words',
  'numbers',
  'capitals',
  'new-capitals',
  'acronyms',
  'quote',
  'opening-quote',
  'question',
  'first-person',
  'dangling',
  'attribution',
  'connective',
  'stop-words',
  'parenthesis',
  'boilerplate',
  'modal',
  'superlative',
  'phrases',
  'early-centrality',
  'early-length',
  'names-frequency',
] as const;

/**
 * What a sentence looks like to the ranking model: one row per sentence, each a number for every
 * name in `featureNames`. Linear in the text.
 */
export function sentenceFeatures(
  sentences: RankedSentence[],
  { title = '', language = 'en' }: { title?: string; language?: string } = {},
): number[][] {
  const total = sentences.length;
  const contents = sentences.map(({ words }) =>
    words.filter((word) => !stopWords.has(word) && /[\p{L}\p{N}]/u.test(word)).map(stem),
  );
  const frequency = new Map<string, number>();
  const holders = new Map<string, number>();
  for (const content of contents) {
    for (const word of content) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    for (const word of new Set(content)) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const pairs = counted(contents.flatMap(pairsOf));
  const vectors = contents.map((content) => unit(weighted(content, holders, total)));
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [word, value] of vector) sum.set(word, (sum.get(word) ?? 0) + value);
  const centroid = unit(new Map([...frequency].map(([word, count]) => [word, count])));
  const plain = contents.map((content) => unit(counted(content)));
  const lead = unit(counted(contents.slice(0, 4).flat()));
  const first = plain.find((vector) => vector.size > 3) ?? plain[0] ?? new Map<string, number>();
  const titleWords = new Set(
    title
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !stopWords.has(word))
      .map(stem),
  );
  const top = new Set(
    [...frequency]
      .filter(([, count]) => count > 1)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 12)
      .map(([word]) => word),
  );
  const most = Math.log(
    1 + Math.max(1, ...(top.size ? [...top].map((word) => defined(frequency.get(word))) : [1])),
  );
  const seen = new Set<string>();
  const seenNames = new Set<string>();

  const places = placesOf(sentences);
  return sentences.map(({ text, words }, at) => {
    const index = elementAt(places, at);
    const content = elementAt(contents, at);
    const size = Math.max(1, content.length);
    const length = words.length;
    const names = text.slice(1).match(/(?<![.!?] )\b\p{Lu}[\p{L}\d-]+/gu) ?? [];
    const fresh = content.filter((word) => !seen.has(word)).length / size;
    const freshNames = names.filter((name) => !seenNames.has(name)).length;
    for (const word of content) seen.add(word);
    for (const name of names) seenNames.add(name);
    const logLength = Math.log(1 + length) / 4;
    return [
      Number(index === 0),
      Number(index === 1),
      Number(index === 2),
      Number(index < 6),
      1 / (index + 1),
      at / total,
      Number(at >= total - 2 && total > 6),
      logLength,
      logLength * logLength,
      Number(length < 9),
      Number(length > 40),
      dot(elementAt(plain, at), centroid),
      total > 1 ? (dot(elementAt(vectors, at), sum) - 1) / Math.sqrt(total) : 0,
      dot(elementAt(plain, at), lead),
      index > 0 ? dot(elementAt(plain, at), first) : 0,
      titleWords.size
        ? content.filter((word) => titleWords.has(word)).length / Math.sqrt(size * titleWords.size)
        : 0,
      content.reduce((all, word) => all + Math.log(1 + defined(frequency.get(word))), 0) /
        size /
        most,
      content.filter((word) => top.has(word)).length / Math.max(1, Math.min(size, top.size)),
      fresh,
      Math.min(3, (text.match(/\d[\d.,]*/g) ?? []).length) / 3,
      Math.min(6, names.length) / 6,
      Math.min(4, freshNames) / 4,
      Number(/\b[A-Z]{2,5}\b/.test(text)),
      Number(/["“”「]/.test(text)),
      Number(/^\s*["“「'‘]/.test(text)),
      Number(/[?？]/.test(text)),
      Number(/\b(?:I|we|We|my|our|me|us)\b|我们|我/.test(text)),
      Number(opensDangling(text, language)),
      Number(/\b(?:said|says|told|added|according to|wrote)\b|表示|称|说/.test(text)),
      Number(/^(?:but|and|so|however|meanwhile|also)\b/i.test(text)),
      words.length ? 1 - content.length / length : 0,
      Number(/[(（]/.test(text)),
      Number(boilerplate.test(text)),
      Number(/\b(?:will|could|may|would|might|plans? to|expected)\b|将|预计|可能/.test(text)),
      Number(/\b(?:first|largest|biggest|most|record|new|best)\b|首|最/.test(text)),
      pairsOf(content).filter((pair) => defined(pairs.get(pair)) > 1).length /
        Math.max(4, content.length),
      dot(elementAt(plain, at), centroid) / (1 + index / 4),
      Math.min(1, length / 30) / (1 + index / 4),
      names.reduce(
        (all, name) => all + Math.log(1 + (frequency.get(stem(name.toLowerCase())) ?? 0)),
        0,
      ) /
        Math.max(1, names.length) /
        most,
    ];
  });
}

/** A sentence too short to report anything, or about the page. */
function isSubstantial({ text, words }: RankedSentence): boolean {
  return words.length >= LEAST_WORDS && !boilerplate.test(text);
}

/**
 * The place of each sentence among those that report something; one that does not stands far
 * behind.
 */
function placesOf(sentences: RankedSentence[]): number[] {
  let place = 0;
  return sentences.map((sentence) => (isSubstantial(sentence) ? place++ : 40 + place));
}

/** Lines about the page rather than the news. */
export const boilerplate = pattern('i', [
  sequence('^', [
    sequence(
      [
        'click',
        'tap',
        'scroll',
        'read more',
        'see also',
        'watch',
        'listen',
        'share',
        'sign up',
        'subscribe',
        'follow (?:us|@)',
        'photo',
        'image',
        'credit',
        'copyright',
        'updated?:',
        'published:',
        String.raw`by \.`,
        'last updated',
        'related',
        'advertisement',
        "editor['’]s note",
        'correction',
        'disclosure',
        'join (?:us|the)',
        'get (?:the|our)',
        'download (?:the|our)',
        'learn more',
        'this (?:story|article|post) (?:was|is|has|first|originally)',
      ],
      String.raw`\b`,
    ),
    String.raw`\|`,
  ]),
  'all rights reserved',
  'terms of (?:use|service)',
  'privacy policy',
  String.raw`cookies?\b.*\b(?:accept|use)`,
  'newsletter',
  String.raw`\b(?:email|e-mail) (?:address|us)`,
  'click here',
  'scroll down',
  'for confidential support',
  'contributed to this (?:report|story)',
  'this material may not be',
  sequence(
    'ignore (?:all |any )?',
    ['previous', 'prior', 'above', 'earlier'],
    ' (?:instructions|prompts?)',
  ),
  '点击',
  '扫码',
  '关注(?:我们|公众号)',
  '版权所有',
  '责任编辑',
  '未经授权',
]);

/** Neighbouring content words. */
function pairsOf(content: string[]): string[] {
  return content.slice(1).map((word, at) => `${content[at]} ${word}`);
}

function counted(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function weighted(
  words: string[],
  holders: Map<string, number>,
  total: number,
): Map<string, number> {
  const counts = counted(words);
  for (const [word, count] of counts)
    counts.set(word, count * Math.log(1 + total / defined(holders.get(word))));
  return counts;
}

function unit(vector: Map<string, number>): Map<string, number> {
  let square = 0;
  for (const value of vector.values()) square += value * value;
  if (square === 0) return vector;
  const length = Math.sqrt(square);
  for (const [word, value] of vector) vector.set(word, value / length);
  return vector;
}

/** The inner product of two sparse vectors; walks the smaller. */
function dot(one: Map<string, number>, other: Map<string, number>): number {
  if (one.size > other.size) return dot(other, one);
  let sum = 0;
  for (const [word, value] of one) sum += value * (other.get(word) ?? 0);
  return sum;
}

/** A light stem: plural and tense endings off, enough to let "models" meet "model". */
export function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/['’]s$/, '')
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/(?<=..[^s])(?:s|ed|ing)$/, '');
}

/** Words that say nothing about what a text is about. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'a about above after again against all also am an and any are as at be because been',
    'before being below between both but by can could did do does doing don down during',
    'each few for from further had has have having he her here hers him his how i if in',
    'into is it its itself just like made make many may me might more most much my new no',
    'nor not now of off on once one only or other our out over own s said same say says',
    'she should so some such t than that the their them then there these they this those',
    'through to told too two under until up upon us very was we well were what when where',
    'which while who whom why will with would yet you your 的 了 是 在 和 与 及 也 将 为 对 等 有 中 其',
    '这 该 一 个 并 从 到 以 于 他 她 它 们',
  ]
    .join(' ')
    .split(' '),
);
