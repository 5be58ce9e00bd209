import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { database } from '../../lib/browser/db/database.ts';
import { deleteInsights } from '../../lib/browser/db/deletions.ts';
import { saveRefinement } from '../../lib/browser/db/insights.ts';
import { saveInsight } from '../../lib/browser/db/save-insight.ts';
import { deleteHighlights, saveHighlight, highlightsOf } from '../../lib/browser/db/highlights.ts';
import { judge } from '../../lib/browser/db/predictions.ts';
import { openSearchIndex } from '../../lib/browser/db/search-index.ts';
import { markRead, saveWeek } from '../../lib/browser/db/weeks.ts';
import { joinServer } from '../../lib/browser/sync/connect.ts';
import { syncLink } from '../../lib/browser/sync/link.ts';
import { replicate } from '../../lib/browser/sync/replicate.ts';
import { defaultSettings, type Settings } from '../../lib/contract/settings.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { openCouch } from '../../lib/sync/couchdb.ts';
import { HEADER_ID, makeHeader } from '../../lib/sync/encryption.ts';
import { fakeCouch } from '../../tests/fake-couch/fake-couch.ts';
import { chineseInsight } from '../../tests/fixtures/insights/chinese.ts';
import { fullInsight } from '../../tests/fixtures/insights/full.ts';
import { sparseInsight } from '../../tests/fixtures/insights/sparse.ts';
import { withTypedArrays } from './typed-arrays.ts';

/**
 * Fills a database with this version's own code and saves every table as JSON, for the test that
 * later versions open it: `npx tsx scripts/database-fixture/write.ts`. Run it before a release
 * changes the schema; never rewrite an existing file.
 */
const now = new Date('2026-11-24T10:00:00Z');
const deleted: Insight = {
  ...sparseInsight,
  article: { ...sparseInsight.article, url: 'https://news.example.org/deleted' },
};
for (const [index, insight] of [fullInsight, chineseInsight, sparseInsight, deleted].entries()) {
  const article = {
    ...insight.article,
    paragraphs: [
      {
        kind: 'paragraph' as const,
        text: `The text of article ${index}, a second time: ${insight.article.title}.`,
      },
    ],
    links: [],
  };
  await saveInsight(insight, article, {
    contentHash: String(index).repeat(64),
    addresses: [`https://m.example.org/${index}`],
  });
}
await saveRefinement('fixture-key', { ...fullInsight, writtenAt: '2026-11-24T09:00:00.000Z' });
await deleteInsights([deleted.article.url], now);
await markRead([fullInsight.article.url], true, now);
const { url, title, language } = fullInsight.article;
await database.items.add({
  url,
  title,
  blurb: '',
  guid: url,
  language,
  at: now.toISOString(),
  collectedAt: now.toISOString(),
  publishedAt: null,
  feedUrl: 'https://news.example.org/feed',
  eventId: 'event-1',
  entityIds: ['lumen-3'],
  terms: [['lumen', 1]],
  duplicateOf: null,
  publisherId: 'example',
});
await saveWeek('2026-W48', {
  rows: [
    {
      week: '2026-W48',
      eventId: 'event-1',
      weight: 1,
      title,
      url,
      language,
      whatChanged: null,
      eventType: 'release',
      audiences: [],
      entities: [['lumen-3', 1]],
      publisherIds: ['example'],
      days: [0, 1, 0, 0, 0, 0, 0],
      firstAt: now.toISOString(),
      lastAt: now.toISOString(),
      urls: [url],
    },
  ],
  summary: {
    week: '2026-W48',
    items: 1,
    events: 1,
    entities: {},
    entityNames: {},
    publisherNames: {},
  },
});
const mark = { url, title, kind: 'statement' as const, before: '', after: '' };
await saveHighlight({ ...mark, text: 'A statement that was kept.', note: 'With a note.' }, now);
await saveHighlight({ ...mark, text: 'A statement that was kept no longer.', note: '' }, now);
await deleteHighlights(
  (await highlightsOf(url)).filter(({ note }) => note === '').map(({ id }) => id),
  now,
);
await openSearchIndex().catchUp();
const prediction = (await database.predictions.toArray())[0] ?? {
  id: `${url} It will be open.`,
  url,
  title,
  text: 'It will be open.',
  speaker: null,
  publisher: 'Example',
  horizon: 'by the end of 2027',
  horizonDate: '2027',
  due: '2027-12-31',
  saidAt: '2026-11-24',
};
await judge(prediction, 'unclear', now);
// A syncing device with one change not yet sent. The link's keys are not extractable, so no file
// has it.
const { header, vault } = await makeHeader('a passphrase for the fixture');
const couch = fakeCouch();
await couch.fetch('http://couch.test/db/_bulk_docs', {
  method: 'POST',
  body: JSON.stringify({ docs: [{ _id: HEADER_ID, ...header }] }),
});
const server = { address: 'http://couch.test/db', user: '', secret: '' };
await joinServer(database, { ...server, salt: header.salt, vault, machine: 'fixture' });
let settings: Settings = defaultSettings;
const link = await syncLink(database);
if (!link) throw new Error('joining the server left no link');
await replicate({
  database,
  link,
  couch: openCouch({ ...server, fetch: couch.fetch }),
  settings: {
    get: async () => settings,
    set: async (next) => void (settings = next),
    remove: async () => undefined,
  },
  now: Date.now,
});
await markRead([chineseInsight.article.url], true, now);
await database.syncLinks.delete('link');
const tables = Object.fromEntries(
  await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()])),
);
const file = resolve(
  import.meta.dirname,
  '../../tests/fixtures/databases',
  `version-${database.verno}.json`,
);
const schema = Object.fromEntries(
  database.tables.map(({ name, schema: { primKey, indexes } }) => [
    name,
    [primKey, ...indexes].map(({ src }) => src).join(','),
  ]),
);
writeFileSync(
  file,
  `${JSON.stringify({ version: database.verno, schema, tables: withTypedArrays(tables) }, null, 1)}\n`,
  { flag: 'wx' },
);
console.log(file);
