import { expect, test } from 'vitest';
import { chartRows } from '../../../components/card/chart-rows.ts';
import { competitorTable } from '../../../lib/insight/competitor-table.ts';

type Row = 'price-in' | 'context';

function rowsOf(prices: (string | null)[], row: Row = 'price-in') {
  const cells = prices.flatMap((text, index) =>
    text === null ? [] : [{ name: `Model ${index}`, row, text, asOf: null, subject: index === 0 }],
  );
  return chartRows(competitorTable(cells, ['price-in', 'context'] as const), [
    'price-in',
    'context',
  ]);
}

test('draws three numbers of one unit as bars with text', () => {
  expect(rowsOf(['$0.40', '$1.25', null, '$10'])).toEqual([
    {
      row: 'price-in',
      bars: [
        { name: 'Model 0', subject: true, value: 0.4, text: '$0.40' },
        { name: 'Model 1', subject: false, value: 1.25, text: '$1.25' },
        { name: 'Model 3', subject: false, value: 10, text: '$10' },
      ],
    },
  ]);
});

test.each([
  ['two numbers', ['$0.40', '$1.25', null]],
  ['two currencies', ['$0.40', '€1.25', '$3']],
  ['a cell with two numbers', ['$0.40', '$1 to $2', '$3']],
  ['nothing but zeros', ['$0', '$0', '$0']],
  ['words', ['free', 'on request', 'not sold']],
])('%s stay a table alone', (_name, prices) => {
  expect(rowsOf(prices)).toEqual([]);
});
