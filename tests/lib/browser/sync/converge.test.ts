import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Audience } from '../../../../lib/insight/sections/audience.ts';
import { predictionsOf } from '../../../../lib/library/predictions.ts';
import { makeHeader, HEADER_ID } from '../../../../lib/sync/encryption.ts';
import { markKey } from '../../../../lib/sync/synced-settings.ts';
import { madeCard } from '../../../bench/library-data/made-library.ts';
import { fakeCouch, type FakeCouch } from '../../../fake-couch/fake-couch.ts';
import { openProfile, type Profile } from './profile.ts';

const CARDS = 25;
const TEXTS = 6;
const roles: (Audience | null)[] = ['engineers', 'founders', null];

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const key = await makeHeader('the passphrase of the test');

async function profiles(count: number): Promise<{ couch: FakeCouch; profiles: Profile[] }> {
  const couch = fakeCouch();
  await couch.fetch('http://couch.test/db/_bulk_docs', {
    method: 'POST',
    body: JSON.stringify({ docs: [{ _id: HEADER_ID, ...key.header }] }),
  });
  const opened: Profile[] = [];
  for (let number = 0; number < count; number++)
    opened.push(
      await openProfile(`machine-${number}`, {
        fetch: couch.fetch,
        vault: key.vault,
        salt: key.header.salt,
      }),
    );
  return { couch, profiles: opened };
}

/** What the readers did, for judging whether anything is lost. */
interface Told {
  /** Cards and highlights that were never deleted. */
  added: Set<string>;
  deleted: Set<string>;
  /** For each highlight the words of its note that no later edit replaced. */
  notes: Map<string, Set<string>>;
}

async function step(
  profile: Profile,
  random: () => number,
  told: Told,
  number: number,
): Promise<void> {
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  const now = new Date();
  const card = madeCard(Math.floor(random() * CARDS) * 10);
  const what = random();
  if (what < 0.2) {
    const { insight, article } = card;
    const at = now.toISOString();
    await profile.saveInsight(
      { ...insight, writtenAt: at, article: { ...insight.article, readAt: at } },
      { ...article, readAt: at },
      {
        contentHash: '0'.repeat(64),
        addresses: [`https://m.example/${number % 3}/${card.url.length}${card.url.slice(-4)}`],
      },
    );
    told.added.add(card.url);
  } else if (what < 0.38) {
    const mark = {
      url: card.url,
      title: 'A title',
      kind: 'statement' as const,
      text: `Statement ${Math.floor(random() * TEXTS)}.`,
      before: '',
      after: '',
      note: '',
    };
    await profile.saveHighlight(mark, now);
    told.added.add(markKey(mark));
  } else if (what < 0.56) {
    const mark = pick(await profile.latestHighlights(1000));
    if (!mark) return;
    const notes = told.notes.get(markKey(mark)) ?? new Set();
    for (const word of mark.note.split('\n\n')) notes.delete(word);
    told.notes.set(markKey(mark), notes.add(`note-${number}`));
    await profile.writeNote(mark.id, `note-${number}`);
  } else if (what < 0.61) {
    const mark = pick(await profile.latestHighlights(1000));
    if (!mark) return;
    told.deleted.add(markKey(mark));
    await profile.deleteHighlights([mark.id], now);
  } else if (what < 0.66) {
    if (!(await profile.database.insights.get(card.url))) return;
    told.deleted.add(card.url);
    await profile.deleteInsights([card.url], now);
  } else if (what < 0.7) await profile.undoDelete();
  else if (what < 0.72) {
    const before = new Date(now.getTime() - 1000 * 86_400_000 * random());
    for (const { url } of (await profile.database.insights.toArray()).filter(
      ({ readAt }) => readAt < before.toISOString(),
    ))
      told.deleted.add(url);
    await profile.expireInsights(before, { now, most: 2 });
  } else if (what < 0.8)
    await profile.judge(
      predictionsOf(card.insight)[0]!,
      pick(['came-true', 'did-not', 'unclear', null] as const),
      now,
    );
  else if (what < 0.9) await profile.markRead([card.url], random() < 0.5, now);
  else {
    const settings = await profile.settings.get();
    await profile.settings.set({
      ...settings,
      ...(random() < 0.5 ? { role: pick(roles) } : { topics: [`topic ${number}`] }),
    });
  }
}

/**
 * Drops the connection during one of the next requests: the server may or may not have processed
 * it.
 */
function cut(couch: FakeCouch, random: () => number): void {
  let left = Math.floor(random() * 8);
  const phase = random() < 0.5 ? 'before' : 'after';
  couch.onRequest = (now) => {
    if (now === phase && (left -= 1) < 0) throw new TypeError('Failed to fetch');
  };
}

async function live(count: number, steps: number, seed: number): Promise<void> {
  const random = seeded(seed);
  const { couch, profiles: machines } = await profiles(count);
  const told: Told = { added: new Set(), deleted: new Set(), notes: new Map() };
  // One machine's clock is an hour ahead, another's ten minutes behind.
  const skew = [0, 3_600_000, -600_000];
  let clock = Date.UTC(2026, 10, 24);
  let cuts = 0;
  const at = (index: number) => vi.setSystemTime(clock + skew[index]!);
  for (let number = 0; number < steps; number++) {
    clock += Math.floor(random() * (random() < 0.02 ? 86_400_000 * 10 : 600_000));
    const index = Math.floor(random() * count);
    at(index);
    await step(machines[index]!, random, told, number);
    if (random() < 0.15) {
      if (random() < 0.5) cut(couch, random);
      await machines[index]!.sync().catch((thrown: unknown) => {
        if (!(thrown instanceof TypeError)) throw thrown;
        cuts += 1;
      });
      couch.onRequest = () => undefined;
    }
  }
  for (let turn = 0; turn < 3; turn++) {
    for (const [index, machine] of machines.entries()) {
      at(index);
      await machine.sync();
    }
  }
  const all = await Promise.all(machines.map((machine) => machine.contents()));
  for (const contents of all.slice(1)) expect(contents).toEqual(all[0]);
  expect(cuts).toBeGreaterThan(steps / 50);
  const [{ cards, marks }] = all as [(typeof all)[0]];
  const present = new Set([...cards.map(({ url }) => url), ...marks.map(markKey)]);
  expect([...told.added].filter((row) => !told.deleted.has(row) && !present.has(row))).toEqual([]);
  for (const mark of marks.filter((kept) => !told.deleted.has(markKey(kept))))
    expect(new Set(mark.note.split('\n\n').filter(Boolean))).toEqual(
      told.notes.get(markKey(mark)) ?? new Set(),
    );
  for (const { database } of machines) {
    expect(await database.syncDocuments.where('unsent').equals(1).count()).toBe(0);
    expect(await database.changes.count()).toBe(0);
  }
  // Nothing is left to say: another turn neither sends nor receives.
  for (const machine of machines)
    expect(await machine.sync()).toEqual({ sent: 0, received: 0, skipped: 0 });
  expect(JSON.stringify([...couch.documents()])).not.toMatch(/example|note-|Statement|topic/);
}

test.each([
  [2, 1],
  [3, 2],
])(
  '%i profiles that edit for 1,000 steps, with cuts (seed %i), come to the same library, and nothing is lost',
  (count, seed) => live(count, 1000, seed),
  300_000,
); // what it shows does not hang on how busy the machine is

/** Mulberry32 (Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
