import type { EventType } from '../insight/event-type.ts';
import type { Audience } from '../insight/sections/audience.ts';
import type { Recap, RecapEvent, RecapReason } from './recap.ts';
import { isHttpUrl } from '../url/http-url.ts';

/** The words a recap is written with when it leaves the extension, in the reader's language. */
export interface RecapLabels {
  /** BCP 47. */
  language: string;
  /** "The week in AI". */
  title: string;
  /** "23–29 November 2026". */
  period: string;
  readOf: (read: number, of: number) => string;
  themes: string;
  movers: string;
  reports: (count: number) => string;
  theme: (theme: Recap['themes'][number]) => string;
  mover: (mover: Recap['movers'][number]) => string;
  reason: (reason: RecapReason) => string;
  eventType: (eventType: EventType) => string;
  audience: (audience: Audience) => string;
  /** "Written by Sidelight on this device." */
  foot: string;
}

/** What is under an event's title: its kind, who it concerns, who reports it. */
export function lineUnder(event: RecapEvent, words: RecapLabels): string[] {
  const publishers = event.publishers.map(({ name }) => name);
  const shown =
    publishers.length > 4 ? [...publishers.slice(0, 4), `+${publishers.length - 4}`] : publishers;
  return [
    words.eventType(event.eventType),
    event.audiences.map(words.audience).join(', '),
    shown.join(', '),
  ].filter((part) => part !== '');
}

/**
 * A recap as Markdown (CommonMark): every event with its link, in the order shown. Titles are
 * escaped, not trusted.
 */
export function recapToMarkdown(recap: Recap, words: RecapLabels): string {
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

/** Escapes everything that has a meaning in Markdown or HTML; line breaks become spaces. */
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

const text =
  'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1d1d1f';
const small =
  'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:13px;line-height:1.4;color:#5f6368';
const serif = "font-family:Georgia,'Times New Roman',serif;line-height:1.3;color:#1d1d1f";

/**
 * A recap as one HTML page that mail programs draw alike: a single table, styles in the elements,
 * no image, no script, nothing loaded. Whatever comes from a publisher is escaped, and only http(s)
 * addresses become links.
 */
export function recapToHtmlEmail(recap: Recap, words: RecapLabels): string {
  const parts = [
    `<h1 style="${serif};font-size:26px;margin:0 0 4px">${escapedToHtmlEmail(words.title)}</h1>`,
    `<p style="${small};margin:0 0 20px">${escapedToHtmlEmail(words.period)}${recap.events.length > 0 ? ` · ${escapedToHtmlEmail(words.readOf(recap.read, recap.events.length))}` : ''}</p>`,
    line(words.themes, recap.themes.map(words.theme)),
    line(words.movers, recap.movers.map(words.mover)),
    ...recap.events.map((event, place) => eventHtml(event, place, words)),
    `<p style="${small};border-top:1px solid #dadce0;margin:24px 0 0;padding-top:12px">${escapedToHtmlEmail(words.foot)}</p>`,
  ];
  return `<!doctype html>
<html lang="${escapedToHtmlEmail(words.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapedToHtmlEmail(`${words.title}: ${words.period}`)}</title></head>
<body style="margin:0;padding:0;background:#ffffff"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px"><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;width:100%;text-align:left"><tr><td>
${parts.filter((part) => part !== '').join('\n')}
</td></tr></table></td></tr></table></body></html>
`;
}

function line(heading: string, values: string[]): string {
  return values.length === 0
    ? ''
    : `<p style="${text};margin:0 0 8px"><strong>${escapedToHtmlEmail(heading)}:</strong> ${values.map(escapedToHtmlEmail).join(' · ')}</p>`;
}

function eventHtml(event: RecapEvent, place: number, words: RecapLabels): string {
  const title = `${place + 1}. ${escapedToHtmlEmail(event.title)}`;
  const linked = isHttpUrl(event.url)
    ? `<a href="${escapedToHtmlEmail(event.url)}" style="color:#1d1d1f;text-decoration:underline">${title}</a>`
    : title;
  return [
    `<h2 style="${serif};font-size:18px;font-weight:bold;margin:20px 0 4px">${linked}${event.read ? ' ✓' : ''}</h2>`,
    event.whatChanged
      ? `<p style="${text};margin:0 0 4px">${escapedToHtmlEmail(event.whatChanged.text)}</p>`
      : '',
    `<p style="${small};margin:0">${lineUnder(event, words).map(escapedToHtmlEmail).join(' · ')}</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function escapedToHtmlEmail(value: string): string {
  return value
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\s+/g, ' ');
}

/**
 * A recap as JSON for other programs: what is shown, with addresses and times, and nothing about
 * the reader but what was read.
 */
export function recapToJson(recap: Recap, { writtenAt }: { writtenAt: Date }): string {
  const { week, from, until, events, themes, movers, items } = recap;
  return `${JSON.stringify(
    {
      format: 'sidelight-recap',
      version: 1,
      writtenAt: writtenAt.toISOString(),
      week,
      from,
      until,
      items,
      themes,
      movers,
      events: events.map(
        ({
          id,
          title,
          url,
          whatChanged,
          eventType,
          audiences,
          entities,
          publishers,
          coverage,
          firstAt,
          lastAt,
          urls,
          read,
        }) => ({
          id,
          title,
          url,
          whatChanged,
          eventType,
          audiences,
          entities,
          publishers,
          coverage,
          firstAt,
          lastAt,
          urls,
          read,
        }),
      ),
    },
    null,
    2,
  )}\n`;
}
