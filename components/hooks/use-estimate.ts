import { useEffect, useState } from 'react';
import { findArticle } from '../../lib/browser/db/insights.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import type { CostEstimate } from '../../lib/engines/llm/cost.ts';
import { logged } from '../../lib/log.ts';

/**
 * What refining the card at this address would take with the engine that is set up; null where none
 * is, or until it is reckoned. Prices are loaded after the first paint, and only where an engine
 * may cost something.
 */
export function useEstimate(
  url: string | null,
  settings: Settings | undefined,
): CostEstimate | null {
  const [found, setFound] = useState<{ of: string; estimate: CostEstimate } | null>(null);
  const { engine = 'rule-based', models, secondLook = false } = settings ?? {};
  const of = `${url} ${engine} ${JSON.stringify(models?.[engine] ?? null)} ${secondLook}`;
  useEffect(() => {
    if (url === null || engine === 'rule-based' || models === undefined) return;
    let stopped = false;
    void Promise.all([findArticle(url), import('../../lib/engines/llm/cost.ts')])
      .then(
        ([article, { estimateCost }]) =>
          !stopped &&
          article &&
          setFound({ of, estimate: estimateCost(article, { engine, models, secondLook }) }),
      )
      // An address that is none yet, or a library out of reach: then there is no estimate.
      .catch(logged('estimate'));
    return () => {
      stopped = true;
    };
  }, [url, of, engine, models, secondLook]);
  return found?.of === of ? found.estimate : null;
}
