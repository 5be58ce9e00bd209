import type { Mark } from '../contract/mark.ts';
import { escaped } from './markdown.ts';

/** What the reader kept, as quotations with the notes under them and where they come from; text of pages is escaped. */
export function marksToMarkdown(marks: Mark[], heading: string): string {
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
