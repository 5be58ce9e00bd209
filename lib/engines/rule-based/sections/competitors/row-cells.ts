import type { CompetitorRow } from '../../../../insight/competitor-table.ts';
import type { Item } from '../../../../insight/sections/index.ts';
import { oneOf } from '../../../../text/pattern.ts';
import { factsAbout, tableFacts, type TableFact } from '../../table-rows.ts';
import type { ArticleAnalysis } from '../../analyze-article.ts';

type Cell = Item<'competitors'>;

/** Words of table headers for each row of the comparison, the more specific rows first. */
const attributes: { row: CompetitorRow; words: string[] }[] = [
  { row: 'price-in', words: ['input (?:price|cost|tokens?)', '(?:price|cost).*input', '输入.*价'] },
  {
    row: 'price-out',
    words: ['output (?:price|cost|tokens?)', '(?:price|cost).*output', '输出.*价'],
  },
  {
    row: 'context',
    words: ['context', 'kontext', 'contexte', 'contexto', '上下文', 'コンテキスト', '컨텍스트'],
  },
  {
    row: 'parameters',
    words: ['param', 'model size', '参数', '參數', 'パラメータ', '매개변수'],
  },
  {
    row: 'licence',
    words: ['licen[cs]', 'lizenz', 'lisans', '许可', '授權', 'ライセンス', '라이선스'],
  },
  { row: 'weights', words: ['weights', 'gewichte', 'poids', '权重'] },
  { row: 'release', words: ['releas', 'launch', 'available from', '发布', '發布', '発売', '출시'] },
  { row: 'memory', words: ['memory', 'vram', 'hbm', 'speicher', '显存', 'メモリ', '메모리'] },
  { row: 'bandwidth', words: ['bandwidth', 'bandbreite', '带宽'] },
  { row: 'power', words: ['power', 'tdp', 'watt', '功耗'] },
  { row: 'maker', words: ['maker', 'developer', 'company', 'vendor', 'hersteller', '公司'] },
  {
    row: 'list-price',
    words: [
      'price',
      'pricing',
      'cost',
      'preis',
      'prix',
      'precio',
      'preço',
      'prezzo',
      '价格',
      '価格',
    ],
  },
];
const patterns = attributes.map(({ row, words }) => ({
  row,
  pattern: new RegExp(oneOf(words), 'iu'),
}));
/** A number alone, as results are written. */
const isScore = /^[+-]?\d[\d.,]*\s*%?$/;

/** What the article's own tables say of a thing, as cells of the comparison. */
export function rowCells(
  analysis: ArticleAnalysis,
  { name, subject, day }: { name: string; subject: boolean; day: string },
): Cell[] {
  return factsAbout(tableFacts(analysis.article), name).flatMap((fact) => {
    const row = rowOf(fact);
    return row === null
      ? []
      : [
          {
            text: textOf(fact, row),
            basis: 'stated' as const,
            evidence: fact.evidence,
            link: null,
            name: name.slice(0, 80),
            subject,
            row,
            asOf: day,
          },
        ];
  });
}

function rowOf({ attribute, value }: TableFact): CompetitorRow | null {
  const found = patterns.find(({ pattern }) => pattern.test(attribute));
  return found?.row ?? (isScore.test(value) ? 'benchmark' : null);
}

/** The value; with its header if it is a bare number, which means nothing alone. */
function textOf({ attribute, value }: TableFact, row: CompetitorRow): string {
  return row === 'benchmark' || isScore.test(value) ? `${attribute}: ${value}` : value;
}
