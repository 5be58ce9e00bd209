import type { Insight } from '../insight/insight.ts';
import { cardOutline } from './card-outline.ts';
import type { CardWords } from './card-words.ts';
import { escaped, markdownTable } from './markdown.ts';
import { evidenceLine } from './to-plain-text.ts';

/** The card as Markdown with a YAML front matter that Obsidian reads as properties. Text of the page is escaped. */
export function toMarkdown(insight: Insight, words: CardWords): string {
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

/** A YAML double-quoted scalar: JSON strings are valid ones (YAML 1.2). */
function yaml(text: string): string {
  return JSON.stringify(text);
}
