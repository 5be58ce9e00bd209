import type { Paragraph } from '../../article/article.ts';
import { boilerplate, opensDangling, opensWithKnownThing } from '../../text/summarize/features.ts';
import { saysNothing } from './says-nothing.ts';
import { isUnspacedLanguage } from '../../text/language.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** Reporting verbs in their base form; `be`, `have` and the modals are listed separately. */
const bases = new Set(
  (
    'accept achieve acquire act add address adopt affect agree aim allow announce appear apply ' +
    'approve argue ask attract automate back base beat become begin believe benefit block boost ' +
    'break bring build buy call carry cause challenge change charge check choose claim close ' +
    'combine come compare compete connect consider contain continue contribute control cost ' +
    'cover create cut decide decline deliver demand depend describe design detect develop differ ' +
    'discover drive drop earn emerge employ enable end engage ensure enter establish evaluate ' +
    'exceed expand expect explain explore expose face fail fall feature feel file fill find ' +
    'finish fit focus follow force forecast form gain generate get give go grow handle happen ' +
    'have help hire hit hold host identify impact implement improve include increase inform ' +
    'integrate introduce invest involve join keep know lack launch lay lead learn leave let ' +
    'leverage lie lift limit link list live look lose lower make manage map match matter mean ' +
    'meet merge monitor move name need offer open operate optimize order outperform overtake own ' +
    'pay perform pick plan play point posit post power predict prefer prepare present prevent ' +
    'process produce promise propose protect prove provide publish pull push put raise rank ' +
    'reach read receive recommend record reduce refer reflect reject release rely remain remove ' +
    'replace report represent require respond result retain return reveal rise run save say ' +
    'scale seek see sell send serve set shape share shift ship show sign signal sit slow solve ' +
    'sound speak spend spread stand start state stay steal stem stop strike struggle sue suggest ' +
    'supply support surpass switch take target teach tell tend test think threaten tie top train ' +
    'transform treat trigger try turn understand unlock update upgrade urge use vary view voice ' +
    'want warn wear win work worry write yield'
  ).split(' '),
);
const irregular = pattern(
  'i',
  String.raw`\b`,
  [
    'is',
    'are',
    'was',
    'were',
    'be',
    'been',
    'am',
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
    'shall',
    'should',
    'do',
    'does',
    'did',
    'said',
    'told',
    'made',
    'built',
    'won',
    'sold',
    'took',
    'began',
    'grew',
    'rose',
    'fell',
    'lost',
    'got',
    'gave',
    'went',
    'beat',
    'sent',
    'kept',
    'found',
    'came',
    'became',
    'ran',
    'held',
    'spent',
    'met',
    'bought',
    'paid',
    'brought',
    'led',
    'left',
    'saw',
    'knew',
    'thought',
    'felt',
    'stood',
    'wrote',
    'spoke',
    'broke',
    'chose',
    'drew',
    'drove',
    'flew',
    'swore',
    'cannot',
    "won['’]t",
    "don['’]t",
    "doesn['’]t",
    "isn['’]t",
    "aren['’]t",
    "can['’]t",
    String.raw`\w+['’](?:s|re|ve|ll|d)`,
  ],
  String.raw`\b`,
);

/**
 * Whether an English text has a word that can be a finite verb; a heading or a list's fragment
 * mostly has none. `inflected`: base forms, which are often nouns ("check", "plan"), do not count.
 * `certain`: nor do forms in -ed, mostly participles there ("keyed", "AI-powered"), but right after
 * the name the text opens with.
 */
export function hasVerb(
  text: string,
  { inflected = false, certain = false }: { inflected?: boolean; certain?: boolean } = {},
): boolean {
  if (irregular.test(text) || (certain && /^(?:\p{Lu}[\p{L}\d.-]* ){1,4}\p{Ll}+ed\b/u.test(text)))
    return true;
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).slice(1).some((word) => {
    if (/(?:[^e]ed)$/.test(word) && word.length > 4) return !certain;
    return isVerb(word) && !((inflected || certain) && bases.has(word));
  });
}

/** Whether a word is a reporting verb, in its base form or third person. */
export function isVerb(word: string): boolean {
  const lower = word.toLowerCase();
  return [
    lower,
    lower.replace(/s$/, ''),
    lower.replace(/es$/, ''),
    lower.replace(/ies$/, 'y'),
  ].some((form) => bases.has(form));
}

const LEAST_WORDS = 7;
/** Chinese needs fewer characters for the same content. */
const LEAST_EASTERN = 5;
const MOST_WORDS = 60;

/** Reports a missing comment, addresses the reader, or belongs to the page. */
const empty = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'declined to (?:comment|say)',
      'did not (?:immediately )?(?:respond|reply|return|comment)',
      'could not (?:immediately )?be reached',
      'was not immediately available',
      'no comment',
      sequence("let['’]?s ", [
        'focus',
        'explore',
        'look',
        'break',
        'have a look',
        'dive',
        'talk',
        'take',
        'see',
        'start',
        'get',
      ]),
      'in this (?:article|guide|post|blog|section|video|episode)',
      'read on',
      "we(?:['’]ll| will) (?:explore|look|cover|discuss|see)",
      'time will tell',
      'curated guide',
      'your inbox',
      'our newsletter',
      'view email',
      'submission history',
      'table of contents',
      'what do you think',
      'let us know',
      'stay tuned',
      'thanks for reading',
      'thank you for reading',
      'happy (?:coding|reading)',
      'contact us',
      'book a (?:demo|call)',
      'free trial',
      'get started',
      'our (?:program|experts|services)',
      'sponsored by',
      'for more (?:information|details),? (?:visit|see|contact|on|about the|go)',
      'once done',
    ],
    String.raw`\b`,
  ),
  '未予置评',
  '拒绝置评',
  '未回应',
  '敬请期待',
  '联系我们',
]);

/** A line under a picture. */
const caption = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'file photo(?:graph)?',
      'photograph shows',
      '(?:is|are) (?:pictured|seen here)',
      'getty images',
      String.raw`\(?(?:AP|AFP|Reuters) Photo`,
      'photo (?:by|courtesy)',
      'picture by',
      'image credit',
      'illustration by',
      'screenshot',
    ],
    String.raw`\b`,
  ),
  sequence(
    '(?:, | on )',
    [
      String.raw`Jan(?:uary|\.)`,
      String.raw`Feb(?:ruary|\.)`,
      String.raw`Mar(?:ch|\.)`,
      String.raw`Apr(?:il|\.)`,
      'May',
      'June?',
      'July?',
      String.raw`Aug(?:ust|\.)`,
      String.raw`Sept?(?:ember|\.)`,
      String.raw`Oct(?:ober|\.)`,
      String.raw`Nov(?:ember|\.)`,
      String.raw`Dec(?:ember|\.)`,
    ],
    String.raw` \d{1,2}, \d{4}\.$`,
  ),
]);

/**
 * An opening clause followed by a pronoun with another antecedent ("Just like the first, it is
 * free").
 */
const clauseThenPronoun =
  /^(?<clause>[^,]{3,90}), (?<pronoun>he|she|it|they|this|these|that|those|its|their|his|her)\b/i;
const namingClause = pattern(
  'u',
  '^',
  [
    '[Aa]fter',
    '[Ww]hen',
    '[Ww]hile',
    '[Aa]s',
    '[Bb]ecause',
    '[Ss]ince',
    '[Aa]lthough',
    '[Tt]hough',
    '[Ii]f',
    '[Bb]efore',
    '[Oo]nce',
  ],
  String.raw`\b.*\s\p{Lu}`,
);

/** "This challenge", "… to mitigate this.": the antecedent is in another sentence. */
const pointing = pattern('i', [
  sequence(
    String.raw`\b(?:this|these|those|such) (?:\w+ )?`,
    [
      'challenges?',
      'approach(?:es)?',
      'issues?',
      'problems?',
      'ways?',
      'shifts?',
      'trends?',
      'gaps?',
      'vulnerabilit(?:y|ies)',
      'moves?',
      'deals?',
      'cases?',
      'concerns?',
      'questions?',
      'changes?',
      'tools?',
      'models?',
      'features?',
      'reasons?',
      'results?',
      'findings',
      'technolog(?:y|ies)',
      'systems?',
      'companies',
      'rules?',
      'kinds?',
      'types?',
      'efforts?',
      'methods?',
      'steps?',
      'areas?',
      'factors?',
      'benefits',
      'limitations',
      'risks?',
    ],
    String.raw`\b`,
  ),
  String.raw`\bthis (?:new|latest|same|particular|very)\b`,
  String.raw`\b(?:to|of|for|with|by|from|on|about|like) this(?:,|;| but\b)`,
  String.raw`\b(?:this|these|those|so|instead|too|either|that|one)[.!]$`,
  String.raw`\.\.\.`,
  '…',
]);

/**
 * "There is also …", "Here the task is …", "… switch between them", ", which it declined to name":
 * points at a neighbour.
 */
const beside = pattern('i', [
  sequence(
    '^',
    [
      'there (?:is|are|was|were) also',
      'here',
      String.raw`the \w+ ahead`,
      String.raw`other \w+ (?:is|are|was|were|has|have)`,
      '(?:on top of|besides|with|after) that',
    ],
    String.raw`\b`,
  ),
  String.raw`\b(?:between|among) them\b`,
  String.raw`, which (?:it|he|she|they)\b`,
  String.raw`\b(?:above|below)[,.:]`,
  String.raw`\bcorresponding\b`,
  'â€',
]);

/** Opens with a dependent clause, an instruction or a question. */
const leaning = /^(?:while|because|although|though|whereas|with)\b/i;
const purpose = /^to (?:then )?\p{Ll}+\b[^,]*$|^to then\b|^(?:which|how|why|whether)\b/iu;

/** A list's label before its statement ("Map the impact: Use …"). */
const label = /^\p{Lu}[^.:“"]{2,50}:\s*\p{Lu}\p{L}/u;

function hasLabel(text: string): boolean {
  return label.test(text) && !hasVerb(text.slice(0, text.indexOf(':')));
}

/**
 * What is only added: a verb in it makes no sentence of the rest ("The bank's earnings, which will
 * be the last.").
 */
const aside = /, (?:which|who|whose|where)\b[^,.]*(?=[,.])/g;

/** A command to the reader, or to a machine that reads the page. */
const instruction = pattern(
  'iu',
  '^',
  [
    'please ',
    'always ',
    'never ',
    'make sure',
    'ensure',
    'click',
    'try',
    'use',
    'run',
    'install',
    'add',
    'create',
    'choose',
    'consider',
    'remember',
    'check',
    'avoid',
    'dive',
    'discover',
    'explore',
    'learn',
    'find',
    'start',
    'see',
    'focus',
    'imagine',
    'think about',
    'if your?',
    String.raw`get (?:your|an?|the|on|ready)\b`,
    String.raw`keep (?:an?|in|your)\b`,
    'partner with',
    String.raw`identify (?:an?|the|your)\b`,
    'elevate',
    'immerse',
    String.raw`do (?:not|whatever)\b`,
    String.raw`take (?:an?|the|your|some|time)\b`,
    String.raw`ask (?:an?|the|your|AI)\b`,
    String.raw`block (?:the|all)\b`,
    String.raw`build (?:an?|the|your)\b`,
    'enrich',
    String.raw`deliver (?:more|an?|the)\b`,
    'ship (?:an?|the|your|beautiful)',
    String.raw`(?:easily|quickly|simply|instantly|securely) \p{Ll}+\b(?<!ly)`,
    'serve (?:an?|the|millions)',
    String.raw`follow (?:the|us|this)\b`,
    String.raw`read (?:the|about|more)\b`,
    'sign[- ]up',
    String.raw`join (?:us|the|\d)`,
    'visit',
    'stay',
    String.raw`watch (?:out|an?|the)\b`,
    'fill out',
    'register',
    'hear from',
    'network with',
    'look for',
    'go for',
    'tap into',
    'note that',
    'ignore',
    'disregard',
    'forget',
    'pretend',
    String.raw`you (?:are|must|should|can|will|need|may|might)\b`,
  ],
  String.raw`(?![\p{L}\d])`,
);

/**
 * Why a sentence cannot be read on a card with nothing around it. `reference` and `quotation` can
 * be mended by showing the sentence before it as well, or by naming what it points to; the others
 * cannot.
 */
export type Defect = 'length' | 'page' | 'form' | 'reference' | 'quotation';

/**
 * Whether a sentence can be read on a card with nothing around it: whole, of a fair length, about
 * the news, pointing back to nothing.
 */
export function isSelfContained(text: string, context: SentenceContext): boolean {
  return defectOf(text, context) === null;
}

export interface SentenceContext {
  words: number;
  kind: Paragraph['kind'];
  language: string;
}

/** The worst defect of a sentence read by itself; null where it has none. */
export function defectOf(text: string, { words, kind, language }: SentenceContext): Defect | null {
  const isEastern = isUnspacedLanguage(language);
  if (words < (isEastern ? LEAST_EASTERN : LEAST_WORDS) || words > MOST_WORDS) return 'length';
  if (boilerplate.test(text) || empty.test(text) || instruction.test(text) || saysNothing(text))
    return 'page';
  if (caption.test(text) && !/\b(?:will|was|were|had|has|\p{L}+ed)\b/u.test(text)) return 'page';
  if (/[?？]["”’」]?$/.test(text) || !/[.!…。！”"’)）」』]$/.test(text)) return 'form';
  if ((kind === 'list-item' && words < 9) || hasLabel(text) || purpose.test(text)) return 'form';
  if (language.startsWith('en') && lacksVerb(text, kind)) return 'form';
  if (
    /^(?:[^\p{L}\p{N}$€£¥"“《「]|\d+[.)]\s|https?:)/u.test(text) ||
    /[{}<>]|=>|;$/.test(text) ||
    isClauseAlone(text)
  )
    return 'form';
  if (isUnbalanced(text) || isUnattributed(text, isEastern)) return 'quotation';
  const bare = text.replace(/^["“「]/, '');
  // The sentence names its speaker: "we" and "I" refer to them.
  const speaksOfSelf = bare !== text && /^(?:we|I|our|my)(?:['’]\p{Ll}+)?\s/iu.test(bare);
  return (opensDangling(bare, language) &&
    !speaksOfSelf &&
    !expletive.test(text) &&
    !thisTime.test(text)) ||
    unnamed.test(text) ||
    opensWithKnownThing(bare) ||
    pronounAfterClause(text) ||
    pointing.test(text) ||
    beside.test(text)
    ? 'reference'
    : null;
}

/** "For models trained with …, they must …", "公司表示，该模型…": the antecedent is in another sentence. */
const unnamed = pattern('u', [
  String.raw`^(?:For|In|Under|With|Among) [^.;]{10,160}, (?:they|it|he|she) \p{Ll}`,
  '^(?:公司|官方)(?:还|也|同时)?(?:表示|称|说|宣布|计划|透露)',
]);

/** "It's about to become …", "It is unclear …": expletive "it". */
const expletive = pattern(
  '',
  String.raw`^It(?:['’]s| is| was| remains| took| takes) (?:\w+ )?`,
  [
    'about to become',
    'unclear',
    'clear',
    'possible',
    'likely',
    'unlikely',
    'hard',
    'easy',
    'too (?:soon|early)',
    'worth',
    'not clear',
    'rare',
    'not unusual',
  ],
  String.raw`\b`,
);

/** "This week, Northwind …": a time expression, after any opener. */
const thisTime = /^This (?:week|month|year|spring|summer|fall|autumn|winter|morning|quarter)\b/u;

/**
 * The attribution of a quotation that opens a sentence: "…,” said Ann Lee", "…,” Lee told
 * reporters".
 */
const attribution = pattern(
  'u',
  String.raw`[,.!?…]["”]\s+(?:`,
  '(?:said|says|wrote|writes|added|told|explained|argued|warned|noted) )?',
  String.raw`(?:\p{Lu}|the company|the \p{Ll}+ said)`,
);

/** Opens with a quotation without attribution. */
function isUnattributed(text: string, isEastern: boolean): boolean {
  if (isEastern) return /^["“「](?![^”」"]{1,12}[”」"][^。！？])/.test(text);
  if (/^['‘]/.test(text)) return true;
  return (
    /^["“]/.test(text) && !attribution.test(text) && !/^["“][^"”]{1,40}["”]\s\p{L}/u.test(text)
  );
}

function lacksVerb(text: string, kind: Paragraph['kind']): boolean {
  return (
    !hasVerb(text.replace(aside, '')) ||
    (kind === 'list-item' && (lacksSubject(text) || !hasVerb(text, { certain: true })))
  );
}

const possessiveOpening = pattern(
  'i',
  '^',
  ['as part of', 'in', 'with', 'despite', 'for', 'through', 'by', 'following', 'after'],
  String.raw` (?:its|their|his|her)\b[^,]*, (?:it|they|he|she)\b`,
);

function pronounAfterClause(text: string): boolean {
  const { clause, pronoun } = clauseThenPronoun.exec(text)?.groups ?? {};
  // "Northwind published Mooring, its framework": after a whole statement the word explains what
  // was just named.
  if (
    clause !== undefined &&
    /^(?:its|their|his|her)$/i.test(pronoun ?? '') &&
    /^\p{Lu}/u.test(clause) &&
    !/^(?:In|With|Despite|For|Through|By|Following|After|As|Like|Unlike|Under|On|At)\b/.test(
      clause,
    ) &&
    hasVerb(clause)
  )
    return false;
  // "As part of its efforts, it …": whose, the clause does not say either.
  return (clause !== undefined && !namingClause.test(clause)) || possessiveOpening.test(text);
}

/**
 * "While tools have filled the web with text, making engines stricter.": no part after a comma is a
 * sentence of its own.
 */
function isClauseAlone(text: string): boolean {
  if (!leaning.test(text)) return false;
  const rest = text.split(/,\s+|\s[–—]\s/).slice(1);
  return !rest.some(
    (part) =>
      !/^(?:\p{L}+ing|and|or|which|who|where)\b|^(?:\S+\s){1,3}\p{L}+ing\b/u.test(part) &&
      hasVerb(part, { inflected: true }),
  );
}

/** A list's item that opens with its verb ("Sends a weekly summary"). */
function lacksSubject(text: string): boolean {
  const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
  return (
    first.endsWith('s') &&
    isVerb(first) &&
    !/^\p{L}+ (?:is|are|was|were|has|have|had|will|can|could|rose|fell|grew)\b/u.test(text)
  );
}

/** A quotation or bracket opened and not closed belongs to something longer. */
function isUnbalanced(text: string): boolean {
  const open = (text.match(/[“「『（(]/g) ?? []).length;
  const closed = (text.match(/[”」』）)]/g) ?? []).length;
  return open !== closed || (text.match(/"/g) ?? []).length % 2 === 1;
}

/**
 * Whether a sentence lies within a quotation that opened earlier in the same paragraph: its
 * attribution is in another sentence.
 */
export function isInsideQuotation(paragraph: string, start: number): boolean {
  const before = paragraph.slice(0, start);
  const curly = (before.match(/[“「『]/g) ?? []).length > (before.match(/[”」』]/g) ?? []).length;
  return curly || (before.match(/"/g) ?? []).length % 2 === 1;
}
