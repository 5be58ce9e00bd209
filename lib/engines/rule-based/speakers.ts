import { lexicon } from './lexicon.ts';
import { pattern } from '../../text/pattern.ts';

/** A speaker, with the sentence that names them. */
export interface Speaker {
  name: string;
  /** Index of the sentence that contains the name in this form. */
  sentence: number;
}

/** Verbs of saying, expecting and planning that follow or precede a speaker. */
const speaking = lexicon([
  // saying
  'said',
  'says',
  'say',
  'told',
  'tells',
  'wrote',
  'writes',
  'write',
  'added',
  'adds',
  'noted',
  'notes',
  'explained',
  'explains',
  'argued',
  'argues',
  'argue',
  'stated',
  'stressed',
  'acknowledged',
  'claimed',
  'claims',
  'contends',
  'confirmed',
  'revealed',
  'disclosed',
  'announced',
  'suggested',
  'suggests',
  'indicated',
  'signaled',
  'signalled',
  'concluded',
  'posted',
  'tweeted',
  'commented',
  'summarizes',
  'emphasize',
  'emphasized',
  'emphasizes',
  'reiterated',
  'insisted',
  'insists',
  'continued',
  'clarified',
  'responded',
  'mentioned',
  'touted',
  'recommends',
  'found',
  'shows',
  'reads',
  // warning and expecting
  'warned',
  'warns',
  'warn',
  'predicted',
  'predicts',
  'predict',
  'expects',
  'expected',
  'expect',
  'believes',
  'believe',
  'thinks',
  'think',
  'estimates',
  'estimate',
  'estimated',
  'forecasts',
  'forecast',
  'projects',
  'anticipates',
  'anticipate',
  'envisions',
  'envision',
  'fears',
  'doubts',
  'sees',
  // planning
  'plans',
  'plan',
  'planned',
  'aims',
  'aim',
  'intends',
  'intend',
  'hopes',
  'hope',
  'wants',
  'want',
  'vowed',
  'vows',
  'pledged',
  'reaffirmed',
  'promised',
  'promises',
  'committed',
  'seeks',
  'seek',
  'proposed',
  'agreed',
]);
const planning = lexicon([
  'will',
  'would',
  "won't",
  'can',
  'could',
  'may',
  'might',
  'has',
  'have',
  'also',
  'still',
  'now',
  'recently',
  'later',
  'already',
]);

const word = String.raw`\p{Lu}[\p{L}\d.’'&-]{0,40}`;
const name = String.raw`${word}(?:\s(?:(?:de|del|van|von|der|la|bin|al|of)\s)?(?:${word}|\d+(?=[.-]ai)))`;
const names = String.raw`${name}{0,5}(?:\sand\s${name}{0,3})?`;
const bareName = names.replaceAll(
  `${name}{`,
  `${word}(?:\\s(?:(?:de|del|van|von|der|la|bin|al|of)\\s)?${word}){`,
);
const between = String.raw`(?:\s*[,(][^,()]{2,160}[,)])?`;

/**
 * A title or description before the name: "co-founder and CEO", "the company's chief economist".
 */
const title = String.raw`(?:(?:the|its|their)\s)?(?:(?:\p{Ll}[\p{L}’'-]{0,40}|CEO|CTO|CFO|COO|AI)\s(?:and\s)?){0,5}?`;
/** Reporting verbs that precede the speaker after a comma. */
const inverted = lexicon([
  'said',
  'says',
  'wrote',
  'writes',
  'predicts',
  'predicted',
  'argues',
  'argued',
  'warns',
  'warned',
  'notes',
  'noted',
  'adds',
  'added',
  'explains',
  'explained',
]);

/** Each finds a speaker in its group; the first that matches wins. */
const patterns: readonly RegExp[] = [
  // …,” said Ann Lee; …,” said chief translator Ann Lee
  new RegExp(String.raw`[,.!?…][”"]\s*(?:${speaking.source})\s+${title}(?<who>${bareName})`, 'u'),
  // …,” Ann Lee of Harbour Research said
  new RegExp(
    String.raw`[”"],?\s+(?<who>${bareName})${between}\s+(?:${planning.source}\s)?(?:${speaking.source})\b`,
    'u',
  ),
  // …, predicts Ann Lee; …, said co-founder and CEO Ann Lee
  new RegExp(
    String.raw`,\s*(?:${inverted.source}|according to)\s+${title}(?<who>${bareName})`,
    'u',
  ),
  // Ann Lee, an analyst at Harbour Research, expects …
  new RegExp(
    String.raw`^(?:[^“"”]{0,60}, )?(?:The |\p{Lu}\p{Ll}+ (?:group|organi[sz]ation|firm|maker|startup|analyst|analysts) )?(?<who>(?:Analysts|Researchers|Economists|Lawyers|Officials|Executives) at ${bareName}|${bareName})${between},?\s+(?:(?:${planning.source})\s){0,2}(?:${speaking.source})\b`,
    'u',
  ),
  // …, Ann Lee said.
  new RegExp(
    String.raw`,\s(?<who>${bareName})${between}\s(?:said|says|wrote|told|added|noted|warned|predicted)\b`,
    'u',
  ),
  // In a memo to staff, chief research officer Mark Chen said …
  new RegExp(
    String.raw`(?<![\p{L}])(?:the\s)?(?<who>${bareName})${between}\s(?:(?:${planning.source})\s){0,2}(?:${speaking.source})\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b[Aa]ccording to (?:an? \p{Ll}+ (?:by|from) |the )?(?<who>${bareName})`,
    'u',
  ),
];

/** Unnamed speakers: "officials told Reuters", "one analyst said". */
const rolesSpeaking = new RegExp(
  String.raw`(?<who>(?:(?:an?|one|some|many|the|several)\s)?(?:[\p{L}’'-]{1,40}\s){0,3}?(?:officials?|experts?|analysts?|researchers?|scientists|economists?|lawyers|investors|executives?|critics|developers|companies|firms|spokes(?:person|woman|man)|sources?|(?:person|people) familiar with the matter))\s(?:(?:${planning.source})\s){0,2}(?:${speaking.source})\b`,
  'iu',
);

/** A pronoun or "the company" in the place of the speaker. */
const pronounSpeaks = new RegExp(
  String.raw`(?:^|[,.!?…][”"]?\s)(?<who>[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]he (?:company|startup|start-up|firm))\s(?:(?:${planning.source})\s){0,2}(?:${speaking.source})\b`,
  'u',
);

const han = String.raw`[\p{Script=Han}A-Za-z\d·.\- ]`;
const hanSpeaking =
  '表示|称|指出|认为|预计|透露|写道|强调|宣布|计划|预测|警告|坦言|说(?!明|法|到|起|服|是)';
const hanPatterns: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[，。；！？”」])\s*(?:\d+\s?月\s?\d*\s?日?，)?(?<who>${han}{2,24}?)(?:在[^，。]{2,20}中|在[^，。]{2,14}上|则|也|还|同时|此前|曾|周[一二三四五六日])?(?:${hanSpeaking})`,
    'u',
  ),
  new RegExp(String.raw`据\s?(?<who>${han}{2,16}?)\s?(?:报道|消息|透露|介绍|分析)`, 'u'),
];

/** Capitalized sentence openers that are not names. */
export const notNames: ReadonlySet<string> = new Set(
  (
    'The This That These Those It He She They We And But In On At By For As If A An I His Her ' +
    'Their Its Our You Your There Here When While After Before Since Because Although Though ' +
    'Also However Still Now Then Some Many Most Few Other Others Another One Two Three Both Each ' +
    'All No Not So Yet Or What Why How Where Who Which Meanwhile Today Yesterday Last Next ' +
    'Earlier Later Instead Similarly Finally Monday Tuesday Wednesday Thursday Friday Saturday ' +
    'Sunday January February March April May June July August September October November ' +
    'December Analysts Researchers Experts Critics Users People Developers Sources Officials ' +
    'Investors With From To Of Under Over Despite According Separately Additionally Further ' +
    'Furthermore'
  ).split(' '),
);
const notHanNames =
  /^(?:公司|该公司|官方|交易|项目|新规|产品|市场|他|她|它|他们|我们|我|这|此|其|报道|消息|业内|有人|不少|并|但|而|同时|此外|目前|未来|预计|有望|可能|将)/;

/** Last words of publishers' names: they report what others say. */
const reportingWords = new Set([
  'Reuters',
  'Bloomberg',
  'AFP',
  'CNBC',
  'CNN',
  'BBC',
  'NPR',
  'Axios',
  'Politico',
  'Wired',
  'WIRED',
  'TechCrunch',
  'News',
  'Times',
  'Post',
  'Journal',
  'Verge',
  'Guardian',
  'Insider',
  'Register',
  'Information',
  'Magazine',
  'Tribune',
  'Telegraph',
  'Herald',
  'Nikkei',
  'Fortune',
  'Forbes',
  'NYT',
  'WSJ',
  'FT',
  'Nature',
  'Press',
  'Hardware',
  'Guide',
  'Technica',
]);

/** Whether a name is a publisher's, whose reports carry what others say. */
export function isReporter(name: string): boolean {
  return reportingWords.has(
    name
      .replace(/[’']s$/, '')
      .split(' ')
      .at(-1) ?? '',
  );
}

/** The speaker a sentence names; null if it names none. */
export function speakerIn(text: string, language: string): string | null {
  if (language.startsWith('zh')) {
    for (const pattern of hanPatterns) {
      const who = pattern.exec(text)?.groups?.['who']?.trim();
      if (who && who.length > 1 && !notHanNames.test(who)) return who;
    }
    return null;
  }
  for (const pattern of patterns) {
    const who = tidied(pattern.exec(text)?.groups?.['who']);
    if (who && !isReporter(who)) return who;
  }
  return pronounSpeaks.test(text) ? null : (rolesSpeaking.exec(text)?.groups?.['who'] ?? null);
}

const hoping = lexicon([
  'plans',
  'plan',
  'hope',
  'hopes',
  'aim',
  'aims',
  'want',
  'wants',
  'expect',
  'expects',
  'envision',
  'envisions',
  'promises',
  'intend',
  'intends',
  'say',
  'says',
  'said',
  'commits',
  'stress',
  'anticipates',
]);
const planVerbs = lexicon([
  'will',
  'plans to',
  'plan to',
  'aims to',
  'intends to',
  'expects',
  'hopes to',
  'wants to',
  'is set to',
  'is preparing to',
  'is planning',
  'are planning',
  'is working on',
  'are set to',
  'prepares to',
  'has plans',
  'has promised',
  'has said',
  'has pledged',
  'has committed',
]);
/** A name that may have a version in it: "Fjord 2.5 Mini". */
const thingName = String.raw`${word}(?:\s(?:${word}|\d[\d.]{0,10})){0,5}`;
/** American Express will …; In June, Northwind and Ferrel plan to … */
const planSubject = new RegExp(
  String.raw`^(?:[^,“"]{3,60}, )?(?:The )?(?<who>${bareName}|${thingName})(?: \([^()]{1,12}\))? (?:also |now |still )?${planVerbs.source}`,
  'u',
);
/** "It also plans …", "They hope …": the subject of the previous sentence. */
const pronounPlans = pattern(
  'u',
  String.raw`^(?:And |But |\p{Lu}\p{L}+(?: \p{Ll}+){0,2}, )?`,
  [
    '[Ii]t',
    '[Tt]hey',
    '[Hh]e',
    '[Ss]he',
    '[Tt]he (?:company|startup|start-up|firm|researchers|team|companies)',
  ],
  String.raw` (?:also |now |still |further )?`,
  [planVerbs.source, hoping.source],
);

/** The group a text refers back to: "The researchers plan …"; null if none. */
export function groupNamed(text: string): string | null {
  return (
    /^The (?<who>(?:\p{L}+ )?(?:researchers|authors|scientists|team|companies))(?= )/u.exec(text)
      ?.groups?.['who'] ?? null
  );
}

/**
 * Whether a sentence states the plan of someone it names only by a pronoun ("It also plans to
 * hire").
 */
export function continuesPlan(text: string): boolean {
  return pronounPlans.test(text);
}
const hanPlanSubject =
  /^(?:[^，]{2,16}，)?(?<who>[\p{Script=Han}A-Za-z\d·. -]{2,16}?)(?:还|也|正)?(?:计划|预计|将于|将在|打算|拟于|拟)/u;
const notPlanning = /^(?:\p{L}*月|今年|明年|本次|首次|最终|用户|未来|随后|之后|上述|双方)/u;

/**
 * Who a plan is stated of: the named subject of a verb of planning; null where the subject has no
 * name.
 */
export function plannerIn(text: string, language: string): string | null {
  if (language.startsWith('zh')) {
    const who = hanPlanSubject.exec(text)?.groups?.['who']?.trim();
    return who && !notHanNames.test(who) && !notPlanning.test(who) ? who : null;
  }
  return tidied(planSubject.exec(text)?.groups?.['who']);
}

/** Kind of an unnamed speaker ("she said", "the company expects"); null if there is none. */
export function unnamedSpeaker(text: string, language: string): 'person' | 'company' | null {
  if (language.startsWith('zh'))
    return /(?:^|[，。”」])(?:他|她)(?:还|也|补充)?(?:表示|称|说|认为|预计|指出)/u.test(text)
      ? 'person'
      : /(?:^|[，。”」])(?:该?公司|官方)(?:还|也)?(?:表示|称|说|认为|预计|计划|透露|宣布)/u.test(
            text,
          )
        ? 'company'
        : null;
  const who = pronounSpeaks.exec(text)?.groups?.['who']?.toLowerCase();
  if (!who) return null;
  return who === 'he' || who === 'she' ? 'person' : 'company';
}

/** Words before a person's name that are not part of it. */
const jobTitles = new Set([
  'CEO',
  'CTO',
  'CFO',
  'COO',
  'President',
  'Chairman',
  'Chairwoman',
  'Chair',
  'Consultant',
  'Professor',
  'Analyst',
  'Founder',
  'Co-founder',
  'Senator',
  'Representative',
  'Minister',
  'Secretary',
  'Judge',
  'Director',
  'Principal',
  'Mr',
  'Ms',
  'Mrs',
  'Dr',
  'Mr.',
  'Ms.',
  'Mrs.',
  'Dr.',
]);

/** "Here’s", "The": opens a sentence with a capital and is no name. */
export function isNoName(word: string): boolean {
  return notNames.has(word.replace(/[’'](?:s|re|ve|ll|d)$/, ''));
}

function tidied(found: string | undefined): string | null {
  if (!found) return null;
  const words = found
    .replace(/[’']s?$/, '')
    .replace(/[.,]$/, '')
    .split(/\s+/);
  while (
    words[0] !== undefined &&
    words[1] !== 'at' &&
    (isNoName(words[0]) || (words.length > 1 && jobTitles.has(words[0])))
  )
    words.shift();
  const kept = words.join(' ');
  return kept.length > 1 && kept.length <= 70 ? kept : null;
}

const organisationWord = pattern(
  '',
  String.raw`\b`,
  [
    'Inc',
    'Corp',
    'Labs?',
    'AI',
    'Group',
    'Research',
    'University',
    'Institute',
    'Ventures',
    'Capital',
    'Partners',
    'Bank',
    'Commission',
    'Department',
    'Office',
    'Technologies',
    'Systems',
    'Foundation',
    'Security',
    'Times',
    'Street',
    'Journal',
    'News',
    'Post',
  ],
  String.raw`\b`,
);

/** A person's name: two or three capitalised words, none of them an organisation's. */
export function isPersonName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+|de|van|von)){1,3}$/u.test(text) &&
    !organisationWord.test(text)
  );
}

const introducedPerson = pattern(
  'gu',
  String.raw`(?<who>\p{Lu}\p{Ll}[\p{L}’'-]{0,40}(?: \p{Lu}\.)? \p{Lu}[\p{L}’'-]{1,40}),? `,
  [
    'an?',
    'the',
    'its',
    'who',
    'chief',
    'co-founder',
    'founder',
    'CEO',
    'CTO',
    'head',
    'director',
    'president',
    'partner',
    'professor',
    'principal',
    'chairman',
    'chair',
    'senior',
  ],
  String.raw`\b`,
);

/**
 * The one person a sentence names with what they are or as a speaker; null for none and for
 * several.
 */
export function personIn(text: string): string | null {
  const found = new Set<string>();
  const speaker = speakerIn(text, 'en');
  if (speaker) {
    const own = /(?:\p{Lu}[\p{L}.’'-]{1,40} ){1,2}\p{Lu}[\p{L}’'-]{1,40}$/u.exec(speaker)?.[0];
    if (own && isPersonName(own)) found.add(own.split(' ').slice(-2).join(' '));
  }
  for (const { groups } of text.matchAll(introducedPerson)) {
    const who = groups?.['who'];
    if (who && isPersonName(who)) found.add(who);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
