import { useState, type ReactNode } from 'react';
import { InsightPanel, type PanelSettings } from '../../components/InsightPanel.tsx';
import type { PanelActions } from '../../components/panel-actions.ts';
import type { Analysis, NoCardReason } from '../../lib/contract/analysis.ts';
import { errorCodes } from '../../lib/errors.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { chineseInsight } from '../../tests/fixtures/insights/chinese.ts';
import { fullInsight } from '../../tests/fixtures/insights/full.ts';
import { longWordsInsight } from '../../tests/fixtures/insights/long-words.ts';
import { rightToLeftInsight } from '../../tests/fixtures/insights/right-to-left.ts';
import { sparseInsight } from '../../tests/fixtures/insights/sparse.ts';

const now = new Date('2026-11-23T12:00:00Z');
const url = fullInsight.article.url;
const startedAt = '2026-11-23T08:34:00.000Z';
const newReader: PanelSettings = { role: null, engine: 'rule-based', unsupportedClaims: 'struck', sectionOrder: [], sectionsOff: [], sectionsCollapsed: [], firstRunDone: false };
const reader: PanelSettings = { ...newReader, role: 'founders', engine: 'anthropic', firstRunDone: true };

const noCard: NoCardReason[] = ['no-article', 'not-ai-news', 'unlisted-site', 'browser-page', 'publisher-off'];

/** Every state a surface can be in, by name. */
export const galleryStates: Record<string, () => ReactNode> = {
  full: () => <Panel insight={fullInsight} analysis={done(fullInsight)} />,
  sparse: () => <Panel insight={sparseInsight} analysis={done(sparseInsight)} />,
  'long-words': () => <Panel insight={longWordsInsight} analysis={done(longWordsInsight)} />,
  chinese: () => <Panel insight={chineseInsight} analysis={done(chineseInsight)} />,
  'right-to-left': () => <Panel insight={rightToLeftInsight} analysis={done(rightToLeftInsight)} />,
  refined: () => {
    const refined: Insight = { ...fullInsight, engine: { id: 'anthropic', model: 'example-large', promptVersion: '1' }, usage: { inputTokens: 4210, outputTokens: 1180, usd: 0.0304 }, tookMs: 11_400 };
    return <Panel insight={refined} analysis={done(refined)} />;
  },
  refining: () => (
    <Panel
      insight={fullInsight}
      analysis={{ status: 'refining', url, insightUrl: url, engine: 'anthropic', model: 'example-large', startedAt, partial: { hook: fullInsight.sections.hook }, wordsRead: 1100, words: 2480 }}
    />
  ),
  collapsed: () => <Panel insight={fullInsight} analysis={done(fullInsight)} settings={{ ...reader, sectionsCollapsed: ['competitors', 'timeline', 'technical'], sectionOrder: ['timeline'], unsupportedClaims: 'hidden' }} />,
  'failed-with-card': () => <Panel insight={fullInsight} analysis={{ status: 'failed', url, insightUrl: url, engine: 'anthropic', error: { code: 'key-refused', detail: '401 invalid x-api-key' } }} />,
  nothing: () => <Panel insight={null} analysis={null} />,
  reading: () => <Panel insight={null} analysis={{ status: 'reading', url, startedAt }} />,
  drafting: () => <Panel insight={null} analysis={{ status: 'drafting', url, title: fullInsight.article.title, flags: [], startedAt }} />,
  'first-run': () => <Panel insight={null} analysis={{ status: 'none', url, reason: 'no-article' }} settings={newReader} />,
  'first-card': () => <Panel insight={fullInsight} analysis={done(fullInsight)} settings={newReader} />,
  ...Object.fromEntries(noCard.map((reason) => [`none-${reason}`, () => <Panel insight={null} analysis={{ status: 'none', url, reason }} />])),
  ...Object.fromEntries(errorCodes.map((code) => [`failed-${code}`, () => <Panel insight={null} analysis={{ status: 'failed', url, insightUrl: null, engine: 'anthropic', error: { code } }} />])),
};

function done(insight: Insight): Analysis {
  return { status: 'done', url: insight.article.url, insightUrl: insight.article.url };
}

function Panel({ insight, analysis, settings = reader }: { insight: Insight | null; analysis: Analysis | null; settings?: PanelSettings }) {
  const [kept, setKept] = useState(settings);
  const say = (name: string) => (value?: unknown) => console.log(name, value ?? '');
  const actions: PanelActions = {
    onAnalyze: say('analyze'),
    onCancel: say('cancel'),
    onRefine: say('refine'),
    onAllowSite: say('allow site'),
    onPublisherOn: say('publisher on'),
    onOpenOptions: say('options'),
    onOpenFirstRun: say('first run'),
    onSkipFirstRun: () => setKept({ ...kept, firstRunDone: true }),
    onLayout: ({ order, off, collapsed }) => setKept({ ...kept, sectionOrder: order, sectionsOff: off, sectionsCollapsed: collapsed }),
    onExport: say('export'),
    onSearch: say('search'),
    onShowQuote: say('show quote'),
    onCopy: say('copy'),
  };
  return <InsightPanel analysis={analysis} insight={insight} region="GB" settings={kept} now={now} actions={actions} shortcuts={{ _execute_action: 'Alt+S', 'open-panel': '' }} />;
}
