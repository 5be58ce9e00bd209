import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { queryOf, type Query } from '../../lib/engines/ask/features.ts';
import {
  indexPassages,
  type Passage,
  type PassageIndex,
} from '../../lib/engines/ask/passage-index.ts';
import { parseQuestion } from '../../lib/engines/ask/question.ts';

/** A question with its article; the title is passage 0. */
export interface AskExample {
  articleId: string;
  query: Query;
  passages: Passage[];
  index: PassageIndex;
  /** Places of the passages that answer; empty where the article does not. */
  answers: ReadonlySet<number>;
}

const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  sentences: z.array(z.object({ id: z.number(), paragraph: z.number(), text: z.string() })),
});
const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  answer: z.array(z.number()),
});

/** Reads questions (`{id, question, answer[]}` a line) and the articles they are about. */
export function readAskExamples(questionsPath: string, articlesPath: string): AskExample[] {
  const articles = new Map(
    linesOf(articlesPath).map((line) => {
      const article = articleSchema.parse(line);
      const passages = [
        { paragraph: -1, text: article.title },
        ...article.sentences.map(({ paragraph, text }) => ({ paragraph, text })),
      ];
      const ids = [0, ...article.sentences.map(({ id }) => id)];
      return [article.id, { ids, passages, index: indexPassages(passages) }] as const;
    }),
  );
  return linesOf(questionsPath).map((line) => {
    const { id, question, answer } = questionSchema.parse(line);
    const article = articles.get(id);
    if (!article) throw new Error(`no article ${id}`);
    return {
      articleId: id,
      query: queryOf(parseQuestion(question)),
      passages: article.passages,
      index: article.index,
      answers: new Set(answer.map((sentence) => article.ids.indexOf(sentence))),
    };
  });
}

function linesOf(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}
