import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ArticleHead } from '../../lib/article/article.ts';
import { highlightsOf } from '../../lib/browser/db/highlights.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { CardActions } from '../card/card-context.ts';

/** What a card needs to have its statements kept: null where nothing can be. `give` runs a command and shows what goes wrong. */
export function useKeeping(
  article: Pick<ArticleHead, 'url' | 'title'> | null,
  give: (command: () => Promise<unknown>) => void,
): Pick<CardActions, 'onKeep' | 'keptTexts'> {
  const url = article?.url ?? null;
  const title = article?.title ?? '';
  const marks = useLiveQuery(async () => (url === null ? [] : await highlightsOf(url)), [url]);
  return useMemo(() => {
    if (url === null || !marks) return {};
    const statements = marks.filter(({ kind }) => kind === 'statement');
    return {
      keptTexts: new Set(statements.map(({ text }) => text)),
      onKeep: ({ text }) => {
        const mark = statements.find((kept) => kept.text === text);
        give(() =>
          mark
            ? sendMessage('deleteMarks', { ids: [mark.id] })
            : sendMessage('keepMark', {
                url,
                title,
                kind: 'statement',
                text,
                before: '',
                after: '',
                note: '',
              }),
        );
      },
    };
  }, [url, title, marks, give]);
}
