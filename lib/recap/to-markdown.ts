import type { Recap } from './recap.ts';
import { lineUnder, type RecapWords } from './recap-words.ts';

/** A recap as Markdown (CommonMark): every event with its link, in the order shown. Titles are escaped, not trusted. */
export function recapToMarkdown(recap: Recap, words: RecapWords): string {
  const lines = [`# ${escaped(words.title)}: ${escaped(words.period)}`, ''];
  if (recap.events.length > 0)
    lines.push(`${escaped(words.readOf(recap.read, recap.events.length))}`, '');
  if (recap.themes.length > 0)
    lines.push(
      `**${escaped(words.themes)}:** ${recap.themes.map((theme) => escaped(words.theme(theme))).join(' · ')}`,
      '',
    );
  if (recap.movers.length > 0)
    lines.push(
      `**${escaped(words.movers)}:** ${recap.movers.map((mover) => escaped(words.mover(mover))).join(' · ')}`,
      '',
    );
  for (const [place, event] of recap.events.entries()) {
    lines.push(
      `${place + 1}. [${escaped(event.title)}](${address(event.url)})${event.read ? ' ✓' : ''}`,
    );
    if (event.whatChanged) lines.push(`   ${escaped(event.whatChanged.text)}`);
    lines.push(`   *${lineUnder(event, words).map(escaped).join(' · ')}*`, '');
  }
  lines.push('---', escaped(words.foot), '');
  return lines.join('\n');
}

/** Everything that means something in Markdown or HTML, made to stand for itself; line breaks become spaces. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

/** An address inside round brackets. */
function address(url: string): string {
  return url.replace(
    /[()<>\s\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
