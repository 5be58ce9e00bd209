import { readFileSync } from 'node:fs';
import type { Article } from '../../lib/article/article.ts';
import {
  trainedRoleModel,
  roleModelFrom,
  type RoleModel,
  type StoredRoleModel,
} from '../../lib/engines/rule-based/roles/role-model.ts';
import { ruleBasedWith } from '../../lib/engines/rule-based/rule-based.ts';
import { analyze } from '../../lib/insight/analyze.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { publisherOf } from '../../lib/publishers/publisher-lookup.ts';
import { foldOf } from '../../scripts/train-roles/articles.ts';
import { scoreCards, type AnnotatedCard } from './cards-score.ts';
import { percentile } from './percentile.ts';

const DEFAULT_DATA = '../shared/data/cards/dev.jsonl';

/** An annotated article as the file has it. */
interface Row extends AnnotatedCard {
  url: string;
  publisher: string;
  author: string | null;
  published: string | null;
  language: string;
  words: number;
  paragraphs: string[];
}

/**
 * The rule-based cards of annotated articles against what an editor would have put on them.
 * `--folds` reads each article with the sentence-role weights of the fold it was left out of, so
 * that articles the shipped weights were trained on are scored fairly; `--explain` prints each card
 * with the probabilities its sentences won by, `--each` what each card lacks.
 */
export async function run({ data, args }: { data: string | null; args: string[] }) {
  const rows = readFileSync(data ?? DEFAULT_DATA, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const modelOf = args.includes('--folds') ? foldModels() : () => trainedRoleModel;
  const cards = new Map<string, Insight>();
  const times: number[] = [];
  for (const row of rows) {
    const before = process.cpuUsage();
    const insight = await cardOf(row, modelOf(row.id));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / row.words);
    cards.set(row.id, insight);
    if (args.includes('--explain')) explain(row, insight, modelOf(row.id));
  }
  const { summary, notes } = scoreCards(rows, cards);
  if (args.includes('--each')) for (const note of notes) console.log(note);
  // The first cards pay for compiling the code.
  const p95Ms = Number(percentile(times.slice(10), 95).toFixed(1));
  return {
    rows: Object.entries(summary).map(([name, value]) => [name, value ?? '']),
    summary: { ...summary, p95Ms },
  };
}

/** The model that has not seen an article, by the article's fold. */
function foldModels(): (id: string) => RoleModel {
  const path = new URL('cards-folds.json', import.meta.url);
  const { folds, ...head } = JSON.parse(readFileSync(path, 'utf8')) as Omit<
    StoredRoleModel,
    'weights'
  > & { folds: StoredRoleModel['weights'][] };
  const models = folds.map((weights) => roleModelFrom({ ...head, weights }));
  return (id) => {
    const model = models[foldOf(id, models.length)];
    if (!model) throw new RangeError(`no fold for ${id}`);
    return model;
  };
}

function cardOf(row: Row, roleModel: RoleModel): Promise<Insight> {
  const known = publisherOf(row.url);
  const published = row.published?.length === 10 ? `${row.published}T12:00:00Z` : row.published;
  const readAt = published ?? '2026-09-01T00:00:00Z';
  const article: Article = {
    url: row.url,
    title: row.title,
    publisher: known?.name ?? row.publisher,
    publisherId: known?.id ?? null,
    authors: row.author ? [row.author] : [],
    publishedAt: published,
    modifiedAt: null,
    language: row.language,
    section: null,
    paragraphs: row.paragraphs.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: row.words,
    readAt,
  };
  return analyze(article, ruleBasedWith(roleModel), {
    now: new Date(readAt),
    role: null,
    outputLanguage: null,
    earlier: [],
    signal: new AbortController().signal,
    clock: () => performance.now(),
  });
}

/** The card's lines, each with the probabilities of the sentence it came from. */
function explain(row: Row, insight: Insight, roleModel: RoleModel): void {
  const scores = roleModel({
    title: row.title,
    language: row.language,
    day: row.published,
    sentences: row.sentences,
  });
  console.log(`\n# ${row.title}  (${row.id})`);
  const { hook, tldr, takeaways, technical, implications, timeline } = insight.sections;
  const lines = { hook, tldr, takeaways, technical, implications, timeline };
  for (const [section, items] of Object.entries(lines))
    for (const item of items) {
      const quotes = item.evidence.flatMap((piece) => (piece.kind === 'quote' ? [piece.text] : []));
      const at = row.sentences.findIndex(({ text }) =>
        quotes.some((quote) => quote.includes(text.slice(0, 60))),
      );
      const why = Object.entries(scores[at] ?? {})
        .filter(([, value]) => value >= 0.1)
        .map(([role, value]) => `${role} ${value.toFixed(2)}`)
        .join(', ');
      const extra = [
        'date' in item ? item.date : '',
        'speaker' in item ? `speaker: ${item.speaker ?? '-'}` : '',
        'horizon' in item
          ? `horizon: ${item.horizon?.text ?? '-'} (${item.horizon?.date ?? '-'})`
          : '',
      ].filter(Boolean);
      console.log(
        `  ${section}${'part' in item ? `/${item.part}` : ''} [${item.support}] ${extra.join(' ')} ${item.text}\n      ${why}`,
      );
    }
}
