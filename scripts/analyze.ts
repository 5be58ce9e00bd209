import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { cardLabels } from '../components/labels/card-labels.ts';
import { setTranslator } from '../components/labels/i18n.ts';
import { createTranslator } from '../components/labels/translator.ts';
import type { Article } from '../lib/article/article.ts';
import { htmlToSnapshot } from '../lib/article/snapshot/html-to-snapshot.ts';
import { isHttpUrl } from '../lib/url/http-url.ts';
import { IS_ARTICLE_THRESHOLD, extractArticle } from '../lib/article/extract/extract-article.ts';
import type { Snapshot } from '../lib/article/snapshot/take-snapshot.ts';
import { ruleBased } from '../lib/engines/rule-based/rule-based.ts';
import { cardToPlainText } from '../lib/export/plain-text.ts';
import { analyze } from '../lib/insight/analyze.ts';
import { insightSchema } from '../lib/insight/insight.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

const USAGE =
  'usage: npm run --silent analyze -- <page.html|-> --url <url> [--article | --json] [--published <iso>]';

/**
 * The terminal door: a page's HTML in, its card out. With `--article` the article as it was read,
 * as one JSON object. Exit code 2 for usage, 3 for "no article", 1 for anything else.
 */
async function main(): Promise<void> {
  const { file, url, json, published, isArticleOnly } = readArguments();
  const html =
    file === '-'
      ? await text(process.stdin)
      : await readFile(file, 'utf8').catch((cause: unknown) =>
          stop(1, `cannot read ${file}: ${(cause as Error).message}`),
        );
  const now = new Date();
  const { article, isArticle } = reading(await htmlToSnapshot(html, url), now);
  if (isArticleOnly && article) {
    const dated = { ...article, publishedAt: published ?? article.publishedAt };
    process.stdout.write(`${JSON.stringify(readingOf(dated, isArticle), null, 2)}\n`);
    return;
  }
  if (!article || isArticle < IS_ARTICLE_THRESHOLD)
    stop(3, `no article found in ${file === '-' ? 'the page' : file}`);
  const insight = await analyze(
    published ? { ...article, publishedAt: published } : article,
    ruleBased,
    {
      now,
      role: null,
      outputLanguage: null,
      earlier: [],
      signal: new AbortController().signal,
      clock: () => performance.now(),
    },
  );
  setTranslator(createTranslator(messages), 'en');
  process.stdout.write(
    json
      ? `${JSON.stringify(insightSchema.parse(insight), null, 2)}\n`
      : cardToPlainText(insight, cardLabels()),
  );
}

/** Debug output for a misread page: the extracted article, and the probability that it is one. */
function readingOf({ words, readAt, links, ...article }: Article, isArticle: number) {
  return {
    ...article,
    isArticle: isArticle >= IS_ARTICLE_THRESHOLD,
    probability: isArticle,
    words,
    links,
    readAt,
  };
}

function reading(snapshot: Snapshot, now: Date): { article: Article | null; isArticle: number } {
  const read = extractArticle(snapshot, { now });
  return read.article ? read : { article: null, isArticle: 0 };
}

function readArguments(): {
  file: string;
  url: string;
  json: boolean;
  isArticleOnly: boolean;
  published: string | null;
} {
  const { positionals, values } = parsed();
  const [file] = positionals;
  if (positionals.length !== 1 || !file || !values.url) stop(2, USAGE);
  if (!isHttpUrl(values.url)) stop(2, `--url is not an http(s) address: ${values.url}\n${USAGE}`);
  if (values.published !== undefined && !isStatedTime(values.published))
    stop(2, `--published is not an ISO 8601 date or time: ${values.published}\n${USAGE}`);
  return {
    file,
    url: values.url,
    json: values.json ?? false,
    isArticleOnly: values.article ?? false,
    published: values.published ?? null,
  };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        article: { type: 'boolean' },
        json: { type: 'boolean' },
        published: { type: 'string' },
      },
    });
  } catch (thrown) {
    return stop(2, `${(thrown as Error).message}\n${USAGE}`);
  }
}

function isStatedTime(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function stop(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

main().catch((thrown: unknown) =>
  stop(1, thrown instanceof Error ? thrown.message : String(thrown)),
);
