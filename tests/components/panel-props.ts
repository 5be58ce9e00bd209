import { vi } from 'vitest';
import type { InsightPanelProps } from '../../components/panel/InsightPanel.tsx';
import type { PanelActions } from '../../components/panel/panel-actions.ts';
import { fullInsight } from '../fixtures/insights/full.ts';

/** Actions that only record their calls. */
export function panelActions() {
  return {
    onAnalyze: vi.fn<PanelActions['onAnalyze']>(),
    onCancel: vi.fn<PanelActions['onCancel']>(),
    onRefine: vi.fn<PanelActions['onRefine']>(),
    onAllowSite: vi.fn<PanelActions['onAllowSite']>(),
    onAllowEndpoint: vi.fn<PanelActions['onAllowEndpoint']>(),
    onPublisherOn: vi.fn<PanelActions['onPublisherOn']>(),
    onOpenOptions: vi.fn<PanelActions['onOpenOptions']>(),
    onOpenFirstRun: vi.fn<PanelActions['onOpenFirstRun']>(),
    onSkipFirstRun: vi.fn<PanelActions['onSkipFirstRun']>(),
    onLayout: vi.fn<PanelActions['onLayout']>(),
    onDismissLegend: vi.fn<PanelActions['onDismissLegend']>(),
    onSend: vi.fn<PanelActions['onSend']>(),
    onTextSize: vi.fn<PanelActions['onTextSize']>(),
    onTheme: vi.fn<PanelActions['onTheme']>(),
    onNoVoice: vi.fn<PanelActions['onNoVoice']>(),
    onExport: vi.fn<PanelActions['onExport']>(),
    onSearch: vi.fn<PanelActions['onSearch']>(),
    onShowQuote: vi.fn<PanelActions['onShowQuote']>(),
    onCopy: vi.fn<PanelActions['onCopy']>(),
  };
}

/** A panel with the full card, done, for a reader who has been through the first run. */
export function panelProps(change: Partial<InsightPanelProps> = {}): InsightPanelProps {
  const url = fullInsight.article.url;
  return {
    analysis: { status: 'done', url, insightUrl: url },
    insight: fullInsight,
    region: 'GB',
    settings: {
      role: 'founders',
      engine: 'anthropic',
      unsupportedClaims: 'struck',
      sectionOrder: [],
      sectionsOff: [],
      sectionsCollapsed: [],
      firstRunDone: true,
      legendDismissed: false,
      textSize: 'normal',
      theme: 'system',
    },
    now: new Date('2026-11-23T12:00:00Z'),
    shortcuts: { 'analyze-page': 'Alt+Shift+S' },
    actions: panelActions(),
    ...change,
  };
}
