import { Sparkles, Square } from 'lucide-react';
import type { Analysis } from '../../lib/contract/analysis.ts';
import type { CostEstimate } from '../../lib/engines/llm/cost.ts';
import type { EngineId } from '../../lib/insight/engine.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { engineLabels } from '../labels/engine-labels.ts';
import type { ErrorRemedy } from '../labels/error-labels.ts';
import { formatNumber, formatUsd, t } from '../labels/i18n.ts';
import { ErrorNotice } from './ErrorNotice.tsx';

interface RefineStripProps {
  analysis: Analysis;
  card: Insight;
  chosenEngine: EngineId;
  estimate: CostEstimate | null;
  onCancel: () => void;
  onRefine: (again: boolean) => void;
  onRemedy: (remedy: ErrorRemedy) => void;
}

/**
 * Refining, where the reader looks: how far it is, what it would take, or why it failed. Nothing
 * while no model is chosen.
 */
export function RefineStrip({
  analysis,
  card,
  chosenEngine,
  estimate,
  onCancel,
  onRefine,
  onRemedy,
}: RefineStripProps) {
  if (analysis.status === 'refining')
    return (
      <div className="panel-strip">
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
        <button type="button" className="button button-small" onClick={onCancel}>
          <Square size={12} aria-hidden /> {t('cancel')}
        </button>
      </div>
    );
  if (analysis.status === 'failed')
    return <ErrorNotice error={analysis.error} kept onRemedy={onRemedy} />;
  if (chosenEngine === 'rule-based') return null;
  const isRefined = card.engine.id === chosenEngine;
  return (
    <div className="panel-strip">
      <p className="panel-bar-words">
        {t(
          card.engine.id === 'rule-based' ? 'writtenOnDevice' : 'refinedBy',
          t(engineLabels[card.engine.id]),
        )}
        {estimate && (
          <span className="panel-bar-estimate">
            {t(
              'estimate',
              formatNumber(estimate.tokens, { maximumSignificantDigits: 2 }),
              costWords(estimate),
            )}
          </span>
        )}
      </p>
      <button type="button" className="button button-small" onClick={() => onRefine(isRefined)}>
        <Sparkles size={14} aria-hidden /> {t(isRefined ? 'refineAgain' : 'refine')}
      </button>
    </div>
  );
}

function costWords({ usd }: CostEstimate): string {
  if (usd === null) return t('priceNotKnown');
  return usd === 0 ? t('freeOfCharge') : formatUsd(usd);
}
