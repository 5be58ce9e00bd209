import { defined } from '../../invariant.ts';
import { primaryLanguage } from '../../text/language.ts';

/**
 * Decodes a feed's bytes, without relying on its declared encoding. A byte order mark decides; then
 * bytes that are valid UTF-8 are UTF-8, since text in another encoding is hardly ever valid by
 * chance; then the declared encodings (XML declaration, content type) and those usual for the
 * publisher's language compete, and the one with the fewest impossible characters wins. `language`
 * is BCP 47.
 */
export function decodeBytes(
  bytes: Uint8Array,
  { contentType, language }: { contentType: string | null; language: string },
): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const declared = [
    /<\?xml[^>]{0,200}encoding\s*=\s*["']\s*([\w.:-]{1,40})/i.exec(head)?.[1],
    /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1],
  ];
  const escaped =
    declared.some((label) => /^iso-2022-jp/i.test(label ?? '')) && bytes.includes(0x1b);
  if (!escaped) {
    const utf8 = validUtf8(bytes);
    if (utf8 !== null) return utf8;
  }
  const usual = usualFor[primaryLanguage(language)] ?? 'windows-1252';
  const sample = bytes.subarray(0, SAMPLE);
  let best = { label: 'utf-8', wrong: Infinity };
  for (const label of [
    ...declared,
    'utf-8',
    language.toLowerCase().includes('hant') || /-(tw|hk)/i.test(language) ? 'big5' : usual,
  ]) {
    const text = label === undefined ? null : decodeAs(sample, label);
    if (text === null) continue;
    const wrong = impossibleCharacters(text);
    if (wrong < best.wrong) best = { label: defined(label), wrong };
  }
  return new TextDecoder(best.label).decode(bytes);
}

/** How many bytes are tried in each encoding. */
const SAMPLE = 300_000;

const usualFor: Record<string, string> = {
  zh: 'gb18030',
  ja: 'shift_jis',
  ko: 'euc-kr',
  ru: 'windows-1251',
  uk: 'windows-1251',
  pl: 'windows-1250',
  cs: 'windows-1250',
};

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  // No mark, but every other byte of "<?" or "<r" is nought (XML 1.0, appendix F).
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  return null;
}

/** The text if the bytes are UTF-8, a character cut off at the very end aside; else null. */
function validUtf8(bytes: Uint8Array): string | null {
  for (let cut = 0; cut <= 3; cut += 1) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(
        bytes.subarray(0, bytes.length - cut),
      );
    } catch {
      // Not valid up to here: expected for every other encoding.
    }
  }
  return null;
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null; // a label nobody knows
    throw thrown;
  }
}

/**
 * Replacement characters, control characters and private use: what a wrong decoder leaves behind.
 */
function impossibleCharacters(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code >= 0x80 && code <= 0x9f) || (code >= 0xe000 && code <= 0xf8ff))
      found += 1;
  }
  return found;
}
