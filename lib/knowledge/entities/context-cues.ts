import { elementAt } from '../../invariant.ts';
import { isIntroduced, isJoined, isNearModel, measures, type Word } from './model-names.ts';
import {
  givenNames,
  modelVariants,
  numberedOthers,
  organisationEndings,
  organisationVerbs,
  roles,
  weakEndings,
} from './lexicon.ts';
import { sentenceOpeners } from '../../text/split-sentences.ts';
import { pattern } from '../../text/pattern.ts';

const capital = /^\p{Lu}/u;
const nameWord = /^\p{Lu}[\p{L}\p{N}.&'-]*$/u;
const notNames = new Set(
  [
    'ai ml llm llms api apis gpu gpus cpu us uk eu ceo cto ipo agi asi ui ux sdk nlp rl',
    'rag moe open new the researchers users developers engineers scientists investors',
    'companies startups chinese american european japanese korean indian french german',
    'british israeli parisian canadian australian russian italian brazilian ukrainian',
    'taiwanese vietnamese spanish swedish danish finnish polish turkish irish scottish',
    'norwegian belgian austrian swiss dutch greek thai asian african nordic saudi emirati',
    'californian big tech monday tuesday wednesday thursday friday saturday sunday',
    'january february march april may june july august september october november',
    'december series round seed today yesterday as while because every despite use let',
    'treat using adopting integrated connect create explore ask own when where if since',
    'with without how why what which for from in on at by and or but not no all some many',
    'most these those this that our your their its my his her can will should must may',
    'about into over under after before between across beyond behind machine deep data',
    'generative modern today’s',
  ]
    .join(' ')
    .split(' '),
);

const institutionHead = pattern(
  '',
  '^',
  [
    'University',
    'Institute',
    'Ministry',
    'Department',
    'Bank',
    'College',
    'Academy',
    'Commission',
    'Center',
    'Centre',
    'Bureau',
    'Office',
  ],
  '$',
);

/**
 * End index of an unlisted organisation, recognized by its suffix or context; 0 if none begins
 * here.
 */
export function organisationEnd(
  words: readonly Word[],
  index: number,
  sentenceStart: boolean,
): number {
  const first = elementAt(words, index);
  // "Paris-based Mistral AI", "Parisian AI": what a maker is, not its name.
  if (
    !nameWord.test(first.text) ||
    notNames.has(first.lower) ||
    /^\d|-(?:based|backed|owned|listed|born|led|headquartered)$/.test(first.text)
  )
    return 0;
  let end = index + 1;
  while (
    end < words.length &&
    end - index < 5 &&
    isJoined(elementAt(words, end - 1)) &&
    isNamePart(words, end)
  )
    end += 1;
  // "University of X", "Institute for X".
  if (institutionHead.test(first.text) && end === index + 1) {
    const link = words[end];
    if (
      link &&
      isJoined(first) &&
      /^(?:of|for)$/.test(link.text) &&
      words[end + 1] &&
      isJoined(link) &&
      nameWord.test(elementAt(words, end + 1).text)
    ) {
      let to = end + 2;
      while (
        to < words.length &&
        to - index < 6 &&
        isJoined(elementAt(words, to - 1)) &&
        nameWord.test(elementAt(words, to).text)
      )
        to += 1;
      return to;
    }
  }
  const ending = lastEnding(words, index, end);
  if (ending > 0) return ending;
  const isPlain =
    sentenceStart &&
    (sentenceOpeners.has(first.lower) || end === index + 1) &&
    !/\p{Lu}/u.test(first.text.slice(1));
  if (isPlain && !introducedBefore(words, index))
    return saysWho(words, end) &&
      end > index &&
      !sentenceOpeners.has(first.lower) &&
      elementAt(words, end - 1).after.startsWith(',')
      ? end
      : 0;
  if (numberedOthers.has(first.lower)) return 0;
  if (introducedBefore(words, index) || saysWho(words, end) || raises(words, end)) return end;
  return 0;
}

const qualifierOfAi = pattern(
  '',
  '^',
  [
    'generative',
    'agentic',
    'conversational',
    'sovereign',
    'open',
    'physical',
    'responsible',
    'ethical',
    'enterprise',
    'edge',
    'multimodal',
    'voice',
    'legal',
    'medical',
    'trustworthy',
    'frontier',
    'embodied',
    'human',
    'safe',
    'explainable',
    'applied',
    'using',
    'why',
    'how',
    'when',
    'what',
    'is',
    'are',
    'for',
    'of',
    'with',
    'and',
    'the',
    'in',
    'on',
    'to',
    'by',
    'more',
    'your',
    'our',
    'their',
    'this',
    'new',
    'big',
    'state',
    'top',
    'best',
    'modern',
    'secure',
    'cloud',
    'video',
    'music',
    'art',
    'advanced',
    'general',
    'strong',
    'narrow',
    'consumer',
    'local',
    'recent',
    'key',
    'chief',
    'latest',
    'other',
    'notable',
    'emerging',
    'leading',
    'major',
    'early',
    'global',
    'european',
    'chinese',
    'american',
    'us',
    'national',
    'public',
    'private',
    'personal',
    'custom',
    'native',
    'great',
    'good',
    'better',
    'real',
    'true',
    'all',
    'any',
    'some',
    'no',
    'not',
    'its',
    'his',
    'her',
    'these',
    'those',
    'that',
    'it',
    'meet',
    'building',
    'making',
    'training',
    'running',
    'beyond',
    'inside',
    'about',
    'against',
    'all-in-one',
    'on-device',
    'first',
  ],
  '$',
);

const qualifierOfWeakEnding = pattern(
  '',
  '^',
  [
    'deep',
    'machine',
    'ai',
    'new',
    'our',
    'their',
    'the',
    'open',
    'market',
    'business',
    'academic',
    'clinical',
    'basic',
    'quantum',
    'computer',
    'information',
    'artificial',
    'human',
    'national',
    'state',
    'world',
    'user',
    'internet',
    'recent',
    'current',
    'further',
    'general',
    'american',
    'chinese',
    'european',
  ],
  '$',
);

/** "Sakana AI", "Etched Inc": up to the last word that ends an organisation's name. */
function lastEnding(words: readonly Word[], index: number, end: number): number {
  for (let at = end - 1; at > index; at -= 1) {
    const { lower, text } = elementAt(words, at);
    if (!organisationEndings.has(lower.replace(/'s?$/, '')) || !capital.test(text)) continue;
    const before = elementAt(words, at - 1);
    if (notNames.has(before.lower) || numberedOthers.has(before.lower)) continue;
    if (lower === 'ai' && qualifierOfAi.test(before.lower)) continue;
    if (weakEndings.has(lower) && at === index + 1 && qualifierOfWeakEnding.test(before.lower))
      continue;
    return at + 1;
  }
  return 0;
}

function isNamePart(words: readonly Word[], at: number): boolean {
  const { text, lower } = elementAt(words, at);
  return nameWord.test(text) && !(notNames.has(lower) && lower !== 'ai') && !roles.has(lower);
}

const organisationNounBefore = pattern(
  '',
  '^',
  [
    'startup',
    'start-up',
    'chipmaker',
    'automaker',
    'carmaker',
    'unicorn',
    'lab',
    'retailer',
    'publisher',
    'company',
    'firm',
    'maker',
    'developer',
    'insurer',
    'bank',
    'telecom',
    'nonprofit',
    'non-profit',
    'agency',
    'spinoff',
    'spinout',
    'rival',
    'vendor',
    'hyperscaler',
    'neocloud',
    'foundry',
  ],
  '$',
);

/** "the startup X", "chipmaker X". */
function introducedBefore(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  return before !== undefined && isJoined(before) && organisationNounBefore.test(before.text);
}

const organisationNounAfter = pattern(
  '',
  '^',
  [
    'startup',
    'start-up',
    'company',
    'firm',
    'chipmaker',
    'lab',
    'maker',
    'unicorn',
    'nonprofit',
    'non-profit',
    'developer',
    'provider',
    'platform',
    'publisher',
    'retailer',
    'agency',
    'bank',
    'vendor',
    'studio',
  ],
  '$',
);

/** "X, a startup", "X, the London-based company". */
function saysWho(words: readonly Word[], end: number): boolean {
  const last = elementAt(words, end - 1);
  if (!/^, ?$/.test(last.after)) return false;
  const article = words[end];
  if (article === undefined || !/^(?:a|an|the|which|whose)$/.test(article.text)) return false;
  for (let at = end + 1; at < Math.min(words.length, end + 7); at += 1) {
    if (organisationNounAfter.test(elementAt(words, at).lower)) return true;
    if (!isJoined(elementAt(words, at)) && at > end + 1) return false;
  }
  return false;
}

const dealObject = pattern(
  '',
  '^',
  [
    'over',
    'more',
    'about',
    'a',
    'an',
    'its',
    'another',
    'nearly',
    'new',
    'up',
    'series',
    'Series',
    'funding',
    'rival',
    'startup',
    'the',
  ],
  '$',
);

/** "X raised $50 million", "X has raised", "X acquired". */
function raises(words: readonly Word[], end: number): boolean {
  const last = elementAt(words, end - 1);
  if (last.after !== ' ') return false;
  const verb = words[end];
  if (verb === undefined) return false;
  if (/^(?:raised|raises|acquired|acquires|secured|secures|closed|bags|bagged)$/.test(verb.text))
    return (
      /[$€£¥]|\d/.test(words[end + 1]?.text ?? '') ||
      /[$€£¥]/.test(verb.after) ||
      dealObject.test(words[end + 1]?.text ?? '')
    );
  return (
    organisationVerbs.has(verb.text) &&
    /\p{Lu}/u.test(last.text.slice(1)) &&
    !/^\p{Lu}+$/u.test(last.text)
  );
}

const modelNoun = /^(?:models?|llms?|vlms?|slms?|checkpoints?|tts)$/;
const beforeModel = new Set(
  [
    'language large small foundation open source open-source closed ai reasoning vision',
    'diffusion world reward base frontier state space mixture experts transformer moe',
    'sota rl ocr tts nlp gpu api video image text speech multimodal embedding business',
    'data machine learning generative chat code local tiny big medical vlm llm llms',
    'coding audio voice hybrid dense sparse best both all other various several top new',
    'first leading latest many chatbot arena leaderboard hub card cards zoo gpt',
    'mixture-of-experts on-device in-house state-of-the-art',
  ]
    .join(' ')
    .split(' '),
);

/**
 * End index of an unlisted model, recognized only by its context; 0 if none begins here. "the Lynx
 * model", "Lynx, a 7B model", "models like Lynx".
 */
export function modelInContextEnd(
  words: readonly Word[],
  index: number,
  sentenceStart: boolean,
): number {
  const first = elementAt(words, index);
  if (
    measures.test(first.text) ||
    !(nameWord.test(first.text) || /^\p{Ll}{1,2}\p{Lu}/u.test(first.text)) ||
    notNames.has(first.lower) ||
    beforeModel.has(first.lower) ||
    numberedOthers.has(first.lower) ||
    modelVariants.has(first.lower) ||
    sentenceOpeners.has(first.lower) ||
    first.lower.endsWith('ly') ||
    first.text.length < 3 ||
    /^\p{Lu}{1,3}\d{3,4}\p{L}?$/u.test(first.text)
  )
    return 0;
  let end = index + 1;
  while (
    end < words.length &&
    end - index < 4 &&
    isJoined(elementAt(words, end - 1)) &&
    nameWord.test(elementAt(words, end).text) &&
    !notNames.has(elementAt(words, end).lower) &&
    !beforeModel.has(elementAt(words, end).lower)
  )
    end += 1;
  const distinct = /\p{Lu}|\d/u.test(first.text.slice(1)) || /[-\d]/.test(first.text);
  if (isListedWithModels(words, index)) return end;
  const last = elementAt(words, end - 1);
  const next = words[end];
  if (next === undefined) return 0;
  if (
    (!sentenceStart || distinct) &&
    (isCalledModel(words, end) ||
      (distinct &&
        end === index + 1 &&
        !/-\p{Ll}{2,}$|\dD$|^\d/u.test(first.text) &&
        isDescribedAsModel(words, end)))
  )
    return end;
  const before = words[index - 1];
  if (before && isJoined(before) && before.text === 'model' && (distinct || end < index + 3))
    return end;
  if (distinct && isJoined(last) && modelVerb.test(next.text)) return end;
  if (
    /^, ?$/.test(last.after) &&
    /^(?:a|an|the|its|their|open-source|open-weights?)$/.test(next.text) &&
    appositionIsModel(words, end, distinct)
  )
    return end;
  return distinct && isIntroduced(words, index) && isNearModel(words, index) ? end : 0;
}

const kindOfModel = pattern(
  '',
  '^',
  [
    'language',
    'vision-language',
    'video',
    'image',
    'text-to-image',
    'text-to-video',
    'text-to-speech',
    'reasoning',
    'diffusion',
    'embedding',
    'foundation',
    'multimodal',
    'speech',
    'coding',
    'base',
    'chat',
    'world',
    'open-weights?',
    'open-source',
    'reward',
    'audio',
    'music',
    'OCR',
    'MoE',
    'AI',
  ],
  '$',
);
/** Whether "model" follows, with what kind it is between. */
export function isCalledModel(words: readonly Word[], end: number): boolean {
  const next = words[end];
  if (next === undefined || !isJoined(elementAt(words, end - 1))) return false;
  return (
    modelNoun.test(next.text) ||
    (kindOfModel.test(next.text) &&
      isJoined(next) &&
      words[end + 1] !== undefined &&
      modelNoun.test(elementAt(words, end + 1).text))
  );
}

const appositionStop = pattern(
  'u',
  '^',
  [
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'had',
    'will',
    'can',
    'and',
    'or',
    'with',
    'for',
    'in',
    'on',
    'of',
    'to',
    'from',
    'by',
    'that',
    'which',
    'as',
    'at',
    'the',
    'a',
    'an',
    'its',
    'their',
    'our',
    'said',
    'says',
    String.raw`\p{Ll}+(?:s|ed|ing)`,
  ],
  '$',
);

/** "GameGen-O open-world video generation model": a few plain words before "model". */
function isDescribedAsModel(words: readonly Word[], end: number): boolean {
  for (let at = end; at < Math.min(words.length, end + 6); at += 1) {
    if (!isJoined(elementAt(words, at - 1))) return false;
    if (at > end && modelNoun.test(elementAt(words, at).text)) return true;
    if (
      !/^(?:\p{Ll}+(?:-\p{Ll}+)*|\dD|AI)$/u.test(elementAt(words, at).text) ||
      appositionStop.test(elementAt(words, at).text)
    )
      return false;
  }
  return false;
}

/** What models do and companies seldom. */
const modelVerb = pattern(
  '',
  '^',
  [
    'enhances',
    'unifies',
    'matches',
    'achieves',
    'achieved',
    'surpasses',
    'surpassed',
    'outperforms',
    'outperformed',
    'matches',
    'matched',
    'generates',
    'scores',
    'scored',
    'excels',
    'rivals',
    'beats',
  ],
  '$',
);

const modelHead = pattern(
  '',
  '^',
  [
    'transformer',
    'architecture',
    'agent',
    'system',
    'autoencoder',
    'diffusion-based',
    'reasoner',
    'parameter',
  ],
  '$',
);

const appositionFollower = pattern(
  '',
  '^',
  [
    'at',
    'of',
    'in',
    'on',
    'who',
    'whose',
    'said',
    'that',
    'which',
    'for',
    'from',
    'by',
    'with',
    'to',
    'company',
    'startup',
    'framework',
    'tool',
    'platform',
    'benchmark',
    'dataset',
  ],
  '$',
);

function appositionIsModel(words: readonly Word[], at: number, distinct: boolean): boolean {
  for (let next = at + 1; next < Math.min(words.length, at + 11); next += 1) {
    if (
      modelNoun.test(elementAt(words, next).lower) ||
      (distinct && modelHead.test(elementAt(words, next).lower))
    )
      return true;
    if (
      /[.,;:(]/.test(elementAt(words, next).after) ||
      appositionFollower.test(elementAt(words, next).text)
    )
      return false;
  }
  return false;
}

/** Behind "models like", "models such as", "models including", with only names between. */
export function isListedWithModels(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(1, index - 9); at -= 1) {
    const { text, after } = elementAt(words, at);
    if (/[.;:!?(]/.test(after)) return false;
    if (/^(?:like|including|as)$/.test(text)) {
      const noun = text === 'as' ? words[at - 2] : words[at - 1];
      return (
        noun !== undefined &&
        /^(?:models?|llms|vlms)$/i.test(noun.text) &&
        (text !== 'as' || elementAt(words, at - 1).text === 'such')
      );
    }
    if (!/^(?:and|or)$/.test(text) && !/\d|^\p{Lu}/u.test(text)) return false;
  }
  return false;
}

/**
 * Where an unlisted person's name ends: a common given name and a family name, or two names next to
 * a role.
 */
export function personEnd(words: readonly Word[], index: number): number {
  const first = elementAt(words, index);
  if (!/^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?$/u.test(first.text)) return 0;
  const second = words[index + 1];
  if (!second || !isJoined(first)) return 0;
  let end = index + 2;
  if (/^\p{Lu}$/u.test(second.text) && /^\.? $/.test(second.after) && words[end]) end += 1;
  const last = elementAt(words, end - 1);
  if (
    !/^\p{Lu}(?:[\p{Ll}]|['’]\p{Lu}|c\p{Lu})[\p{L}'’-]*$/u.test(last.text.replace(/'s$/, '')) ||
    organisationEndings.has(last.lower) ||
    roles.has(last.lower) ||
    notNames.has(last.lower)
  )
    return 0;
  const following = words[end];
  if (
    following &&
    isJoined(last) &&
    organisationEndings.has(following.lower) &&
    capital.test(following.text)
  )
    return 0;
  if (givenNames.has(first.lower)) return end;
  const before = words[index - 1];
  const saidSo =
    following !== undefined &&
    isJoined(last) &&
    /^(?:said|says|told|wrote|argues|argued|tweeted|posted|joined|joins|explained|added)$/.test(
      following.text,
    );
  const role = before !== undefined && isJoined(before) && roles.has(before.lower);
  const roleBehind =
    following !== undefined && last.after.startsWith(',') && roles.has(following.lower);
  return (saidSo && !notNames.has(first.lower) && !sentenceOpeners.has(first.lower)) ||
    role ||
    roleBehind
    ? end
    : 0;
}
