import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../../lib/browser/db/database.ts';
import { deleteInsights, undoDelete } from '../../../../lib/browser/db/deletions.ts';
import { removeInsight, replaceInsight } from '../../../../lib/browser/db/insights.ts';
import { saveInsight } from '../../../../lib/browser/db/save-insight.ts';
import { dueCount, judge, predictionsUntil } from '../../../../lib/browser/db/predictions.ts';
import { weekView } from '../../../../lib/browser/db/weeks.ts';
import type { Insight } from '../../../../lib/insight/insight.ts';
import { outlookOf } from '../../../../lib/library/predictions.ts';
import { fullInsight } from '../../../fixtures/insights/full.ts';

const now = new Date('2026-11-24T12:00:00Z');
const url = fullInsight.article.url;

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

/** A card that predicts something by these dates. */
function predicting(...dates: string[]): Insight {
  const [one] = fullInsight.sections.implications;
  return {
    ...fullInsight,
    sections: {
      ...fullInsight.sections,
      implications: dates.map((date) => ({
        ...one!,
        text: `By ${date} prices halve.`,
        speaker: 'Ines Voss',
        horizon: { text: `by ${date}`, date },
        support: 'quoted' as const,
        problems: [],
      })),
    },
  };
}

function save(insight: Insight): Promise<void> {
  return saveInsight(
    insight,
    {
      ...insight.article,
      paragraphs: [{ kind: 'paragraph', text: 'The lab opened its weights.' }],
      links: [],
    },
    { contentHash: '0', addresses: [] },
  );
}

const kept = async () => (await predictionsUntil(null, 10)).map(({ due }) => due);

test('saves predictions with the card and lists due ones without the library page', async () => {
  await save(predicting('2026-11-28', '2027'));
  expect(await kept()).toEqual(['2026-11-28', '2027-12-31']);
  const { due, verdicts } = await weekView('2026-W48', now);
  expect(due.map((prediction) => prediction.due)).toEqual(['2026-11-28']);
  expect(outlookOf(due, verdicts)).toEqual({ due: 1, tally: [] });
  await judge(due[0]!, 'came-true', now);
  const later = await weekView('2026-W48', now);
  expect(outlookOf(later.due, later.verdicts)).toEqual({
    due: 0,
    tally: [{ speaker: 'Ines Voss', 'came-true': 1, 'did-not': 0, unclear: 0 }],
  });
});

test('replaces the predictions of a rewritten card', async () => {
  await save(predicting('2027', '2028'));
  await replaceInsight(predicting('2028-06'));
  expect(await kept()).toEqual(['2028-06-30']);
});

test('deletes and restores predictions with their card', async () => {
  await save(predicting('2027'));
  await deleteInsights([url], now);
  expect(await kept()).toEqual([]);
  await undoDelete();
  expect(await kept()).toEqual(['2027-12-31']);
  await removeInsight(url);
  expect(await kept()).toEqual([]);
});

test('counts what is due and has no verdict', async () => {
  await save(predicting('2026-11-20', '2026-11-24', '2026-11-25'));
  expect(await dueCount('2026-11-24', 10)).toBe(2);
  expect(await dueCount('2026-11-24', 1)).toBe(1);
  const [first] = await predictionsUntil(null, 10);
  if (first) await judge(first, 'unclear', now);
  expect(await dueCount('2026-11-24', 10)).toBe(1);
});
