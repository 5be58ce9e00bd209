import type { EarlierReport } from '../../../insight/engine.ts';
import type { Item } from '../../../insight/sections/index.ts';

const MOST = 8;

/** Other reports, those on the same event first, newest first; each rests on itself. */
export function related(earlier: EarlierReport[], ownUrl: string): Item<'related'>[] {
  const others = earlier.filter(
    ({ url, sameEvent, entities }) => url !== ownUrl && (sameEvent || entities.length > 0),
  );
  const order = (report: EarlierReport): string =>
    `${report.sameEvent ? 1 : 0}${report.publishedAt ?? ''}`;
  const unique = [...new Map(others.map((report) => [report.url, report])).values()];
  return unique
    .sort((one, other) => order(other).localeCompare(order(one)))
    .slice(0, MOST)
    .map(({ sameEvent, entities: _entities, adds, ...report }) => ({
      text: report.title,
      basis: 'stated',
      evidence: [report],
      link: { label: report.publisher, url: report.url },
      relation: sameEvent ? 'same-event' : 'same-entity',
      adds: adds ?? null,
    }));
}
