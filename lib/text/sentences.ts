import {
  exclaimingNames,
  innerAbbreviations,
  leadingAbbreviations,
  numberAbbreviations,
  sentenceOpeners,
} from './abbreviations.ts';

export interface Span {
  text: string;
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
}

/** What may close a sentence, with the quotation marks and brackets that close behind it. */
const enders =
  /(?:\.(?: \.){2,}|[.!?…‥]+|[。！？｡．]+[.!?…。！？]*|[؟।])(?<closers>["'”’»›)\]}」』）】》〉]*)/g;

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
 * The sentences of a text in order, white space around them left out. A blank line, and a line break that is not a wrapped line,
 * end a sentence as well. Rules only: abbreviations, initials, decimals, addresses, ellipses, quotations, lists, and for Chinese
 * and Japanese the full-width marks with their closing quotation marks.
 */
export function sentences(text: string, language?: string): Span[] {
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

/** A line broken only because it was full: the next goes on in lower case and this one is long, or ends in a space. */
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
  const closing = closingOf(block);
  let closedAt = -1;
  let searched = 0;
  let begin = 0;
  for (const match of block.matchAll(enders)) {
    while (searched <= match.index) {
      closedAt = Math.max(closedAt, closing.get(searched) ?? -1);
      searched += 1;
    }
    const end = match.index + match[0].length;
    while (items.length > 0 && items[0]! <= match.index) begin = items.shift()!;
    if (end >= block.length || closedAt >= end) continue;
    if (endsSentence(block, match.index, end, begin, match.groups!['closers']!, language)) {
      cuts.push(end);
      begin = end;
    }
  }
  return [...new Set(cuts)].sort((one, other) => one - other);
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
      const start = open.pop()!;
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
  if (!/^\s/.test(next)) return /^\[\d/.test(next) && !/\d$/.test(mark);
  const follower = next.trimStart();
  const opens = /^["'“‘«([¿¡「『《•–—-]*/.exec(follower)![0].length;
  const head = follower.slice(opens);
  if (head === '') return false;
  if (/^\p{Ll}/u.test(head) && !/^\p{Ll}{1,5}(?:\p{Lu}|\d|-\p{L}+\d)/u.test(head)) return false;
  const opener =
    /^[\p{L}'’]+/u
      .exec(head)?.[0]
      .toLowerCase()
      .replace(/['’].*$/, '') ?? '';
  const opensSentence = sentenceOpeners.has(opener);
  if (/ /.test(mark)) return mark.replaceAll(' ', '').length > 3;
  if (/^(?:\.{3}|…)$/.test(mark)) return opener !== 'i';
  const before = wordBefore(block, at);
  if (mark === '!') return opensSentence || !exclaimingNames.has(before.toLowerCase());
  if (mark !== '.' || closers !== '') return true;
  return stopEnds(block, at, begin, before, head, opens > 0, opensSentence, language);
}

function wordBefore(block: string, at: number): string {
  return /[^\s"'“”‘’()[\]«»,;:/—–]+$/u.exec(block.slice(Math.max(0, at - 40), at))?.[0] ?? '';
}

/** Whether the full stop after `before` ends a sentence, when a capital, a digit or a quotation follows. */
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
    if (
      /^(?:series|plan|class|grade|phase|part|type|group|vitamin|appendix|exhibit|section|round|option)$/i.test(
        earlier,
      )
    )
      return true;
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
  if (word === 'no') return !(/^\d/.test(head) && before.startsWith('N'));
  if (numberAbbreviations.has(word)) return !digitFollows && word.length > 2;
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(word))
    return !/^\d/.test(head) && opensSentence;
  if (innerAbbreviations.has(word)) return opensSentence || quoted;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return opensSentence || quoted;
  return true;
}

/** After a full-width mark the sentence is over, unless the quotation it closes is still being introduced. */
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
  let code = first[1]!.charCodeAt(0);
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
