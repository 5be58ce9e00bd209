import { join, dirname, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article } from '../../lib/article/article.ts';
import { createGrounder, type Grounder } from '../../lib/insight/grounding/grounder.ts';
import { linesOf, readArticles, readClaims } from '../../scripts/train-claims/examples.ts';
import { unseenScorers } from './unseen-weights.ts';

interface Verdict {
  kind: string;
  truth: boolean;
  support: string;
  problems: string[];
  isWholeSentence: boolean;
  explain: string;
}

/**
 * Share of false claims the check accepts and of true ones it refuses: `--data claims.jsonl
 * [--articles cards.jsonl] [--explain]`. A claim is accepted unless it ends as `unsupported`.
 * Claims on articles of the training set are checked by weights trained without the article.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (data === null) throw new Error('claims needs --data claims/dev.jsonl');
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string' }, explain: { type: 'boolean' } },
  });
  const articles = readArticles(articlesBeside(data, values.articles));
  const { scorerFor, isTrainedOn } = unseenScorers();
  const grounders = new Map<string, Grounder>();
  const grounderOf = (id: string, article: Article) => {
    const known = grounders.get(id) ?? createGrounder(article, { falsehood: scorerFor(id) });
    grounders.set(id, known);
    return known;
  };
  const started = performance.now();
  const verdicts = readClaims(data, articles).map((claim): Verdict => {
    const { support, problems } = grounderOf(claim.id, claim.article).checkItem(
      'takeaways',
      {
        text: claim.text,
        basis: 'stated',
        evidence: claim.quotes.map((text) => ({ kind: 'quote', text, paragraph: null })),
        link: null,
      },
      claim.lang,
    );
    return {
      kind: claim.kind,
      truth: claim.truth,
      support,
      problems: problems.map(({ kind }) => kind),
      isWholeSentence: claim.quotes.includes(claim.text),
      explain: `${claim.truth ? 'true' : 'false'} ${claim.kind} ${support}: ${claim.text} [${problems.map(({ kind, text }) => `${kind} ${text}`).join('; ')}]`,
    };
  });
  const crossValidated = new Set(readClaimIds(data).filter(isTrainedOn)).size;
  const msPerClaim = (performance.now() - started) / verdicts.length;
  if (values.explain)
    for (const { explain, truth, support } of verdicts)
      if ((support === 'unsupported') === truth) console.log(explain);
  const isTrue = ({ truth }: Verdict) => truth;
  const isFalse = ({ truth }: Verdict) => !truth;
  const refused = ({ support }: Verdict) => support === 'unsupported';
  const falseAccepted = 1 - share(verdicts.filter(isFalse), refused);
  const trueRefused = share(verdicts.filter(isTrue), refused);
  const kinds = [
    ...new Set(verdicts.map(({ kind, truth }) => `${truth ? 'true' : 'false'} ${kind}`)),
  ].toSorted();
  const byKind = Object.fromEntries(
    kinds.map((name) => {
      const of = verdicts.filter(
        ({ kind, truth }) => name === `${truth ? 'true' : 'false'} ${kind}`,
      );
      const wrong = share(of, (verdict) => refused(verdict) === verdict.truth);
      return [name, rate(wrong)];
    }),
  );
  const level = (...levels: string[]) => verdicts.filter(({ support }) => levels.includes(support));
  const summary = {
    falseAccepted: rate(falseAccepted),
    trueRefused: rate(trueRefused),
    balancedAccuracy: rate(1 - (falseAccepted + trueRefused) / 2),
    supportedPrecision: rate(share(level('supported'), isTrue)),
    supportedShare: rate(level('supported').length / verdicts.length),
    checkedShare: rate(level('checked').length / verdicts.length),
    quotedFalse: rate(share(verdicts.filter(isFalse), ({ support }) => support === 'quoted')),
    wholeSentencesRefused: verdicts.filter((one) => one.isWholeSentence && refused(one)).length,
    refusedFor: refusals(verdicts),
    msPerClaim: rate(msPerClaim),
    claims: verdicts.length,
    crossValidatedArticles: crossValidated,
    byKind,
  };
  return Promise.resolve({
    rows: [
      ['kind', 'wrong'],
      ...Object.entries(byKind),
      ...Object.entries(summary).map(([name, value]) => [
        name,
        typeof value === 'object' ? JSON.stringify(value) : value,
      ]),
    ],
    summary,
  });
}

function readClaimIds(data: string): string[] {
  return linesOf<{ id: string }>(data).map(({ id }) => id);
}

/** Path of the articles: as given, else cards/dev.jsonl of the same data folder. */
function articlesBeside(data: string, named: string | undefined): string {
  const path = named ?? join(dirname(data), '../cards/dev.jsonl');
  if (!existsSync(path)) throw new Error(`no articles at ${path}: name them with --articles`);
  return resolve(path);
}

/**
 * For each kind of problem, how many true and how many false claims it refused alone or with
 * others.
 */
function refusals(verdicts: Verdict[]): Record<string, [number, number]> {
  const counts: Record<string, [number, number]> = {};
  for (const { problems, truth } of verdicts)
    for (const kind of new Set(problems)) {
      const [ofTrue, ofFalse] = counts[kind] ?? [0, 0];
      counts[kind] = truth ? [ofTrue + 1, ofFalse] : [ofTrue, ofFalse + 1];
    }
  return counts;
}

function share(verdicts: Verdict[], holds: (verdict: Verdict) => boolean): number {
  return verdicts.length === 0 ? 0 : verdicts.filter(holds).length / verdicts.length;
}

function rate(value: number): number {
  return Number(value.toFixed(4));
}
