import { useEffect, useState, type ReactNode } from 'react';
import { FirstRun } from '../../components/onboarding/FirstRun.tsx';
import { ComparePage } from '../../components/library/ComparePage.tsx';
import { EntityPage } from '../../components/library/EntityPage.tsx';
import '../../components/library/Library.css';
import '../../components/library/Names.css';
import {
  InsightPanel,
  type InsightPanelProps,
  type PanelSettings,
} from '../../components/panel/InsightPanel.tsx';
import type { PanelActions } from '../../components/panel/panel-actions.ts';
import type { RecapFilter, TabRow } from '../../components/recap/popup-view.ts';
import { SampleArticle } from '../../components/onboarding/SampleArticle.tsx';
import { sampleArticle } from '../../lib/article/sample-articles.ts';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import type { EngineTest } from '../../components/settings/settings-view.ts';
import { MorningList } from '../../components/recap/MorningList.tsx';
import { WeeklyRecap } from '../../components/recap/WeeklyRecap.tsx';
import type { Collection } from '../../lib/browser/stored-items.ts';
import type { Analysis, NoCardReason } from '../../lib/contract/analysis.ts';
import { defaultSettings, type Settings } from '../../lib/contract/settings.ts';
import { errorCodes } from '../../lib/errors.ts';
import { buildEntityPage } from '../../lib/library/entities/entity-page.ts';
import { knownCells } from '../../lib/library/entities/known-cells.ts';
import { likelyNames, suggestNames } from '../../lib/library/entities/suggest-names.ts';
import { morning } from '../../lib/recap/morning.ts';
import type { Recap, RecapEvent } from '../../lib/recap/recap.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import type { GroundedSections } from '../../lib/insight/sections/index.ts';
import { translateCard } from '../../lib/insight/translate-card.ts';
import { chineseCard } from '../../tests/fixtures/insights/chinese-card.ts';
import { chineseInsight } from '../../tests/fixtures/insights/chinese.ts';
import { fullCoverage } from '../../tests/fixtures/insights/full-coverage.ts';
import { fullInsight } from '../../tests/fixtures/insights/full.ts';
import { longWordsInsight } from '../../tests/fixtures/insights/long-words.ts';
import { rightToLeftInsight } from '../../tests/fixtures/insights/right-to-left.ts';
import { sparseInsight } from '../../tests/fixtures/insights/sparse.ts';
import { cardOf, smallPack } from '../../tests/lib/library/small-pack.ts';

const now = new Date('2026-11-23T12:00:00Z');
const url = fullInsight.article.url;
const startedAt = '2026-11-23T08:34:00.000Z';
const newReader: PanelSettings = {
  role: null,
  engine: 'rule-based',
  unsupportedClaims: 'struck',
  sectionOrder: [],
  sectionsOff: [],
  sectionsCollapsed: ['glossary'],
  firstRunDone: false,
  legendDismissed: false,
  theme: 'system',
  textSize: 'normal',
};
const reader: PanelSettings = {
  ...newReader,
  role: 'founders',
  engine: 'anthropic',
  firstRunDone: true,
  legendDismissed: true,
};

const inEnglish = translateCard(
  chineseCard.insight,
  chineseCard.article,
  new Map(Object.entries(chineseCard.english)),
  'en',
);
const translating = {
  pair: { source: 'zh', target: 'en' },
  onTranslate: say('translate'),
  onCancel: say('cancel translation'),
  onOriginal: say('show original'),
};

const noCard: NoCardReason[] = [
  'no-article',
  'not-ai-news',
  'unlisted-site',
  'browser-page',
  'pdf',
  'publisher-off',
];

/** Every state a surface can be in, by name. */
export const galleryStates: Record<string, () => ReactNode> = {
  full: () => <Panel insight={fullInsight} analysis={done(fullInsight)} />,
  sparse: () => <Panel insight={sparseInsight} analysis={done(sparseInsight)} />,
  'long-words': () => <Panel insight={longWordsInsight} analysis={done(longWordsInsight)} />,
  chinese: () => <Panel insight={chineseInsight} analysis={done(chineseInsight)} />,
  'translation-offered': () => (
    <Panel
      insight={chineseCard.insight}
      analysis={done(chineseCard.insight)}
      translation={{ ...translating, state: { status: 'offered', needsDownload: true } }}
    />
  ),
  translated: () => (
    <Panel
      insight={chineseCard.insight}
      analysis={done(chineseCard.insight)}
      translation={{ ...translating, state: { status: 'translated', card: inEnglish } }}
    />
  ),
  'right-to-left': () => <Panel insight={rightToLeftInsight} analysis={done(rightToLeftInsight)} />,
  refined: () => {
    const refined: Insight = {
      ...fullInsight,
      engine: { id: 'anthropic', model: 'example-large', promptVersion: '1' },
      usage: { inputTokens: 4210, outputTokens: 1180, usd: 0.0304 },
      tookMs: 11_400,
      warnings: [{ kind: 'other-language', sections: ['takeaways', 'timeline'] }],
    };
    return (
      <Panel insight={refined} analysis={done(refined)} estimate={{ tokens: 8_200, usd: 0.041 }} />
    );
  },
  refining: () => (
    <Panel
      insight={fullInsight}
      analysis={{
        status: 'refining',
        url,
        insightUrl: url,
        engine: 'anthropic',
        model: 'example-large',
        startedAt,
        partial: { hook: fullInsight.sections.hook },
        wordsRead: 1100,
        words: 2480,
      }}
    />
  ),
  'refining-live': () => <RefiningLive />,
  collapsed: () => (
    <Panel
      insight={fullInsight}
      analysis={done(fullInsight)}
      settings={{
        ...reader,
        sectionsCollapsed: ['competitors', 'timeline', 'technical'],
        sectionOrder: ['timeline'],
        unsupportedClaims: 'hidden',
      }}
    />
  ),
  'failed-with-card': () => (
    <Panel
      insight={fullInsight}
      analysis={{
        status: 'failed',
        url,
        insightUrl: url,
        engine: 'anthropic',
        error: { code: 'key-refused', detail: '401 invalid x-api-key' },
      }}
    />
  ),
  'failed-endpoint': () => (
    <Panel
      insight={fullInsight}
      analysis={{
        status: 'failed',
        url,
        insightUrl: url,
        engine: 'openai-compatible',
        error: { code: 'endpoint-not-allowed', detail: 'http://localhost:11434' },
      }}
    />
  ),
  updated: () => (
    <Panel insight={fullInsight} analysis={done(fullInsight)} coverage={fullCoverage} />
  ),
  'none-address-unknown': () => (
    <Panel
      insight={null}
      analysis={{ status: 'none', url: '', reason: 'unlisted-site' }}
      addressKnown={false}
    />
  ),
  'failed-address-unknown': () => (
    <Panel
      insight={null}
      analysis={{
        status: 'failed',
        url: '',
        insightUrl: null,
        engine: null,
        error: { code: 'permission-needed' },
      }}
      addressKnown={false}
    />
  ),
  nothing: () => <Panel insight={null} analysis={null} />,
  reading: () => <Panel insight={null} analysis={{ status: 'reading', url, startedAt }} />,
  drafting: () => (
    <Panel
      insight={null}
      analysis={{ status: 'drafting', url, title: fullInsight.article.title, flags: [], startedAt }}
    />
  ),
  latest: () => (
    <Panel
      insight={null}
      analysis={{ status: 'none', url, reason: 'no-article' }}
      latest={[fullInsight, chineseInsight, longWordsInsight, rightToLeftInsight].map(
        ({ article }, index) => ({ ...article, kept: index === 1 }),
      )}
    />
  ),
  'first-run': () => (
    <Panel
      insight={null}
      analysis={{ status: 'none', url, reason: 'no-article' }}
      settings={newReader}
    />
  ),
  'first-card': () => (
    <Panel insight={fullInsight} analysis={done(fullInsight)} settings={newReader} />
  ),
  ...Object.fromEntries(
    noCard.map((reason) => [
      `none-${reason}`,
      () => <Panel insight={null} analysis={{ status: 'none', url, reason }} />,
    ]),
  ),
  ...Object.fromEntries(
    errorCodes.map((code) => [
      `failed-${code}`,
      () => (
        <Panel
          insight={null}
          analysis={{
            status: 'failed',
            url,
            insightUrl: null,
            engine: 'anthropic',
            error: { code },
          }}
        />
      ),
    ]),
  ),
  recap: () => (
    <PopupPage
      recap={week}
      tab={{
        kind: 'card',
        hook: fullInsight.sections.hook[0]?.text ?? '',
        publisher: fullInsight.article.publisher,
      }}
    />
  ),
  'recap-empty': () => (
    <PopupPage
      recap={{ ...week, events: [], themes: [], movers: [] }}
      tab={{ kind: 'page' }}
      collect={false}
    />
  ),
  'recap-page': () => <MorningPage />,
  'recap-working': () => <PopupPage recap={null} tab={{ kind: 'working', title: null }} />,
  options: () => <Options />,
  'options-endpoint': () => (
    <Options
      settings={{
        ...defaultSettings,
        engine: 'openai-compatible',
        models: {
          'openai-compatible': {
            model: 'example-7b',
            baseUrl: 'http://localhost:11434/v1',
            preset: 'ollama',
          },
        },
        collect: true,
        topics: ['open weights', 'agents'],
        weeklyNotification: { weekday: 1, hour: 8 },
      }}
      test={{ status: 'failed', error: { code: 'origin-refused', detail: 'HTTP 403' } }}
      collection={{ status: 'running', startedAt, done: 41, of: 118, newItems: 260 }}
    />
  ),
  'options-chrome': () => (
    <Options
      settings={{ ...defaultSettings, engine: 'chrome-ai', collect: true }}
      collection={{
        status: 'done',
        at: '2026-11-23T07:00:00.000Z',
        feeds: 118,
        failed: 2,
        newItems: 312,
      }}
    />
  ),
  'options-tested': () => (
    <Options
      settings={{ ...defaultSettings, engine: 'anthropic' }}
      test={{
        status: 'well',
        milliseconds: 812,
        model: 'example-large',
        warnings: [{ kind: 'unpriced' }],
      }}
    />
  ),
  'options-refused': () => (
    <Options
      settings={{
        ...defaultSettings,
        engine: 'openai-compatible',
        models: {
          'openai-compatible': {
            model: 'example-small',
            baseUrl: 'http://localhost:11434/v1',
            preset: 'ollama',
          },
        },
      }}
      test={{
        status: 'failed',
        error: {
          code: 'origin-refused',
          detail: 'launchctl setenv OLLAMA_ORIGINS "chrome-extension://example"',
        },
      }}
    />
  ),
  entity: () => <Entity id="halden" />,
  'entity-empty': () => <Entity id="nobody" />,
  compare: () => <Compare ids={['halden/lumen-3', 'halden/lumen-2', 'estuary/tern-70b']} />,
  'compare-empty': () => <Compare ids={[]} />,
  sample: () => (
    <SampleArticle
      article={sampleArticle('en', now)}
      onOpenPanel={say('panel')}
      onClose={say('close')}
    />
  ),
  'first-run-page': () => (
    <FirstRun
      role={reader.role}
      collect={null}
      pinned={false}
      panelOpen={false}
      toolbarOpens="popup"
      actions={{
        onOpenPanel: say('open panel'),
        onToolbarOpens: say('toolbar'),
        onRole: say('role'),
        onCollect: say('collect'),
        onTry: say('try'),
        onDone: say('done'),
      }}
    />
  ),
};

const week: Recap = {
  week: '2026-W47',
  from: '2026-11-16',
  until: '2026-11-22',
  items: 812,
  read: 1,
  hasEarlier: true,
  hasLater: false,
  themes: [
    { kind: 'entity', id: 'halden-labs', name: 'Halden Labs', events: 4 },
    { kind: 'event-type', eventType: 'pricing', events: 3 },
    { kind: 'event-type', eventType: 'regulation', events: 2 },
  ],
  movers: [
    { id: 'halden-labs', name: 'Halden Labs', reports: 20, before: 8, by: 12 },
    { id: 'open-estuary', name: 'Open Estuary', reports: 9, before: 4, by: 5 },
  ],
  audiences: ['engineers', 'founders', 'policy'],
  entities: [{ id: 'halden-labs', name: 'Halden Labs', events: 4 }],
  events: [
    event(
      '1',
      'Halden Labs opens the weights of Lumen 3, and cuts its price by half',
      'release',
      'API input falls from $0.80 to $0.40 per million tokens.',
      ['The Example Courier', 'Example Wire', 'Daily Example', 'Notes', 'Bay Review', 'Kontor'],
      [6, 4, 2, 1, 0, 0, 0],
      false,
    ),
    event(
      '2',
      'A reporting duty for open models above 50 billion parameters is proposed',
      'regulation',
      'Makers would report training data and incidents every six months.',
      ['Daily Example', 'Example Wire'],
      [0, 0, 3, 2, 1, 0, 0],
      true,
    ),
    event(
      '3',
      'Nordlys AI raises 800 million dollars',
      'funding',
      null,
      ['Example Wire'],
      [0, 0, 0, 0, 1, 0, 0],
      false,
    ),
    event(
      '4',
      '开放河口发布“燕鸥70B”的新许可',
      'open-source',
      '商业使用不再需要书面同意。',
      ['示例科技报', 'Example Wire', 'Notes'],
      [0, 1, 0, 2, 0, 0, 1],
      false,
    ),
  ],
};

function event(
  id: string,
  title: string,
  eventType: RecapEvent['eventType'],
  whatChanged: string | null,
  publishers: string[],
  coverage: number[],
  read: boolean,
): RecapEvent {
  const url = `https://news.example.org/${id}`;
  return {
    id,
    title,
    url,
    urls: [url],
    whatChanged: whatChanged === null ? null : { text: whatChanged, url },
    eventType,
    audiences: ['engineers', 'founders'],
    entities: [{ id: 'halden-labs', name: 'Halden Labs', reports: 3 }],
    publishers: publishers.map((name) => ({ id: name, name })),
    coverage,
    firstAt: '2026-11-16T08:00:00.000Z',
    lastAt: '2026-11-19T08:00:00.000Z',
    read,
    score: 1,
    reasons:
      publishers.length > 2
        ? [
            { code: 'publishers', count: publishers.length },
            { code: 'topic', name: 'open weights' },
          ]
        : [],
  };
}

function Entity({ id }: { id: string }) {
  const cards =
    id === 'nobody'
      ? []
      : [
          cardOf(1, '2026-10-01', {
            title: 'Halden grows',
            timeline: [
              { text: 'Halden opened an office in Bergen with forty engineers.', today: true },
            ],
          }),
          chineseInsight,
          longWordsInsight,
        ];
  return (
    <main>
      <header className="library-head">
        <h1>Library</h1>
      </header>
      <EntityPage
        view={buildEntityPage(id, { cards, reports: [] }, { language: 'en', knowledge: smallPack })}
        articles={cards.map(({ article }) => article)}
        count={cards.length * 14}
        onOpen={say('open')}
        onAll={say('all')}
      />
    </main>
  );
}

function Compare({ ids }: { ids: string[] }) {
  const chosen = smallPack.models
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => ({ id, name }));
  const names = {
    read: [{ id: 'halden', name: 'Halden Labs' }],
    chosen: ids,
    knowledge: smallPack,
  };
  return (
    <main>
      <header className="library-head">
        <h1>Library</h1>
      </header>
      <ComparePage
        chosen={chosen}
        cells={chosen.flatMap((named) =>
          knownCells(named, [], { language: 'en', knowledge: smallPack }),
        )}
        likely={likelyNames({ ...names, at: '2026-11-23' })}
        suggest={(typed) => suggestNames(typed, names)}
        onChoose={say('choose')}
        copied={false}
        onCopy={say('copy')}
      />
    </main>
  );
}

function PopupPage({
  recap,
  tab,
  collect = true,
}: {
  recap: Recap | null;
  tab: TabRow;
  collect?: boolean;
}) {
  const [readUrls, setRead] = useState(
    new Set(recap?.events.filter(({ read }) => read).flatMap(({ urls }) => urls)),
  );
  const [filter, setFilter] = useState<RecapFilter>({ audience: null, entityId: null });
  const events = (recap?.events ?? [])
    .filter(({ audiences }) => !filter.audience || audiences.includes(filter.audience))
    .map((one) => ({ ...one, read: readUrls.has(one.url) }));
  return (
    <WeeklyRecap
      tab={tab}
      recap={recap && { ...recap, events, read: events.filter(({ read }) => read).length }}
      filter={filter}
      role={reader.role}
      collect={collect}
      actions={{
        onOpenPanel: say('panel'),
        onAnalyze: say('analyze'),
        onOpenOptions: say('options'),
        onOpenLibrary: say('library'),
        onOpenEntity: say('entity'),
        onOpenPredictions: say('predictions'),
        onWeek: say('week'),
        onRead: (urls, read) =>
          setRead((before) =>
            read
              ? new Set([...before, ...urls])
              : new Set([...before].filter((url) => !urls.includes(url))),
          ),
        onFilter: setFilter,
        onOpenAll: say('open all'),
        onExport: say('export'),
        onCollect: say('collect'),
      }}
    />
  );
}

/** The week's own page, on the Thursday of the week shown. */
function MorningPage() {
  const now = new Date('2026-11-19T09:00:00Z');
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const listed = (events: RecapEvent[]) => events.filter(({ id }) => !hidden.has(id));
  const change = (set: ReadonlySet<string>, value: string, add: boolean) =>
    new Set(add ? [...set, value] : [...set].filter((other) => other !== value));
  const things = week.events.slice(0, 3).map((one, place): RecapEvent => ({
    ...one,
    roleReason: (['launch', 'state', 'capital'] as const)[place] ?? null,
    cardUrl: place === 0 ? one.url : null,
    firstAt: place === 2 ? '2026-11-19T06:00:00.000Z' : one.firstAt,
    entities: place === 0 ? one.entities : [],
  }));
  const rest: RecapEvent[] = [
    ...week.events.slice(3),
    ...week.events.slice(1, 3).map((one) => ({
      ...one,
      id: `${one.id}-today`,
      title: `${one.title}, and what follows from it`,
      url: `${one.url}-today`,
      urls: [`${one.url}-today`],
      entities: [],
      firstAt: '2026-11-19T06:00:00.000Z',
    })),
  ];
  const shown: Recap = { ...week, things: listed(things), events: listed([...things, ...rest]) };
  const before: Recap = {
    ...week,
    week: '2026-W46',
    events: listed([
      event(
        '9',
        'Bay Review tests six small models on laptops',
        'benchmark',
        null,
        ['Bay Review'],
        [0, 0, 0, 0, 0, 1, 0],
        false,
      ),
    ]),
  };
  const follows = [{ id: 'halden-labs', name: 'Halden Labs' }];
  const lastVisit = new Date('2026-11-18T08:00:00Z');
  return (
    <WeeklyRecap
      tab={{ kind: 'none' }}
      recap={shown}
      filter={{ audience: null, entityId: null }}
      role={reader.role}
      collect
      list={
        <MorningList
          morning={morning({ recap: shown, before, follows, lastVisit, now, zone: 'UTC' })}
          role={reader.role}
          now={now}
          later={later}
          weekName={null}
          actions={{
            onRead: say('read'),
            onLater: ({ url: at }, add) => setLater(change(later, at, add)),
            onHide: (id, hide) => setHidden(change(hidden, id, hide)),
            onOpenCard: say('card'),
          }}
        />
      }
      actions={{
        onOpenPanel: say('panel'),
        onAnalyze: say('analyze'),
        onOpenOptions: say('options'),
        onOpenLibrary: say('library'),
        onOpenEntity: say('entity'),
        onOpenPredictions: say('predictions'),
        onWeek: say('week'),
        onRead: say('read'),
        onFilter: say('filter'),
        onOpenAll: say('open all'),
        onExport: say('export'),
        onCollect: say('collect'),
      }}
    />
  );
}

function Options({
  settings: start = defaultSettings,
  test = null,
  collection = null,
}: {
  settings?: Settings;
  test?: EngineTest;
  collection?: Collection | null;
}) {
  const [settings, setSettings] = useState(start);
  const engine = { hasKey: true, test, models: ['example-large', 'example-small'] };
  return (
    <SettingsForm
      settings={settings}
      view={{
        engines: {
          'rule-based': engine,
          'chrome-ai': engine,
          'openai-compatible': engine,
          openai: engine,
          anthropic: engine,
          google: engine,
        },
        publishers: Array.from({ length: 60 }, (_, index) => ({
          id: `publisher-${index}`,
          name: `Publisher ${index}`,
          domains: [`p${index}.example.org`],
          language: index % 5 ? 'en' : 'zh',
          region: 'gb',
        })),
        feeds: [
          {
            publisherId: 'publisher-1',
            url: 'https://p1.example.org/feed',
            status: 'well',
            lastError: null,
            checkedAt: '2026-11-23T07:00:00.000Z',
          },
          {
            publisherId: 'publisher-2',
            url: 'https://p2.example.org/feed',
            status: 'dead',
            lastError: { code: 'bad-feed' },
            checkedAt: '2026-11-23T07:00:00.000Z',
          },
        ],
        collection,
        originHiddenFrom: null,
        chromeModel: { state: 'downloading', part: 0.42 },
        storage: {
          insights: 1248,
          items: 18_230,
          usedBytes: 84_000_000,
          quotaBytes: 2_100_000_000,
          nearlyFull: false,
          persisted: true,
          kinds: [
            { kind: 'articles', entries: 1248, bytes: 31_000_000 },
            { kind: 'cards', entries: 1248, bytes: 24_000_000 },
          ],
        },
        takeAlong: {
          preview: null,
          imported: null,
          working: false,
          onExportJson: say('export'),
          onExportMarkdown: say('markdown'),
          onFile: say('file'),
          onImport: say('import'),
          onCancel: say('cancel'),
        },
        sync: {
          address: null,
          status: null,
          trial: null,
          onTry: say('try server'),
          onCreate: say('create database'),
          onStart: say('start syncing'),
          onSyncNow: say('sync'),
          onStop: say('stop syncing'),
          onWipe: say('wipe server'),
        },
        destinationKeys: { notion: false, readwise: true },
        takeSettings: {
          preview: null,
          imported: false,
          privateFeeds: 0,
          onExport: say('export settings'),
          onFile: say('file'),
          onImport: say('import'),
          onCancel: say('cancel'),
          onUndo: say('undo'),
        },
        ownFeeds: {
          feeds: [
            {
              url: 'https://own.example.org/feed',
              title: 'A feed of my own',
              state: { status: 'well', lastError: null, checkedAt: '2026-11-23T07:00:00.000Z' },
            },
          ],
          preview: null,
          removed: null,
          onAdd: say('add feed'),
          onRemove: say('remove feed'),
          onUndo: say('undo'),
          onAllow: say('allow'),
          onFile: say('file'),
          onImport: say('import'),
          onCancel: say('cancel'),
          onExport: say('export feeds'),
        },
        backup: {
          folder: { name: 'Backups', allowed: true },
          last: { at: '2026-11-23T07:00:00.000Z', bytes: 12_400_000 },
          failed: null,
          working: false,
          onChoose: say('choose'),
          onAllow: say('allow'),
          onNow: say('back up'),
          onStop: say('stop'),
        },
        deletion: null,
        spentUsd: 1.42,
        shortcuts: { _execute_action: 'Alt+Shift+R', 'analyze-page': '' },
        diagnostics: (withAddresses) =>
          `Sidelight 0.1.0\nChromium 156\n${withAddresses ? 'https://news.example.org/1' : '(no addresses)'}`,
        version: '0.1.0',
      }}
      actions={{
        onChange: (change) => setSettings({ ...settings, ...change }),
        onDestinationKey: say('destination key'),
        onKey: say('key'),
        onTest: say('test'),
        onHideOrigin: say('hide origin'),
        onAddSite: (site) => setSettings({ ...settings, sites: [...settings.sites, site] }),
        onRemoveSite: (site) =>
          setSettings({ ...settings, sites: settings.sites.filter((other) => other !== site) }),
        onCollect: (collect) => setSettings({ ...settings, collect }),
        onCollectNow: say('collect'),
        onStopCollecting: say('stop collecting'),
        onWeekly: (on) =>
          setSettings({ ...settings, weeklyNotification: on ? { weekday: 1, hour: 8 } : null }),
        onDownloadModel: say('download'),
        onKeepForGood: say('keep'),
        onUndoDelete: say('undo'),
        onDeleteEverything: say('delete'),
        onOpenShortcuts: say('shortcuts'),
        onCopy: say('copy'),
      }}
    />
  );
}

function say(name: string) {
  return (value?: unknown) => console.log(name, value ?? '');
}

/**
 * Simulates refining: sections arrive one by one, each slightly longer or shorter than the draft's.
 */
function RefiningLive() {
  const ids = [
    'hook',
    'tldr',
    'audience',
    'takeaways',
    'technical',
    'implications',
    'timeline',
  ] as const;
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((before) => before + 1), 400);
    return () => clearInterval(timer);
  }, []);
  const partial: Partial<GroundedSections> = Object.fromEntries(
    ids.slice(0, count).map((id) => [
      id,
      fullInsight.sections[id].map((item, index) => ({
        ...item,
        text:
          index % 2
            ? item.text.split(' ').slice(0, -3).join(' ')
            : `${item.text.replace(/\.$/, '')}, as stated.`,
      })),
    ]),
  );
  const refined: Insight = {
    ...fullInsight,
    sections: { ...fullInsight.sections, ...partial },
    engine: { id: 'anthropic', model: 'example-large', promptVersion: '1' },
  };
  if (count > ids.length) return <Panel insight={refined} analysis={done(refined)} />;
  return (
    <Panel
      insight={fullInsight}
      analysis={{
        status: 'refining',
        url,
        insightUrl: url,
        engine: 'anthropic',
        model: 'example-large',
        startedAt,
        partial,
        wordsRead: Math.min(2480, count * 400),
        words: 2480,
      }}
    />
  );
}

function done(insight: Insight): Analysis {
  return { status: 'done', url: insight.article.url, insightUrl: insight.article.url };
}

function Panel({
  insight,
  analysis,
  settings = reader,
  ...more
}: { insight: Insight | null; analysis: Analysis | null; settings?: PanelSettings } & Pick<
  InsightPanelProps,
  'coverage' | 'addressKnown' | 'estimate' | 'latest' | 'translation'
>) {
  const [kept, setKept] = useState(settings);
  const actions: PanelActions = {
    onAnalyze: say('analyze'),
    onCancel: say('cancel'),
    onRefine: say('refine'),
    onAllowSite: say('allow site'),
    onAllowEndpoint: say('allow endpoint'),
    onPublisherOn: say('publisher on'),
    onOpenOptions: say('options'),
    onOpenFirstRun: say('first run'),
    onDismissLegend: () => setKept({ ...kept, legendDismissed: true }),
    onSkipFirstRun: () => setKept({ ...kept, firstRunDone: true }),
    onLayout: ({ order, off, collapsed }) =>
      setKept({ ...kept, sectionOrder: order, sectionsOff: off, sectionsCollapsed: collapsed }),
    onSend: say('send'),
    onTextSize: (textSize) => setKept({ ...kept, textSize }),
    onTheme: (theme) => setKept({ ...kept, theme }),
    onNoVoice: say('no voice'),
    onExport: say('export'),
    follows: new Set(['halden-labs']),
    onFollow: say('follow'),
    saved: true,
    onSave: say('save'),
    onHidePublisher: say('hide'),
    onSearch: say('search'),
    entityPage: (id) => `library.html#entity=${id}`,
    onShowQuote: say('show quote'),
    onCopy: say('copy'),
  };
  return (
    <InsightPanel
      analysis={analysis}
      insight={insight}
      region="GB"
      settings={kept}
      now={now}
      actions={actions}
      shortcuts={{ _execute_action: 'Alt+S', 'analyze-page': 'Alt+Shift+S' }}
      {...more}
    />
  );
}
