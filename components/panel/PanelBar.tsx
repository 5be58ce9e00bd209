import { Ellipsis, Sparkles, Square } from 'lucide-react';
import { useId, useState } from 'react';
import type { Analysis } from '../../lib/contract/analysis.ts';
import type { CostEstimate } from '../../lib/engines/llm/cost.ts';
import type { EngineId } from '../../lib/insight/engine.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { ArrangeSections } from '../card/ArrangeSections.tsx';
import type { CardLayout } from '../card/card-layout.ts';
import { CardMenu } from '../card/CardMenu.tsx';
import { engineLabels } from '../labels/engine-labels.ts';
import { formatNumber, formatUsd, t } from '../labels/i18n.ts';
import type { PanelActions } from './panel-actions.ts';

interface PanelBarProps {
  analysis: Analysis;
  card: Insight;
  chosenEngine: EngineId;
  estimate: CostEstimate | null;
  layout: CardLayout;
  actions: PanelActions;
  onHelp: () => void;
}

/** The bar at the panel's foot, always of one height, so that nothing moves as states come and go. */
export function PanelBar({
  analysis,
  card,
  chosenEngine,
  estimate,
  layout,
  actions,
  onHelp,
}: PanelBarProps) {
  const [arranging, setArranging] = useState(false);
  const menu = useId();
  return (
    <div className="panel-bar">
      {analysis.status === 'refining' ? (
        <>
          <progress
            className="panel-bar-progress"
            max={analysis.words || 1}
            value={analysis.wordsRead}
            aria-label={t('refining', t(engineLabels[analysis.engine]))}
          />
          <p className="panel-bar-words">
            {t('refining', t(engineLabels[analysis.engine]))}{' '}
            <span className="panel-bar-count">
              {t('wordsRead', formatNumber(analysis.wordsRead), formatNumber(analysis.words))}
            </span>
          </p>
          <button type="button" className="button button-small" onClick={actions.onCancel}>
            <Square size={12} aria-hidden /> {t('cancel')}
          </button>
        </>
      ) : (
        <>
          <p className="panel-bar-words">
            {t(
              card.engine.id === 'rule-based' ? 'writtenOnDevice' : 'refinedBy',
              t(engineLabels[card.engine.id]),
            )}
            {estimate && chosenEngine !== 'rule-based' && (
              <span className="panel-bar-estimate">
                {t(
                  'estimate',
                  formatNumber(estimate.tokens, { maximumSignificantDigits: 2 }),
                  costWords(estimate),
                )}
              </span>
            )}
          </p>
          {chosenEngine !== 'rule-based' && (
            <button
              type="button"
              className="button button-small"
              onClick={() => actions.onRefine(card.engine.id === chosenEngine)}
            >
              <Sparkles size={14} aria-hidden />{' '}
              {t(card.engine.id === chosenEngine ? 'refineAgain' : 'refine')}
            </button>
          )}
        </>
      )}
      <button type="button" className="button-bare" aria-label={t('more')} popoverTarget={menu}>
        <Ellipsis size={18} aria-hidden />
      </button>
      <CardMenu
        id={menu}
        onExport={actions.onExport}
        onArrange={() => setArranging(true)}
        onEngines={() => actions.onOpenOptions('engines')}
        onOptions={() => actions.onOpenOptions('all')}
        onHelp={onHelp}
      />
      {arranging && (
        <ArrangeSections
          layout={layout}
          onLayout={actions.onLayout}
          onClose={() => setArranging(false)}
        />
      )}
    </div>
  );
}

function costWords({ usd }: CostEstimate): string {
  if (usd === null) return t('priceNotKnown');
  return usd === 0 ? t('freeOfCharge') : formatUsd(usd);
}
