import { defined, elementAt } from '../invariant.ts';
import { groupOf } from './match-group.ts';
import { pattern } from './pattern.ts';
/**
 * Words written with a full stop that does not end the sentence, in lower case without the stop.
 */

/** A name, a title's bearer or the rest of the expression always follows. */
export const leadingAbbreviations = words(`
  mr mrs ms mx dr prof gen col maj capt lt sgt cpl adm cmdr sen rep gov pres atty supt hon rev fr
  st mt ft messrs mme mlle
  v vs e.g i.e eg ie cf viz approx ca est.d
  hr frau dipl ing z.b z.t d.h u.a bzw vgl sog gem abs
  m mm pr p.ex env av
  sr sra srta dra ud uds p.ej pág núm
  sig dott avv ing on es
  exmo dr.ª
  tp ts ths pgs gs
  kath lic
  sn av doç yrd öğr bkz örn
`);

/** A number follows; otherwise they are words. */
export const numberAbbreviations = words(
  'no nos nr rs str n° n.° nº fig figs eq eqs p pp pg vol vols sec ch art arts par app ex tab ' +
    'bd s abb kap núm núms pag pág cap',
);

/** They may close a sentence as well: what follows decides. */
export const innerAbbreviations = words(`
  inc corp co ltd llc plc bros jr sr esq etc al dept univ assn ave blvd rd bldg mfg intl natl gmbh
  ag sa spa srl ltda cia
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
  u.s u.s.a u.k e.u u.n d.c a.m p.m ph.d m.d b.a m.a m.b.a b.sc m.sc ph.d a.d b.c u.s.s.r l.a n.y
  calif mass conn wash colo
  mio mrd mill bn mn usw usf ebd evtl inkl exkl max min ggf
  ecc vb vs.d ee.uu ee uu
  min sec hrs hr yr yrs mo mos ft in lb lbs oz mph
`);

/**
 * Words that open sentences far more often than they continue a name: they make a stop after "U.S."
 * or "Inc." an end.
 */
export const sentenceOpeners = words(`
  a about according after all also although among amid an and another any are as at because before
  both but by can could did do does during each
  earlier even every few first following for from given had has have he her here his how however i
  if in instead is it its just last later
  like many meanwhile more moreover most much my neither nevertheless no nobody nor not nothing
  now of often on once one only or other others our
  over people perhaps rather recently she should similarly since so some such that the their then
  there therefore these they this those though
  through thus to today two under until we what when where whether which while who whose why will
  with within without would yes yet you your
  der die das ein eine es er sie wir ich und aber in im am auf mit nach bei für von zu als wenn
  doch auch dies diese dieser seit
  le la les un une il elle ils elles nous et mais dans en sur pour avec ce cette ces selon depuis
  el los las una unos y pero en según este esta estos por con para desde
  i gli lo uno una e ma nel nella per con secondo questo questa dal
  o os as um uma e mas em no na para com segundo este esta
`);

/** More of them in German, where an ordinal (`Platz 12.`) may end a sentence as well. */
const germanOpeners = words(`
  den viele einige dort dabei danach zudem allerdings hier heute gestern was wie unter man
`);

/** Names that end in an exclamation mark. */
export const exclaimingNames = words('yahoo jeopardy yum kahoot');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

export interface Span {
  text: string;
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
}

const marks = String.raw`(?:\.(?: \.){2,}|[.!?…‥]+|[。！？｡．]+[.!?…。！？]*|[؟।])`;
const closing = String.raw`"'”’»›)\]}」』）】》〉`;
/**
 * What may close a sentence, with the quotation marks and brackets that close behind it; French
 * puts a space before `»`.
 */
const enders = new RegExp(String.raw`${marks}(?<closers>(?:[ \u00a0\u202f]?»|[${closing}])*)`, 'g');
/** German closes with the marks that open elsewhere: `„…“`, `‚…‘`, `»…«`. */
const germanEnders = new RegExp(`${marks}(?<closers>[${closing}“‘«‹]*)`, 'g');

/** Brackets and quotation marks in which a sentence is not cut, opening → closing. */
const pairs: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '「': '」',
  '『': '』',
  '（': '）',
  '【': '】',
  '《': '》',
  '“': '”',
};

/** A bracket that closes later than this (characters) is taken for a stray one. */
const longestBracket = 400;

/**
 * The sentences of a text in order, white space around them left out. A blank line, and a line
 * break that is not a wrapped line, end a sentence as well. Rules only: abbreviations, initials,
 * decimals, addresses, ellipses, quotations, lists, and for Chinese and Japanese the full-width
 * marks with their closing quotation marks.
 */
export function splitSentences(text: string, language?: string): Span[] {
  const found: Span[] = [];
  for (const block of blocksOf(text)) {
    let start = block.start;
    for (const cut of cutsOf(block.text, language)) {
      addTrimmed(found, text, start, block.start + cut);
      start = block.start + cut;
    }
    addTrimmed(found, text, start, block.end);
  }
  return found;
}

function addTrimmed(found: Span[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const from = start + raw.indexOf(trimmed);
  found.push({ text: trimmed, start: from, end: from + trimmed.length });
}

/** Stretches no sentence reaches beyond. */
function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r?\n/g)) {
    const end = match.index;
    const next = end + match[0].length;
    if (end > start && isWrapped(text, start, end, next)) continue;
    blocks.push({ text: text.slice(start, end), start, end });
    start = next;
  }
  blocks.push({ text: text.slice(start), start, end: text.length });
  return blocks;
}

/**
 * A line broken only because it was full: the next goes on in lower case and this one is long, or
 * ends in a space.
 */
function isWrapped(text: string, start: number, end: number, next: number): boolean {
  if (!/\p{Ll}/u.test(text.charAt(next))) return false;
  const last = text.charAt(end - 1);
  return (
    last === ' ' ||
    last === ',' ||
    (end - start >= 18 &&
      /[\p{L}\p{N}]/u.test(last) &&
      text.slice(start, end).includes(' ') &&
      /^\p{Lu}/u.test(text.slice(start, start + 2)))
  );
}

/** Offsets where a new sentence begins. */
function cutsOf(block: string, language: string | undefined): number[] {
  const items = listCutsOf(block);
  const cuts = [...items];
  const closed = closingOf(block);
  let closedAt = -1;
  let searched = 0;
  let begin = 0;
  for (const match of block.matchAll(isGerman(language) ? germanEnders : enders)) {
    while (searched <= match.index) {
      closedAt = Math.max(closedAt, closed.get(searched) ?? -1);
      searched += 1;
    }
    const end = match.index + (isAttachedEllipsis(match) ? 1 : match[0].length);
    while (items.length > 0 && elementAt(items, 0) <= match.index) begin = defined(items.shift());
    if (end >= block.length || closedAt >= end) continue;
    if (endsSentence(block, match.index, end, begin, groupOf(match.groups, 'closers'), language)) {
      cuts.push(end);
      begin = end;
    }
  }
  return [...new Set(cuts)].sort((one, other) => one - other);
}

function isGerman(language: string | undefined): boolean {
  return /^de\b/i.test(language ?? '');
}

/**
 * A full stop with an ellipsis of spaced points behind it (`compounds. . . . The`): the ellipsis
 * opens the next sentence.
 */
function isAttachedEllipsis({ 0: mark, index, input }: RegExpExecArray): boolean {
  return (
    mark === '. . . .' &&
    /\S/.test(input.charAt(index - 1)) &&
    /^\s\p{Lu}/u.test(input.slice(index + mark.length, index + mark.length + 2))
  );
}

/** Opening bracket → its closing one, for brackets that close soon. */
function closingOf(block: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const match of block.matchAll(/[()[\]「」『』（）【】《》“”]/g)) {
    if (pairs[match[0]] !== undefined) {
      open.push(match.index);
      continue;
    }
    while (open.length > 0) {
      const start = defined(open.pop());
      if (pairs[block.charAt(start)] !== match[0]) continue;
      const opener = block.charAt(start);
      // A Western quotation of several sentences is cut inside; a Chinese one, like 「…」, is not.
      if (
        match.index - start <= longestBracket &&
        (opener !== '“' || isEastAsian(block.charAt(start + 1)))
      )
        closing.set(start, match.index);
      break;
    }
  }
  return closing;
}

function isEastAsian(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character);
}

function endsSentence(
  block: string,
  at: number,
  end: number,
  begin: number,
  closers: string,
  language: string | undefined,
): boolean {
  const mark = block.slice(at, end - closers.length);
  const next = block.slice(end, end + 60);
  // A list's number, not a sentence.
  if (/^\s*(?:[•⁃▪◦‣·]\s*)?(?:\d{1,3}|[a-z])?$/.test(block.slice(Math.max(begin, at - 12), at)))
    return false;
  if (/[[(]/.test(block.charAt(at - 1))) return false;
  if (/[。！？｡．]/.test(mark)) return endsEastAsian(closers, next);
  if (/^[…‥]+$/.test(mark) && isEastAsian(next.charAt(0))) return false;
  if (isEastAsian(next.charAt(0))) return /[!?]/.test(mark);
  if (!/^\s/.test(next))
    return (/^\[\d/.test(next) && !/\d$/.test(mark)) || opensGlued(block.slice(at - 1, at), next);
  const follower = next.trimStart();
  const opens = defined(/^["'“‘„‚«»›([¿¡「『《•–—-]*/.exec(follower))[0].length;
  if (listItem.test(follower)) return true;
  const head = follower.slice(opens).trimStart();
  if (head === '') return false;
  if (/^\p{Ll}/u.test(head) && !/^\p{Ll}{1,5}(?:\p{Lu}|\d|-\p{L}+\d)/u.test(head)) return false;
  const opener =
    /^[\p{L}'’]+/u
      .exec(head)?.[0]
      .toLowerCase()
      .replace(/['’].*$/, '') ?? '';
  const opensSentence =
    sentenceOpeners.has(opener) || (isGerman(language) && germanOpeners.has(opener));
  if (/ /.test(mark)) return mark.replaceAll(' ', '').length > 3;
  if (/^(?:\.{3}|…)$/.test(mark)) return opener !== 'i';
  const before = wordBefore(block, at, begin);
  if (mark === '!') return opensSentence || !exclaimingNames.has(before.toLowerCase());
  if (mark !== '.' || closers !== '') return true;
  return stopEnds(block, at, begin, before, head, opens > 0, opensSentence, language);
}

/**
 * A sentence right behind the stop, as blocks of a page joined without a space: `rose 5%.The firm`,
 * `it left.Mr. Orr`.
 */
function opensGlued(before: string, next: string): boolean {
  const [, word = '', rest = ''] = /^(\p{Lu}\p{Ll}+)(\.? |[’'])/u.exec(next) ?? [];
  const lower = word.toLowerCase();
  return (
    /^[\p{Ll}\d%)]$/u.test(before) &&
    (sentenceOpeners.has(lower) || (rest === '. ' && leadingAbbreviations.has(lower)))
  );
}

/** `(b) Close it.`: an item of a list written in one line. */
const listItem = /^\((?:[a-z]|\d{1,2})\)\s\p{Lu}/u;

function wordBefore(block: string, at: number, from = 0): string {
  return /[^\s"'“”‘’()[\]«»,;:/—–]+$/u.exec(block.slice(Math.max(from, at - 40), at))?.[0] ?? '';
}

const numberedNoun = pattern(
  'i',
  '^',
  [
    'series',
    'plan',
    'class',
    'grade',
    'phase',
    'part',
    'type',
    'group',
    'vitamin',
    'appendix',
    'exhibit',
    'section',
    'round',
    'option',
  ],
  '$',
);

/** Words before a "no" that is an answer, not a number. */
const answers =
  /^(?:said|say|says|saying|answer(?:ed|s)?|vot(?:ed?|es)|is|was|are|were|a|and|or|with)$/;

/**
 * Whether the full stop after `before` ends a sentence, when a capital, a digit or a quotation
 * follows.
 */
function stopEnds(
  block: string,
  at: number,
  begin: number,
  before: string,
  head: string,
  quoted: boolean,
  opensSentence: boolean,
  language: string | undefined,
): boolean {
  const word = before.toLowerCase();
  // "z. B.", "p. ej.", "d. h.": abbreviations in pieces.
  if (/^\p{Ll}$/u.test(before) && /^\p{L}{1,2}\./u.test(head)) return false;
  const digitFollows = /^[\dIVX]/.test(head);
  if (/^\p{Lu}$/u.test(before)) {
    const earlier = wordBefore(block, Math.max(0, at - 2));
    if (numberedNoun.test(earlier)) return true;
    return opensSentence || quoted;
  }
  // A German, Turkish or Nordic ordinal ("3. Oktober") goes on.
  if (/^\d{1,3}$/.test(before)) {
    if (
      /^(?:de|tr|da|no|nb|fi|cs|pl)\b/.test(language ?? '') &&
      before.length <= 2 &&
      !opensSentence
    )
      return false;
    return true;
  }
  if (/^[ap]\.m$/.test(word))
    return (
      block
        .slice(Math.max(begin, at - 80), at)
        .trim()
        .split(/\s+/).length > 3
    );
  if (leadingAbbreviations.has(word)) return false;
  const earlierWord = () => wordBefore(block, Math.max(0, at - before.length - 1)).toLowerCase();
  if (word === 'no') return !/^\d/.test(head) || (before === 'no' && answers.test(earlierWord()));
  // "Dr. med. Meyer", "Dr. rer. nat. Weber"
  if (/^(?:med|jur|phil|rer|nat|oec|vet)$/.test(word) && /^(?:dr|rer)\.?$/.test(earlierWord()))
    return false;
  if (numberAbbreviations.has(word)) return !digitFollows && word.length > 2;
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(word))
    return !/^\d/.test(head) && opensSentence;
  if (innerAbbreviations.has(word)) return opensSentence || quoted;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return opensSentence || quoted;
  return true;
}

/**
 * After a full-width mark the sentence is over, unless the quotation it closes is still being
 * introduced.
 */
function endsEastAsian(closers: string, next: string): boolean {
  if (closers === '') return true;
  const follower = next.trimStart();
  if (/^(?:と|って|という|などと|とも|は|が|を|の|も|に|で|,|，|、|。|；|——)/.test(follower))
    return false;
  return !/^[^。！？，、；]{0,14}?(?:说|說|表示|称|稱|指出|写道|寫道|问道|答道|补充道|強調|强调)/.test(
    follower,
  );
}

/** Where the items of a list written in one line begin: "1) … 2) …", "a. … b. …", bullets. */
function listCutsOf(block: string): number[] {
  const bullets = [...block.matchAll(/(?<=\s|^)[•⁃▪◦‣·](?=\s|\d)/g)].map((match) => match.index);
  if (bullets.length > 1) return bullets.filter((index) => index > 0);
  const first = /^\s*(1|a)(\.\)|\)|\.)\s/.exec(block);
  if (!first) return [];
  const cuts: number[] = [];
  let from = first[0].length;
  let code = elementAt(first, 1).charCodeAt(0);
  for (let item = 2; item <= 26; item += 1) {
    code += 1;
    const label = first[1] === '1' ? String(item) : String.fromCharCode(code);
    const index = block.indexOf(` ${label}${first[2]} `, from - 1);
    if (index < 0) break;
    cuts.push(index + 1);
    from = index + label.length + 2;
  }
  return cuts;
}
