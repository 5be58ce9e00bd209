import { publicationDay } from '../article/publication-day.ts';
import type { Insight } from '../insight/insight.ts';
import { cardOutline, type CardLabels } from './outline.ts';
import { evidenceLine } from './plain-text.ts';
import type { AnswerPassage, AskThread } from '../contract/ask.ts';
import type { Highlight } from '../contract/highlight.ts';

/** A Markdown table; the first row is the header. */
export function markdownTable([header = [], ...rows]: string[][]): string[] {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${header.map(() => ' --- |').join('')}`, ...rows.map(line)];
}

/** Escapes characters with a meaning in Markdown or HTML (CommonMark, "Backslash escapes"). */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#~]/g, '\\$&')
    .replace(/\s+/g, (blank) => (blank.includes('\n') ? ' ' : blank));
}

/**
 * The card as Markdown with YAML front matter, which Obsidian reads as properties. Escapes text
 * from pages.
 */
export function toMarkdown(insight: Insight, words: CardLabels): string {
  const { article } = insight;
  const lines = [
    '---',
    `title: ${yaml(article.title)}`,
    `source: ${yaml(article.url)}`,
    `publisher: ${yaml(article.publisher)}`,
    `author: [${article.authors.map(yaml).join(', ')}]`,
    `published: ${article.publishedAt ?? ''}`,
    `collected: ${article.readAt}`,
    `event: ${insight.eventType}`,
    `audience: [${insight.sections.audience.map(({ audience }) => audience).join(', ')}]`,
    `entities: [${insight.entities.map(({ name }) => yaml(name)).join(', ')}]`,
    'tags: [ai-news, sidelight]',
    '---',
    '',
    `# ${escaped(article.title)}`,
    '',
    `${escaped(words.originalSource(article.publisher))}: <${article.url}>`,
  ];
  for (const { heading, lines: statements, table } of cardOutline(insight, words)) {
    lines.push('', `## ${escaped(heading)}`, '');
    if (table) lines.push(...markdownTable(table));
    else {
      for (const { lead, text, details, support, evidence, link } of statements) {
        lines.push(
          `- ${lead ? `**${escaped(lead)}:** ` : ''}${escaped(text)} *(${words.support[support]})*`,
        );
        lines.push(...details.map((detail) => `  - ${escaped(detail)}`));
        if (link) lines.push(`  - [${escaped(link.label)}](<${link.url}>)`);
        if (support !== 'quoted')
          lines.push(...evidence.map((rest) => `  - > ${escaped(evidenceLine(rest))}`));
      }
    }
  }
  lines.push('', '---', escaped(words.rights(article.publisher)), '');
  return lines.join('\n');
}

/** Labels of the questions section. */
export interface ThreadLabels {
  heading: string;
  notSaid: string;
  /** Said of a sentence that the check struck. */
  unproved: string;
}

/**
 * The questions about a card with their answers, as a section after the card; '' if there are none.
 */
export function threadToMarkdown(
  { turns }: Pick<AskThread, 'turns'>,
  { heading, notSaid, unproved }: ThreadLabels,
): string {
  if (turns.length === 0) return '';
  const quoted = (passages: readonly AnswerPassage[]) =>
    passages.map(({ text, url }) => `> ${escaped(text)} (<${url}>)\n`);
  const lines = turns.flatMap(({ question, answered, passages, written }) => [
    `### ${escaped(question)}`,
    '',
    ...(answered ? [] : [escaped(notSaid), '']),
    ...(written?.sentences ?? []).flatMap(({ text, proved, quotes }) =>
      proved
        ? [escaped(text), '', ...quoted(quotes)]
        : [`~~${escaped(text)}~~ (${escaped(unproved)})`, ''],
    ),
    ...(answered && !written?.sentences.some(({ proved }) => proved) ? quoted(passages) : []),
  ]);
  return ['', `## ${escaped(heading)}`, '', ...lines].join('\n');
}

/** A YAML double-quoted scalar; JSON strings are valid (YAML 1.2). */
function yaml(text: string): string {
  return JSON.stringify(text);
}

/** Highlights as quotations with notes and sources. Escapes text from pages. */
export function marksToMarkdown(marks: Highlight[], heading: string): string {
  const entries = marks.map(({ text, note, title, url }) =>
    [
      `> ${escaped(text)}`,
      ...(note === '' ? [] : ['', note]),
      '',
      `[${escaped(title)}](<${url}>)`,
      '',
    ].join('\n'),
  );
  return [`# ${escaped(heading)}`, '', ...entries].join('\n');
}

/**
 * Unique file name of a card: publication day and headline, with a number if it is taken, without
 * characters that Windows, macOS or Obsidian reject. Adds the name to `taken`.
 */
export function markdownFileName({ article }: Insight, taken: Set<string>): string {
  const title = article.title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  const stem = `${publicationDay(article) ?? article.readAt.slice(0, 10)} ${title || 'card'}`;
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : ` (${number})`}.md`;
    // Some file systems are case-insensitive.
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
