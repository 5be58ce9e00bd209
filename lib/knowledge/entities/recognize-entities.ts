import { defined, elementAt } from '../../invariant.ts';
import { normalizeCharacters } from '../../text/normalize.ts';
import { chipOf, loadKnowledge, modelOf, type Knowledge } from '../catalog.ts';
import { chipEnd } from './chip-names.ts';
import {
  isCalledModel,
  isListedWithModels,
  modelInContextEnd,
  organisationEnd,
  personEnd,
} from './context-cues.ts';
import { gazetteerOf, nameKey, type Entry, type Gazetteer, type NameKind } from './gazetteer.ts';
import { extendedEnd, isJoined, modelEnd, type Word } from './model-names.ts';
import {
  modelFamilies,
  modelVariants,
  numberedOthers,
  organisationVerbs,
  productWords,
  roles,
} from './lexicon.ts';
import { pattern } from '../../text/pattern.ts';

export interface RecognizedEntity {
  text: string;
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
  kind: NameKind;
  /** Id in the knowledge pack; null for a name it does not list. */
  id: string | null;
}

/** Letters of scripts with spaces, and digits: "发布GPT-6" holds a word too. */
const letter = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}\p{N}]`;
const wordPattern = new RegExp(
  `(?:@|${letter})(?:_|${letter})*(?:(?:[-.+&·]|'(?=s\\b|\\p{Lu}))(?:_|${letter})+)*\\+?`,
  'gu',
);

/**
 * The organisations, models, products, people and chips a text names, in order and without
 * overlaps. Models are recognized by the pattern of their names first, so that unlisted ones are
 * found too; then the pack's names, of which those that are also ordinary words need a second cue;
 * then organisations and people recognized by context.
 */
export function recognizeEntities(
  text: string,
  { knowledge = loadKnowledge() }: { language?: string; knowledge?: Knowledge } = {},
): RecognizedEntity[] {
  const folded = normalizeCharacters(text);
  const gazetteer = gazetteerOf(knowledge);
  const words = wordsOf(folded);
  const makers = makersOf(gazetteer);
  const found: RecognizedEntity[] = easternNames(text, gazetteer);
  const taken = new Set(
    found.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, offset) => start + offset),
    ),
  );
  const held: { from: number; to: number; entry: Entry }[] = [];
  const sure = new Set<string>();
  for (let index = 0; index < words.length;) {
    // "r/StableDiffusion" is where people write.
    if (
      taken.has(elementAt(words, index).start) ||
      folded.startsWith('r/', elementAt(words, index).start - 2)
    ) {
      index += 1;
      continue;
    }
    const [listed, listedEnd] = listedAt(words, index, gazetteer);
    if (listed?.isAcronym && isLicence(folded, elementAt(words, listedEnd - 1).end)) {
      index = listedEnd;
      continue;
    }
    const chip = chipEnd(words, index);
    if (chip > 0 && chip >= listedEnd && listed?.kind !== 'chip') {
      const name = plainName(text, words, index, chip, 'chip');
      found.push({ ...name, id: chipOf(name.text, knowledge)?.id ?? null });
      index = chip;
      continue;
    }
    const patternEnd =
      listed?.kind === 'product' && !/\d/.test(elementAt(words, index).text)
        ? 0
        : modelEnd(words, index, gazetteer.families, makers);
    if (patternEnd > 0 && (!listed || patternEnd >= listedEnd || listed.needsCue)) {
      found.push(
        modelName(text, words, saidWithMaker(words, index, found, held), patternEnd, knowledge),
      );
      const owner = ownerOf(elementAt(words, index), gazetteer);
      if (owner) sure.add(owner);
      index = patternEnd;
      continue;
    }
    if (
      listed &&
      (listed.kind === 'model' || listed.kind === 'product') &&
      isWrittenAsName(words, index, listedEnd, { ...listed, needsCue: false })
    ) {
      const extended = numberedOthers.has(nameKey(listed.name))
        ? listedEnd
        : extendedEnd(words, index, listedEnd, gazetteer.families, makers);
      if (
        extended > listedEnd &&
        /\d/.test(
          words
            .slice(listedEnd, extended)
            .map((word) => word.text)
            .join(''),
        )
      ) {
        found.push(modelName(text, words, index, extended, knowledge));
        if (listed.owner) sure.add(listed.owner);
        index = extended;
        continue;
      }
    }
    if (
      listed?.kind === 'model' &&
      !/\d/.test(listed.name) &&
      isProductOf(words, listedEnd) &&
      isWrittenAsName(words, index, listedEnd, { ...listed, needsCue: false })
    ) {
      found.push(plainName(text, words, index, listedEnd + 1, 'product'));
      if (listed.owner) sure.add(listed.owner);
      index = listedEnd + 1;
      continue;
    }
    if (listed?.kind === 'product' && isCalledModel(words, listedEnd)) {
      found.push(plainName(text, words, index, listedEnd, 'model'));
      index = listedEnd;
      continue;
    }
    if (listed) {
      if (isWrittenAsName(words, index, listedEnd, listed)) {
        if (
          listed.kind === 'organisation' &&
          modelFamilies.has(nameKey(listed.name)) &&
          isListedWithModels(words, index)
        ) {
          found.push(plainName(text, words, index, listedEnd, 'model'));
          index = listedEnd;
          continue;
        }
        if (listed.needsCue || venues.has(nameKey(listed.name)))
          held.push({ from: index, to: listedEnd, entry: listed });
        else {
          found.push(nameOf(text, words, index, listedEnd, listed));
          if (listed.owner) sure.add(listed.owner);
        }
        index = listedEnd;
        continue;
      }
    }
    const person = personEnd(words, index);
    if (person > 0) {
      found.push(plainName(text, words, index, person, 'person'));
      index = person;
      continue;
    }
    const alike = besideModel(words, index, found.at(-1));
    if (alike > 0) {
      found.push(plainName(text, words, index, alike, 'model'));
      index = alike;
      continue;
    }
    const unheard = modelInContextEnd(words, index, startsSentence(words, index, folded));
    if (unheard > 0) {
      const end = extendedEnd(words, index, unheard, gazetteer.families, makers);
      found.push(plainName(text, words, index, end, 'model'));
      index = end;
      continue;
    }
    const organisation = organisationEnd(words, index, startsSentence(words, index, folded));
    if (organisation > 0) {
      found.push(plainName(text, words, index, organisation, 'organisation'));
      index = organisation;
      continue;
    }
    index += 1;
  }
  for (const { from, to, entry } of held) {
    if (venues.has(nameKey(entry.name)))
      found.push({
        ...nameOf(text, words, from, to, entry),
        kind: isActing(words, from, to, folded) ? 'organisation' : 'product',
      });
    else if (hasSecondCue(words, from, to, entry, sure, folded))
      found.push(nameOf(text, words, from, to, entry));
  }
  return found.sort((one, other) => one.start - other.start);
}

/** "MIT licence", "MIT许可证": the following word shows that the name is a licence's. */
function isLicence(folded: string, end: number): boolean {
  return /^(?:[- ]?[Ll]icen[cs]e[ds]?\b|\s?(?:开源)?(?:许可|协议|授权)|\s?ライセンス)/u.test(
    folded.slice(end, end + 12),
  );
}

/**
 * Families whose bare name is ambiguous: their maker's name is part of theirs ("Amazon Nova Pro",
 * "Runway Gen-4").
 */
const spokenWithMaker = /^(?:nova|titan|arctic|gen|aleph|chirp|eagle)(?:-|\d|$)/;

/**
 * Where a model's name begins, whose first word is at `index`: at its maker's, just read, where the
 * two are one name.
 */
function saidWithMaker(
  words: readonly Word[],
  index: number,
  found: RecognizedEntity[],
  held: { to: number; entry: Entry }[],
): number {
  const before = words[index - 1];
  if (!before || !isJoined(before) || !spokenWithMaker.test(elementAt(words, index).lower))
    return index;
  const last = found.at(-1);
  if (last?.kind === 'organisation' && last.start === before.start && last.end === before.end)
    found.pop();
  else if (held.at(-1)?.to === index && held.at(-1)?.entry.kind === 'organisation') held.pop();
  else return index;
  return index - 1;
}

/**
 * End index of a name that continues a list of models ("Llama 4 Scout and Maverick", "GPT-4o,
 * Claude 3.5 and Endurance v1.1"); 0 if it does not.
 */
function besideModel(
  words: readonly Word[],
  index: number,
  last: RecognizedEntity | undefined,
): number {
  const word = elementAt(words, index);
  if (last?.kind !== 'model') return 0;
  let at = index - 1;
  const and = at >= 0 && /^(?:and|or)$/.test(elementAt(words, at).text);
  if (and) at -= 1;
  if (
    at < 0 ||
    elementAt(words, at).end !== last.end ||
    !/^,? $/.test(elementAt(words, at).after) ||
    (!and && !elementAt(words, at).after.startsWith(','))
  )
    return 0;
  const next = words[index + 1];
  if (/^\p{Lu}\p{L}+$/u.test(word.text) && modelVariants.has(word.lower) && word.lower.length > 4)
    return index + 1;
  return /^\p{Lu}\p{Ll}\p{L}+$/u.test(word.text) &&
    next !== undefined &&
    isJoined(word) &&
    /^v\d\.\d$/.test(next.text)
    ? index + 2
    : 0;
}

function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  for (const match of folded.matchAll(wordPattern)) {
    const text = match[0].replace(/'s$/, '');
    const previous = words.at(-1);
    if (previous)
      previous.after = folded.slice(previous.end, Math.min(match.index, previous.end + 12));
    const lower = text.toLowerCase();
    words.push({
      text,
      lower,
      key: keyOf(lower),
      start: match.index,
      end: match.index + text.length,
      after: '',
    });
  }
  return words;
}

/** "Gemini Live", "Claude Desktop". */
function isProductOf(words: readonly Word[], end: number): boolean {
  const next = words[end];
  return (
    next !== undefined &&
    isJoined(elementAt(words, end - 1)) &&
    /^\p{Lu}/u.test(next.text) &&
    productWords.has(next.lower)
  );
}

/** As `nameKey`, for words already in lower case: most hold letters alone. */
function keyOf(lower: string): string {
  return /^[a-z0-9]+$/.test(lower) ? lower : nameKey(lower);
}

/** The longest listed name that begins here. */
function listedAt(
  words: readonly Word[],
  index: number,
  gazetteer: Gazetteer,
): [Entry | null, number] {
  if (!gazetteer.firstWords.has(firstOf(elementAt(words, index).key))) return [null, 0];
  let key = '';
  let best: Entry | null = null;
  let bestEnd = 0;
  for (let at = index; at < words.length && at - index < gazetteer.longest; at += 1) {
    if (at > index && !/^(?: |, | & |\. )$/.test(elementAt(words, at - 1).after)) break;
    if (at > index && elementAt(words, at - 1).after === ' & ') key += ' &';
    key = key === '' ? elementAt(words, at).key : `${key} ${elementAt(words, at).key}`;
    const entry = gazetteer.entries.get(key);
    if (entry) {
      best = entry;
      bestEnd = at + 1;
    }
    if (elementAt(words, at).after !== ' ' && elementAt(words, at).after !== ' & ') break;
  }
  return [best, bestEnd];
}

function firstOf(key: string): string {
  const space = key.indexOf(' ');
  return space < 0 ? key : key.slice(0, space);
}

/**
 * Short names, and those with a second meaning, must be written as listed; others may be slugs in
 * lower case.
 */
function isWrittenAsName(words: readonly Word[], from: number, to: number, entry: Entry): boolean {
  const first = elementAt(words, from).text;
  if (
    entry.isAcronym &&
    to === from + 1 &&
    first.length > 2 &&
    first !== first.toUpperCase() &&
    first !== first.toLowerCase()
  )
    return false;
  if (/\p{Lu}/u.test(first))
    return entry.kind !== 'person' || /^\p{Lu}/u.test(elementAt(words, to - 1).text);
  if (entry.needsCue) return false;
  if (/^\p{Ll}/u.test(entry.name)) return true;
  const length = elementAt(words, to - 1).end - elementAt(words, from).start;
  return (
    to === from + 1 &&
    length >= 6 &&
    (entry.kind === 'organisation' ||
      /\d/.test(entry.name) ||
      elementAt(words, from).text.includes('-'))
  );
}

const strong = new Set([
  'apple',
  'amazon',
  'meta',
  'oracle',
  'perplexity',
  'european commission',
  'claude',
  'gemini',
  'copilot',
  'codex',
  'whisper',
  'opus',
  'sonnet',
  'haiku',
  'cursor',
  'windsurf',
  'devin',
  'sierra',
  'cognition',
  'runway',
  'zoom',
  'notion',
  'pinecone',
  'titan',
  'bedrock',
  'phi',
  'lg',
  'pika',
  'falcon',
  'granite',
]);

/** Places where people write: organisations only where they act. */
const venues = new Set([
  'discord',
  'twitter',
  'reddit',
  'github',
  'youtube',
  'telegram',
  'arxiv',
  'kaggle',
  'slack',
  'whatsapp',
  'instagram',
  'wikipedia',
  'stack overflow',
  'linkedin',
  'tiktok',
  'lmarena',
  'pinterest',
  'docker',
  'snap',
]);

function isActing(words: readonly Word[], from: number, to: number, folded: string): boolean {
  const last = elementAt(words, to - 1);
  const next = words[to];
  const before = words[from - 1];
  if (folded.startsWith("'s", last.end)) return true;
  if (
    next &&
    isJoined(last) &&
    (organisationVerbs.has(next.text) ||
      /^(?:has|will|is|CEO|CTO|founder|co-founder|executives|shares|stock|plans)$/.test(next.text))
  )
    return true;
  return (
    before !== undefined &&
    isJoined(before) &&
    (/^(?:by|against|sued|acquire|acquired|owner|parent|startup|company|with)$/.test(before.text) ||
      roles.has(before.lower))
  );
}

const organisationFollower = pattern(
  '',
  '^',
  [
    'models?',
    'CEO',
    'CTO',
    'founder',
    'co-founder',
    'API',
    'app',
    'users',
    'team',
    'researchers',
    'chief',
    'executives',
    'employees',
    'shares',
    'stock',
    'engineers',
    'is',
    'has',
    'was',
    'will',
  ],
  '$',
);

const organisationPredecessor = pattern(
  '',
  '^',
  [
    'at',
    'by',
    'from',
    'with',
    'startup',
    'company',
    'via',
    'and',
    'or',
    'like',
    'including',
    'against',
    'rival',
    'rivals',
    'to',
    'using',
  ],
  '$',
);

/** A name that is also a word counts where the text treats it as a name. */
function hasSecondCue(
  words: readonly Word[],
  from: number,
  to: number,
  entry: Entry,
  sure: ReadonlySet<string>,
  folded: string,
): boolean {
  const first = elementAt(words, from);
  const last = elementAt(words, to - 1);
  const next = words[to];
  const before = words[from - 1];
  const name = folded.slice(first.start, last.end);
  const numberFollows = next !== undefined && isJoined(last) && /^\d/.test(next.text);
  const isAcronym = /^[\p{Lu}\d&]{2,}$/u.test(name);
  const several = to - from > 1;
  let cues = 0;
  if (!startsSentence(words, from, folded)) cues += 1;
  if (entry.owner !== null && sure.has(entry.owner)) cues += entry.kind === 'organisation' ? 2 : 1;
  if (folded.startsWith("'s", last.end)) cues += 1;
  if (
    next &&
    isJoined(last) &&
    (organisationVerbs.has(next.text) || organisationFollower.test(next.text))
  )
    cues += 1;
  if (
    before &&
    isJoined(before) &&
    (organisationPredecessor.test(before.text) || roles.has(before.lower))
  )
    cues += 1;
  if (numberFollows) cues -= 2;
  if (
    before &&
    isJoined(before) &&
    /^(?:the|a|an|this|that|each|every|his|her|their|its)$/i.test(before.text)
  )
    cues -= 1;
  const needed = isAcronym || several || strong.has(name.toLowerCase()) ? 1 : 2;
  return cues >= needed;
}

function startsSentence(words: readonly Word[], index: number, folded: string): boolean {
  if (index === 0) return true;
  const before = folded.slice(
    Math.max(elementAt(words, index - 1).end, elementAt(words, index).start - 6),
    elementAt(words, index).start,
  );
  return /[.!?:\n][\s"')\]*]*$/.test(before) || before.startsWith('\n');
}

function nameOf(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  entry: Entry,
): RecognizedEntity {
  return { ...plainName(text, words, from, to, entry.kind), id: entry.id };
}

function modelName(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  knowledge: Knowledge,
): RecognizedEntity {
  const name = plainName(text, words, from, to, 'model');
  return { ...name, id: modelOf(name.text, knowledge)?.id ?? null };
}

function plainName(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  kind: NameKind,
): RecognizedEntity {
  const start = elementAt(words, from).start;
  const end = elementAt(words, to - 1).end;
  return { text: text.slice(start, end), start, end, kind, id: null };
}

/** The organisation whose family a model's first word is. */
function ownerOf(word: Word, gazetteer: Gazetteer): string | null {
  const stem = /^\p{L}+/u.exec(word.lower)?.[0] ?? '';
  return gazetteer.entries.get(stem)?.owner ?? null;
}

function easternNames(text: string, gazetteer: Gazetteer): RecognizedEntity[] {
  const found: RecognizedEntity[] = [];
  for (const match of text.matchAll(gazetteer.unspaced.pattern)) {
    const entry = defined(gazetteer.unspaced.entries.get(match[0]));
    if (
      entry.needsCue &&
      !hasEasternCue(text, match.index, match.index + match[0].length, match[0])
    )
      continue;
    found.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      kind: entry.kind,
      id: entry.id,
    });
  }
  return found;
}

/**
 * Before a Chinese name that is also a word (小米, 快手): quotation, a verb of companies, or the
 * beginning of a clause.
 */
function hasEasternCue(text: string, start: number, end: number, name: string): boolean {
  if (name.length > 2) return true;
  return (
    /^(?:公司|集团|集團|旗下|发布|發布|推出|宣布|表示|开源|開源|的|与|和|、|大模型|模型|云|,|，|CEO|创始人|在|将|已|已经|今日|也|称|官方)/.test(
      text.slice(end, end + 4),
    ) && /(?:^|[。，、；：“「《\s和与由对在])$/.test(text.slice(Math.max(0, start - 1), start))
  );
}

const makersCache = new WeakMap<Gazetteer, ReadonlySet<string>>();

/** Names of organisations of one word. */
function makersOf(gazetteer: Gazetteer): ReadonlySet<string> {
  let makers = makersCache.get(gazetteer);
  if (!makers)
    makersCache.set(
      gazetteer,
      (makers = new Set(
        [...gazetteer.entries]
          .filter(([key, { kind }]) => kind === 'organisation' && !key.includes(' '))
          .map(([key]) => key),
      )),
    );
  return makers;
}
