/** A table with its header row first, a line a row. */
export function markdownTable([header = [], ...rows]: string[][]): string[] {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${header.map(() => ' --- |').join('')}`, ...rows.map(line)];
}

/** Characters that would make Markdown or HTML of a text are escaped (CommonMark, "Backslash escapes"). */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
