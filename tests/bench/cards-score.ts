import type { Insight } from '../../lib/insight/insight.ts';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';

/** What an editor put on the card of an article: sentence numbers, 0 is the title. */
export interface AnnotatedCard {
  id: string;
  title: string;
  sentences: { id: number; paragraph: number; text: string }[];
  gold: {
    eventTypes: string[];
    event: number[];
    facts: { say: string; at: number[] }[];
    stake: number[];
    forward: { at: number; speaker: string | null; horizon: string | null }[];
    dated: { date: string; at: number[] }[];
    technical: number[];
    hook: number[];
    noise: number[];
    table: string;
    columns: string[];
    audiences: string[];
    next: string;
    mustName: string[];
  };
}

type Line = Pick<GroundedItem, 'text' | 'evidence' | 'support'>;

/**
 * A line is a sentence of the article where they share this much of the shorter one's word pairs.
 */
const SAME = 0.6;
/** Fewer pairs than this must all be shared. */
const FEW_PAIRS = 3;

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{Script=Han}]|[\p{L}\p{N}][\p{L}\p{N}.%$'-]*/gu) ?? []
  );
}

function pairsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const pairs = new Set(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`));
  return words.length === 1 && words[0] ? new Set([words[0]]) : pairs;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  const both = [...small].filter((pair) => large.has(pair)).length;
  if (small.size < FEW_PAIRS) return small.size > 0 && both === small.size;
  return both / small.size >= SAME;
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isNamed(name: string, texts: readonly string[]): boolean {
  const wanted = folded(name);
  return texts.some((text) => {
    const found = folded(text);
    return found.includes(wanted) || (found.length > 2 && wanted.includes(found));
  });
}

/** Whether two partial dates agree as far as both are stated. */
function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Counts hits by name, in the order names first come up. */
class Tally {
  private readonly counts = new Map<string, [hits: number, of: number]>();

  add(name: string, hit: boolean): void {
    const [hits, of] = this.counts.get(name) ?? [0, 0];
    this.counts.set(name, [hits + Number(hit), of + 1]);
  }

  rate(name: string): number | null {
    const [hits, of] = this.counts.get(name) ?? [0, 0];
    return of > 0 ? Number((hits / of).toFixed(4)) : null;
  }

  f1(precision: string, recall: string): number {
    const [one, other] = [this.rate(precision) ?? 0, this.rate(recall) ?? 0];
    return one && other ? Number(((2 * one * other) / (one + other)).toFixed(4)) : 0;
  }

  names(): string[] {
    return [...this.counts.keys()];
  }
}

/** Cards against what an editor would have put on them: rates by name, and what each card lacks. */
export function scoreCards(
  rows: readonly AnnotatedCard[],
  cards: ReadonlyMap<string, Insight>,
): { summary: Record<string, number | null>; notes: string[] } {
  const tally = new Tally();
  const notes: string[] = [];
  let words = 0;
  let articles = 0;
  for (const row of rows) {
    const card = cards.get(row.id);
    if (!card) continue;
    articles += 1;
    notes.push(`\n# ${row.id} (${row.gold.eventTypes[0] ?? ''})`);
    const scored = new CardScore(row, card, tally, notes);
    scored.score();
    words += scored.words();
  }
  const rates = Object.fromEntries(tally.names().map((name) => [name, tally.rate(name)]));
  return {
    notes,
    summary: {
      articles,
      ...rates,
      stakeF1: tally.f1('stakePrecision', 'stakeRecall'),
      forwardF1: tally.f1('forwardPrecision', 'forwardRecall'),
      datedF1: tally.f1('datedPrecision', 'datedRecall'),
      technicalF1: tally.f1('technicalPrecision', 'technicalRecall'),
      audienceF1: tally.f1('audiencePrecision', 'audienceRecall'),
      wordsPerCard: Math.round(words / Math.max(1, articles)),
    },
  };
}

/** One card against its article's annotation. */
class CardScore {
  private readonly bags: ReadonlyMap<number, Set<string>>;
  private readonly shown: Line[];
  private readonly ownWords: Line[];

  constructor(
    private readonly row: AnnotatedCard,
    private readonly card: Insight,
    private readonly tally: Tally,
    private readonly notes: string[],
  ) {
    this.bags = new Map([
      [0, pairsOf(row.title)],
      ...row.sentences.map(({ id, text }): [number, Set<string>] => [id, pairsOf(text)]),
    ]);
    const { hook, tldr, takeaways, technical, implications, timeline } = card.sections;
    const own = timeline.filter(({ support }) => support !== 'context');
    this.shown = [...hook, ...tldr, ...takeaways, ...technical, ...implications, ...own];
    this.ownWords = [
      ...hook,
      ...tldr.filter(({ part }) => part !== 'who-should-care'),
      ...takeaways,
      ...technical,
      ...implications,
    ];
  }

  score(): void {
    this.scoreLead();
    this.scoreFacts();
    this.scoreForward();
    this.scoreDated();
    this.scoreTechnical();
    this.scoreTable();
    this.scoreReaders();
    this.scoreRepetition();
  }

  words(): number {
    return [...this.ownWords, ...this.card.sections.timeline].reduce(
      (sum, { text }) => sum + wordsOf(text).length,
      0,
    );
  }

  private scoreLead(): void {
    const { gold, title } = this.row;
    const { sections, eventType } = this.card;
    this.mark(
      'eventType',
      gold.eventTypes.includes(eventType),
      `${eventType} for ${gold.eventTypes.join(' ')}`,
    );
    const changed = sections.tldr.find(({ part }) => part === 'what-changed');
    this.mark(
      'whatChanged',
      changed !== undefined && this.textIs(changed, gold.event),
      changed?.text ?? 'absent',
    );
    if (changed) this.tally.add('titleRepeated', folded(changed.text) === folded(title));
    const why = sections.tldr.find(({ part }) => part === 'why-it-matters');
    if (gold.stake.length > 0)
      this.mark(
        'stakeRecall',
        why !== undefined && (this.is(why, gold.stake) || why.support === 'context'),
        why?.text ?? 'absent',
      );
    if (why && why.support !== 'context')
      this.tally.add('stakePrecision', this.is(why, gold.stake));
    const hook = sections.hook[0];
    if (hook)
      this.mark(
        'hookGood',
        this.textIs(hook, gold.hook) || this.textIs(hook, gold.event),
        hook.text,
      );
    this.tally.add('hookShown', hook !== undefined);
  }

  private scoreFacts(): void {
    const { facts, noise, event } = this.row.gold;
    for (const [at, { at: ids, say }] of facts.entries()) {
      const hit = this.shown.some((line) => this.is(line, ids));
      this.mark('facts', hit, say);
      if (at === 0) this.tally.add('firstFact', hit);
    }
    const wanted = [...event, ...facts.flatMap(({ at }) => at)];
    for (const line of this.shown)
      this.tally.add('noise', this.is(line, noise) && !this.is(line, wanted));
  }

  private scoreForward(): void {
    const { forward } = this.row.gold;
    const { implications, timeline } = this.card.sections;
    for (const { at, speaker, horizon } of forward) {
      const said = implications.find((line) => this.is(line, [at]));
      this.mark(
        'forwardRecall',
        said !== undefined || timeline.some((line) => this.is(line, [at])),
        this.sentence(at),
      );
      if (said && speaker)
        this.mark(
          'speaker',
          said.speaker !== null &&
            (isNamed(speaker, [said.speaker]) || isNamed(said.speaker, [speaker])),
          `${said.speaker ?? '-'} for ${speaker}: ${this.sentence(at)}`,
        );
      if (said && horizon)
        this.mark('horizon', said.horizon !== null, `${horizon}: ${this.sentence(at)}`);
    }
    for (const line of implications)
      this.mark(
        'forwardPrecision',
        this.is(
          line,
          forward.map(({ at }) => at),
        ),
        line.text,
      );
  }

  private scoreDated(): void {
    const { dated } = this.row.gold;
    const own = this.card.sections.timeline.filter(({ evidence }) =>
      evidence.some(({ kind }) => kind === 'quote'),
    );
    for (const { date, at } of dated)
      this.mark(
        'datedRecall',
        own.some((line) => this.is(line, at) && agree(line.date, date)),
        `${date} ${this.sentence(at[0] ?? 0)}`,
      );
    for (const line of own)
      this.mark(
        'datedPrecision',
        dated.some(({ date, at }) => this.is(line, at) && agree(line.date, date)),
        `${line.date} ${line.text}`,
      );
  }

  private scoreTechnical(): void {
    const { technical } = this.row.gold;
    const { sections } = this.card;
    const places = [
      ...sections.technical,
      ...sections.takeaways,
      ...sections.tldr,
      ...sections.competitors,
    ];
    for (const id of technical)
      this.mark(
        'technicalRecall',
        places.some((line) => this.is(line, [id])),
        this.sentence(id),
      );
    for (const line of sections.technical)
      this.mark('technicalPrecision', this.is(line, technical), line.text);
  }

  private scoreTable(): void {
    const { table, columns } = this.row.gold;
    const shown = [
      ...new Set(
        this.card.sections.competitors.filter(({ subject }) => !subject).map(({ name }) => name),
      ),
    ];
    if (table === 'none') {
      this.tally.add('tableUncalled', shown.length > 0);
      return;
    }
    this.mark('tableShown', shown.length > 0, `${table}: ${columns.join(', ')}`);
    if (shown.length > 0)
      for (const column of columns) this.tally.add('columnRecall', isNamed(column, shown));
  }

  private scoreReaders(): void {
    const { audiences, mustName } = this.row.gold;
    const { audience, tldr } = this.card.sections;
    if (audiences.length > 0) {
      this.tally.add(
        'audienceTop',
        audience.some((item) => item.audience === audiences[0]),
      );
      for (const item of audience)
        this.tally.add('audiencePrecision', audiences.includes(item.audience));
      for (const one of audiences)
        this.tally.add(
          'audienceRecall',
          audience.some((item) => item.audience === one),
        );
    }
    const next = tldr.find(({ part }) => part === 'what-to-do-next');
    const texts = next ? [next.text, next.link?.label ?? '', next.link?.url ?? ''] : [];
    for (const name of mustName) this.tally.add('nextNames', isNamed(name, texts));
    if (next)
      this.tally.add(
        'nextConcrete',
        mustName.length === 0 || mustName.some((name) => isNamed(name, [next.text])),
      );
  }

  private scoreRepetition(): void {
    for (const [at, one] of this.ownWords.entries())
      for (const other of this.ownWords.slice(at + 1))
        this.mark('repeated', !this.repeats(one, other), undefined, true);
  }

  private repeats(one: Line, other: Line): boolean {
    return isSame(pairsOf(one.text), pairsOf(other.text));
  }

  /** Whether a line, or a quote it rests on, is one of the sentences. */
  private is(line: Line, ids: readonly number[]): boolean {
    const quotes = line.evidence.flatMap((piece) => (piece.kind === 'quote' ? [piece.text] : []));
    return [line.text, ...quotes].some((text) => this.matches(text, ids));
  }

  /**
   * Whether a line's own words are one of the sentences; for a composed line, whether its evidence
   * is.
   */
  private textIs(line: Line, ids: readonly number[]): boolean {
    return this.matches(line.text, ids) || (line.support !== 'quoted' && this.is(line, ids));
  }

  private matches(text: string, ids: readonly number[]): boolean {
    const own = pairsOf(text);
    return ids.some((id) => {
      const bag = this.bags.get(id);
      return bag !== undefined && isSame(own, bag);
    });
  }

  /** Counts a hit; a miss is noted. `inverted`: the rate counts the misses. */
  private mark(name: string, hit: boolean, detail?: string, inverted = false): void {
    this.tally.add(name, inverted ? !hit : hit);
    if (!hit && detail !== undefined) this.notes.push(`  ${name}: ${detail.slice(0, 140)}`);
  }

  private sentence(id: number): string {
    return this.row.sentences.find((sentence) => sentence.id === id)?.text ?? 'title';
  }
}
