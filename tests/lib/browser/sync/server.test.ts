// @vitest-environment node
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCouch } from '../../../../lib/sync/couchdb.ts';
import { HEADER_ID, makeHeader } from '../../../../lib/sync/encryption.ts';
import { madeCard } from '../../../bench/library-data/made-library.ts';
import { serveCouch, type CouchServer } from '../../../fake-couch/serve-couch.ts';
import { openProfile, type Profile } from './profile.ts';

// The same client against a server that is not ours: PouchDB's, over HTTP on loopback.
const now = new Date('2026-11-24T10:00:00.000Z');
const card = madeCard(10);
const mark = {
  url: card.url,
  title: 'A title',
  kind: 'highlight' as const,
  text: 'Words of it.',
  before: '',
  after: '',
  note: '',
};
const key = await makeHeader('the passphrase of the test');

let server: CouchServer;
let one: Profile;
let other: Profile;
let turn = 0;
let database = '';

beforeAll(async () => {
  server = await serveCouch({ password: 'p:ä' });
});
afterAll(() => server.close());

beforeEach(async () => {
  database = `/sidelight-${(turn += 1)}`;
  const couch = openCouch({
    address: `${server.url}${database}`,
    user: 'reader',
    secret: 'p:ä',
    fetch,
  });
  expect(await couch.exists()).toBe(false);
  await couch.create();
  expect(await couch.exists()).toBe(true);
  await couch.write([{ _id: HEADER_ID, ...key.header }]);
  const options = {
    fetch,
    vault: key.vault,
    salt: key.header.salt,
    address: `${server.url}${database}`,
    user: 'reader',
    secret: 'p:ä',
  };
  one = await openProfile('one', options);
  other = await openProfile('other', options);
});

const save = (profile: Profile) =>
  profile.saveInsight(card.insight, card.article, {
    contentHash: '0'.repeat(64),
    addresses: ['https://m.example/1'],
  });

async function syncAll(): Promise<void> {
  for (const profile of [one, other, one, other]) await profile.sync();
}

test('syncs cards, highlights, verdicts, read marks and settings to another device', async () => {
  await save(one);
  await one.saveHighlight({ ...mark, note: 'Mine.' }, now);
  await one.judge(
    {
      id: 'a prediction',
      url: card.url,
      title: 'A title',
      text: 'It will.',
      speaker: null,
      publisher: 'Example',
      horizon: 'by 2028',
      horizonDate: '2028',
      due: '2028-12-31',
      saidAt: '2026-11-24',
    },
    'unclear',
    now,
  );
  await one.markRead([card.url], true, now);
  await one.settings.set({ ...(await one.settings.get()), role: 'founders', firstRunDone: true });
  await syncAll();
  expect(await other.contents()).toEqual(await one.contents());
  const { cards, articles, marks, verdicts, readMarks, settings } = await other.contents();
  expect([cards.length, articles.length, marks.length, verdicts.length, readMarks.length]).toEqual([
    1, 1, 1, 1, 1,
  ]);
  expect(settings['role']).toBe('founders');
  expect((await other.settings.get()).firstRunDone).toBe(false);
  // The search index of the other machine is notified of the card.
  expect((await other.database.unindexed.toArray()).map(({ url }) => url)).toEqual([card.url]);
});

test('syncs a deletion and its undo', async () => {
  await save(one);
  await syncAll();
  await other.deleteInsights([card.url], now);
  await syncAll();
  expect((await one.contents()).cards).toEqual([]);
  expect((await one.contents()).articles).toEqual([]);
  await other.undoDelete();
  await syncAll();
  expect((await one.contents()).cards.map(({ url }) => url)).toEqual([card.url]);
});

test('preserves a change made after an unseen deletion', async () => {
  await one.saveHighlight(mark, now);
  await syncAll();
  await one.deleteHighlights([(await one.highlightsOf(card.url))[0]!.id], now);
  await one.sync();
  await new Promise((done) => setTimeout(done, 5));
  await other.writeNote((await other.highlightsOf(card.url))[0]!.id, 'Written later.');
  await syncAll();
  expect((await one.contents()).marks.map(({ note }) => note)).toEqual(['Written later.']);
  expect(await other.contents()).toEqual(await one.contents());
});

test('preserves both concurrent notes on both devices', async () => {
  await one.saveHighlight(mark, now);
  await syncAll();
  await one.writeNote((await one.highlightsOf(card.url))[0]!.id, 'Of the one.');
  await other.writeNote((await other.highlightsOf(card.url))[0]!.id, 'Of the other.');
  await syncAll();
  expect((await one.contents()).marks[0]!.note.split('\n\n').toSorted()).toEqual([
    'Of the one.',
    'Of the other.',
  ]);
  expect(await other.contents()).toEqual(await one.contents());
  await other.writeNote((await other.highlightsOf(card.url))[0]!.id, 'Of both.');
  await syncAll();
  expect((await one.contents()).marks[0]!.note).toBe('Of both.');
});

test('merges conflicting revisions of a document', async () => {
  await one.saveHighlight({ ...mark, note: 'First.' }, now);
  await one.sync();
  const [stored] = await one.database.syncDocuments.filter(({ kind }) => kind === 'mark').toArray();
  const path = `${database}/${stored!.id}`;
  const before = (await server.ask('GET', path)) as { data: string };
  await other.sync();
  await other.writeNote((await other.highlightsOf(card.url))[0]!.id, 'Second.');
  await other.sync();
  const after = (await server.ask('GET', path)) as { _rev: string };
  // Another node knew only the first version, and something made of it.
  await server.ask('POST', `${database}/_bulk_docs`, {
    new_edits: false,
    docs: [{ _id: stored!.id, _rev: `2-${'f'.repeat(32)}`, v: 1, data: before.data }],
  });
  expect(await server.ask('GET', `${path}?conflicts=true`)).toMatchObject({
    _conflicts: [after._rev],
  });
  await syncAll();
  expect(await server.ask('GET', `${path}?conflicts=true`)).not.toHaveProperty('_conflicts');
  expect((await one.contents()).marks.map(({ note }) => note)).toEqual(['Second.']);
  expect(await other.contents()).toEqual(await one.contents());
});

test('loses nothing when the network fails', async () => {
  await save(one);
  server.cut(true);
  await expect(one.sync()).rejects.toThrow(TypeError);
  server.cut(false);
  await syncAll();
  expect((await other.contents()).cards).toHaveLength(1);
});

test('distinguishes a wrong password from a wrong address', async () => {
  const couch = (part: { address?: string; secret?: string }) =>
    openCouch({
      address: part.address ?? `${server.url}${database}`,
      user: 'reader',
      secret: part.secret ?? 'p:ä',
      fetch,
    });
  await expect(couch({ secret: 'wrong' }).exists()).rejects.toMatchObject({
    fault: 'unauthorized',
  });
  await expect(couch({ address: 'http://127.0.0.1:1/db' }).exists()).rejects.toThrow(TypeError);
});
