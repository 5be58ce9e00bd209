import { isHttpUrl } from '../url/http-url.ts';
import type { Recap, RecapEvent } from './recap.ts';
import { lineUnder, type RecapLabels } from './export-recap.ts';

/**
 * A recap as an Atom file (RFC 4287) that feed readers import: an entry an event, with an id that
 * stays the same when the week is written again. Events whose address is not http(s) are left out,
 * since an entry must lead somewhere.
 */
export function recapToAtom(
  { week, events, until }: Recap,
  words: RecapLabels,
  { writtenAt }: { writtenAt: Date },
): string {
  const updated =
    events
      .map(({ lastAt }) => lastAt)
      .toSorted()
      .at(-1) ?? writtenAt.toISOString();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(words.language)}">
  <id>${escaped(`tag:sidelight.example,${until}:recap/${week}`)}</id>
  <title>${escaped(`${words.title}: ${words.period}`)}</title>
  <updated>${escaped(updated)}</updated>
  <author><name>Sidelight</name></author>
  <generator>Sidelight</generator>
${events
  .filter(({ url }) => isHttpUrl(url))
  .map((event) => entry(event, words, until))
  .join('\n')}
</feed>
`;
}

function entry(event: RecapEvent, words: RecapLabels, day: string): string {
  const summary = [
    ...(event.whatChanged ? [event.whatChanged.text] : []),
    lineUnder(event, words).join(' · '),
  ];
  return `  <entry>
    <id>${escaped(`tag:sidelight.example,${day}:event/${encodeURIComponent(event.id)}`)}</id>
    <title>${escaped(event.title)}</title>
    <link rel="alternate" href="${escaped(event.url)}"/>
    <published>${escaped(event.firstAt)}</published>
    <updated>${escaped(event.lastAt)}</updated>
    <category term="${escaped(event.eventType)}" label="${escaped(words.eventType(event.eventType))}"/>
    <summary>${escaped(summary.join('\n'))}</summary>
  </entry>`;
}

/** Text as XML: markup escaped, characters that XML 1.0 forbids left out. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
