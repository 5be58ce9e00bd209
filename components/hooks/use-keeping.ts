import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ArticleHead } from '../../lib/article/article.ts';
import { highlightsOf } from '../../lib/browser/db/highlights.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Highlight } from '../../lib/contract/highlight.ts';
import type { CardActions } from '../card/card-context.ts';

/**
 * State and commands to save a card, whole or by statements; empty without a card. `give` runs a
 * command and shows its error.
 */
export function useKeeping(
  article: Pick<ArticleHead, 'url' | 'title'> | null,
  give: (command: () => Promise<unknown>) => void,
): Pick<CardActions, 'onKeep' | 'keptNotes' | 'onNote' | 'saved' | 'onSave'> {
  const url = article?.url ?? null;
  const title = article?.title ?? '';
  const marks = useLiveQuery(async () => (url === null ? [] : await highlightsOf(url)), [url]);
  return useMemo(() => {
    if (url === null || !marks) return {};
    const statements = marks.filter(({ kind }) => kind === 'statement');
    const card = marks.find(({ kind }) => kind === 'card');
    const toggle = (mark: Highlight | undefined, kind: Highlight['kind'], text: string) =>
      give(() =>
        mark
          ? sendMessage('deleteMarks', { ids: [mark.id] })
          : sendMessage('keepMark', { url, title, kind, text, before: '', after: '', note: '' }),
      );
    return {
      keptNotes: new Map(statements.map(({ text, note }) => [text, note])),
      onKeep: ({ text }) =>
        toggle(
          statements.find((kept) => kept.text === text),
          'statement',
          text,
        ),
      onNote: ({ text }, note) => {
        const mark = statements.find((kept) => kept.text === text);
        if (mark) give(() => sendMessage('writeNote', { id: mark.id, note }));
      },
      saved: card !== undefined,
      onSave: () => toggle(card, 'card', title),
    };
  }, [url, title, marks, give]);
}
