import { isHttpUrl } from '../article/is-http-url.ts';
import type { Recap, RecapEvent } from './recap.ts';
import { lineUnder, type RecapWords } from './recap-words.ts';

const text =
  'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1d1d1f';
const small =
  'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:13px;line-height:1.4;color:#5f6368';
const serif = "font-family:Georgia,'Times New Roman',serif;line-height:1.3;color:#1d1d1f";

/**
 * A recap as one HTML page that mail programs draw alike: a single table, styles in the elements, no image, no script,
 * nothing loaded. Whatever comes from a publisher is escaped, and only http(s) addresses become links.
 */
export function recapToHtmlEmail(recap: Recap, words: RecapWords): string {
  const parts = [
    `<h1 style="${serif};font-size:26px;margin:0 0 4px">${escaped(words.title)}</h1>`,
    `<p style="${small};margin:0 0 20px">${escaped(words.period)}${recap.events.length > 0 ? ` · ${escaped(words.readOf(recap.read, recap.events.length))}` : ''}</p>`,
    line(words.themes, recap.themes.map(words.theme)),
    line(words.movers, recap.movers.map(words.mover)),
    ...recap.events.map((event, place) => eventHtml(event, place, words)),
    `<p style="${small};border-top:1px solid #dadce0;margin:24px 0 0;padding-top:12px">${escaped(words.foot)}</p>`,
  ];
  return `<!doctype html>
<html lang="${escaped(words.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(`${words.title}: ${words.period}`)}</title></head>
<body style="margin:0;padding:0;background:#ffffff"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px"><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;width:100%;text-align:left"><tr><td>
${parts.filter((part) => part !== '').join('\n')}
</td></tr></table></td></tr></table></body></html>
`;
}

function line(heading: string, values: string[]): string {
  return values.length === 0
    ? ''
    : `<p style="${text};margin:0 0 8px"><strong>${escaped(heading)}:</strong> ${values.map(escaped).join(' · ')}</p>`;
}

function eventHtml(event: RecapEvent, place: number, words: RecapWords): string {
  const title = `${place + 1}. ${escaped(event.title)}`;
  const linked = isHttpUrl(event.url)
    ? `<a href="${escaped(event.url)}" style="color:#1d1d1f;text-decoration:underline">${title}</a>`
    : title;
  return [
    `<h2 style="${serif};font-size:18px;font-weight:bold;margin:20px 0 4px">${linked}${event.read ? ' ✓' : ''}</h2>`,
    event.whatChanged
      ? `<p style="${text};margin:0 0 4px">${escaped(event.whatChanged.text)}</p>`
      : '',
    `<p style="${small};margin:0">${lineUnder(event, words).map(escaped).join(' · ')}</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function escaped(value: string): string {
  return value
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\s+/g, ' ');
}
