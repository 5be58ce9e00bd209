import { fc } from '../properties.ts';
import { describe, expect, test } from 'vitest';
import { parseSettings, settingsSchema } from '../../lib/contract/settings-schema.ts';
import { type Settings, defaultSettings, settingsView } from '../../lib/contract/settings.ts';
import { AppError } from '../../lib/errors.ts';
import { diagnosticsText } from '../../lib/export/diagnostics.ts';
import {
  libraryLines,
  libraryRecordSchema,
  readLibraryLines,
  type LibraryRecord,
} from '../../lib/export/library-file.ts';
import { readSettings, settingsText } from '../../lib/export/settings-file.ts';
import { parseFeed } from '../../lib/feeds/parse/parse-feed.ts';
import { draftSchema } from '../../lib/insight/insight.ts';
import { fullInsight as full } from '../fixtures/insights/full.ts';

const odd = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
});
const record: LibraryRecord = {
  kind: 'insight',
  insight: full,
  article: { ...full.article, paragraphs: [{ kind: 'paragraph', text: 'One line.' }], links: [] },
  readAt: '2026-11-24T08:00:00.000Z',
  contentHash: 'ab'.repeat(32),
  addresses: [],
};

describe('settings of whatever shape', () => {
  const shapes = fc.oneof(
    odd,
    fc.record(Object.fromEntries(Object.keys(defaultSettings).map((name) => [name, odd])), {
      requiredKeys: [],
    }),
  );

  test('are read without an error, each bad field falling back alone', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom<'light' | 'dark'>('light', 'dark'), (stored, theme) => {
        const kept =
          typeof stored === 'object' && stored !== null && !Array.isArray(stored)
            ? { ...stored, theme }
            : { theme };
        expect(parseSettings(kept).theme).toBe(theme);
        expect(settingsSchema.safeParse(parseSettings(kept)).success).toBe(true);
        expect(settingsView(kept).theme).toBe(theme);
        expect(Object.keys(settingsView(stored)).sort()).toEqual(
          Object.keys(defaultSettings).sort(),
        );
      }),
    );
  });

  test('never bring a key, a prototype or an unknown field with them', () => {
    const stored = JSON.parse(
      '{"__proto__":{"polluted":true},"keys":{"openai":"sk-1"},"theme":"dark"}',
    ) as object;
    for (const read of [parseSettings(stored), settingsView(stored)]) {
      expect(Object.keys(read)).not.toContain('keys');
      expect((read as unknown as { polluted?: boolean }).polluted).toBeUndefined();
    }
  });
});

describe('a library file', () => {
  const read = async (text: string) => Array.fromAsync(readLibraryLines(text.split('\n')));
  const written = async () =>
    (
      await Array.fromAsync(
        libraryLines([record, record], { exportedAt: new Date('2026-11-24T09:00:00Z') }),
      )
    ).join('');

  test('with anything changed in it gives records of the right shape, bad records, or our error', async () => {
    const text = await written();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.string({ maxLength: 20, unit: 'binary' }),
        fc.nat(30),
        async (at, put, gone) => {
          try {
            for (const found of await read(text.slice(0, at) + put + text.slice(at + gone)))
              if (found.kind !== 'bad') expect(libraryRecordSchema.parse(found)).toEqual(found);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(AppError);
            expect((thrown as AppError).code).toBe('bad-import');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of anything else is refused with our error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.constantFrom('{}', '[]', '\u0000', '{"format":"sidelight-library"}'),
        ),
        async (text) => {
          await expect(read(text)).rejects.toMatchObject({ code: 'bad-import' });
        },
      ),
    );
  });

  test('cannot bring an address that is no http(s) address', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://a:b@example.org/',
    ]) {
      const text = (await written()).replaceAll(
        JSON.stringify(full.article.url),
        JSON.stringify(url),
      );
      expect((await read(text)).map(({ kind }) => kind)).toEqual(['bad', 'bad']);
    }
  });

  test('holds no key: none is any part of it', async () =>
    expect(await written()).not.toMatch(/"keys?"|sk-|api[_-]?key/i));
});

describe('a settings file', () => {
  const text = settingsText(
    {
      ...defaultSettings,
      topics: ['agents'],
      ownFeeds: [{ url: 'https://news.example/rss', title: 'News' }],
    },
    { exportedAt: new Date('2026-11-24T09:00:00Z') },
  );
  const isGoodOrRefused = (file: string) => {
    try {
      const { settings } = readSettings(file);
      expect(settingsSchema.safeParse({ ...defaultSettings, ...settings }).data).toEqual({
        ...defaultSettings,
        ...settings,
      });
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(AppError);
      expect((thrown as AppError).code).toBe('bad-import');
    }
  };

  test('with anything changed in it gives settings the schema allows, or is refused with our error', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.string({ maxLength: 20, unit: 'binary' }),
        fc.nat(30),
        (at, put, gone) => isGoodOrRefused(text.slice(0, at) + put + text.slice(at + gone)),
      ),
      { numRuns: 300 },
    );
  });

  test('with settings of any shape in it gives those the schema allows', () => {
    const settings = fc.record(
      Object.fromEntries(Object.keys(defaultSettings).map((name) => [name, fc.jsonValue()])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(settings, (stated) =>
        isGoodOrRefused(
          JSON.stringify({ format: 'sidelight-settings', version: 1, settings: stated }),
        ),
      ),
    );
  });
});

test('a feed of any bytes gives items or our error', () => {
  const head = new TextEncoder().encode(
    '<rss version="2.0"><channel><title>x</title><item><title>An AI model</title><link>https://news.example.org/1</link></item>',
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(head.length), (bytes, cut) => {
      const body = new Uint8Array([...head.slice(0, cut), ...bytes, ...head.slice(cut)]);
      try {
        const { items } = parseFeed(body, {
          feedUrl: 'https://news.example.org/feed',
          contentType: null,
          publisherId: 'p',
          language: 'en',
          now: new Date('2026-11-24T08:00:00Z'),
        });
        for (const { url } of items) expect(new URL(url).protocol).toMatch(/^https?:$/);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(AppError);
        expect((thrown as AppError).code).toBe('bad-feed');
      }
    }),
    { numRuns: 300 },
  );
});

test('a draft of any shape is parsed or refused, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.oneof(odd, fc.record({ language: odd, eventType: odd, entities: odd, sections: odd })),
      (value) => {
        expect(typeof draftSchema.safeParse(value).success).toBe('boolean');
      },
    ),
  );
});

test('diagnostics leave out every setting that is not taken in by name', () => {
  const marked = Object.fromEntries(
    Object.entries(defaultSettings).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? [{ id: `mark-${name}`, name: `mark-${name}`, url: `https://mark-${name}.example/` }]
        : typeof value === 'object' && value !== null
          ? { openai: { model: 'm', baseUrl: `https://mark-${name}.example/`, preset: null } }
          : `mark-${name}`,
    ]),
  ) as unknown as Settings;
  const text = diagnosticsText({
    version: '1.0.0',
    userAgent: 'UA',
    settings: marked,
    feeds: [],
    storage: null,
    log: [],
    withAddresses: false,
  });
  const personal = [
    'topics',
    'follows',
    'sites',
    'ownFeeds',
    'models',
    'obsidianVault',
    'notionPage',
  ];
  for (const name of personal) expect(text).not.toContain(`mark-${name}`);
  expect(text).toContain('mark-theme');
});

test('diagnostics hold no key, and no address unless the reader ticked it', () => {
  const settings = {
    ...defaultSettings,
    sites: ['https://private.example/*'],
    topics: ['a secret topic'],
    models: {
      'openai-compatible': { model: 'm', baseUrl: 'http://192.168.1.5:11434/v1', preset: null },
    },
  };
  const input = {
    version: '1.0.0',
    userAgent: 'UA',
    settings,
    feeds: [{ url: 'https://feeds.example/x', status: 'failing', lastError: { code: 'bad-feed' } }],
    storage: null,
    log: [{ job: 'collect-feeds', code: 'offline' as const, at: '2026-11-24T10:00:00.000Z' }],
  };
  expect(diagnosticsText({ ...input, withAddresses: false })).not.toMatch(
    /private\.example|192\.168|feeds\.example|secret topic|sk-/,
  );
  expect(diagnosticsText({ ...input, withAddresses: false })).toContain('collect-feeds offline');
  expect(diagnosticsText({ ...input, withAddresses: true })).toMatch(
    /private\.example[\s\S]*192\.168[\s\S]*feeds\.example/,
  );
});
