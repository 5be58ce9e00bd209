import { elementAt } from '../invariant.ts';
import { publicationDay } from '../article/publication-day.ts';
import type { Evidence } from '../insight/claim.ts';
import type { Insight } from '../insight/insight.ts';
import { cardOutline, type CardLabels } from './outline.ts';

/**
 * The card as text for a terminal or e-mail: each statement with its support and its evidence,
 * indented.
 */
export function cardToPlainText(insight: Insight, words: CardLabels): string {
  const { article } = insight;
  const lines = [
    article.title,
    [article.publisher, article.authors.join(', '), article.publishedAt ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    article.url,
  ];
  for (const { heading, lines: statements, table } of cardOutline(insight, words)) {
    lines.push('', heading.toLocaleUpperCase());
    if (table) lines.push(...columns(table));
    else {
      for (const { lead, text, details, support, evidence, link } of statements) {
        lines.push(`• ${lead ? `${lead}: ` : ''}${text} [${words.support[support]}]`);
        lines.push(...details.map((detail) => `    ${detail}`));
        if (link) lines.push(`    → ${link.label}: ${link.url}`);
        if (support !== 'quoted')
          lines.push(...evidence.map((rest) => `    ${evidenceLine(rest)}`));
      }
    }
  }
  lines.push(
    '',
    `${words.originalSource(article.publisher)}: ${article.url}`,
    words.rights(article.publisher),
    '',
  );
  return lines.join('\n');
}

/** A statement's evidence in one line. */
export function evidenceLine(evidence: Evidence): string {
  if (evidence.kind === 'quote') return `“${evidence.text}”`;
  if (evidence.kind === 'fact')
    return `${evidence.text} (${evidence.source.name}, ${evidence.asOf}: ${evidence.source.url})`;
  const day = evidence.publishedAt ? `, ${publicationDay(evidence)}` : '';
  return `“${evidence.quote}” (${evidence.publisher}${day}: ${evidence.url})`;
}

function columns(table: string[][]): string[] {
  const widths = elementAt(table, 0).map((_, column) =>
    Math.max(...table.map((row) => elementAt(row, column).length)),
  );
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(elementAt(widths, column)))
      .join('  ')
      .trimEnd(),
  );
}
