import { latinLookAlike } from '../../text/look-alikes.ts';

/**
 * A name or label as a page states it, fit to be shown: without control, bidirectional and
 * invisible characters (joiners stay, some scripts need them), white space as single spaces, at
 * most `most` characters.
 */
export function cleanLabel(text: string, most = 80): string {
  return text
    .slice(0, 4 * most)
    .replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .trim();
}

/**
 * A name as it looks: small Latin letters and digits, without accents; other scripts as they are.
 * Names that look alike are equal.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[\u0370-\u04ff\u0500-\u058f]/g, latinLookAlike);
}
