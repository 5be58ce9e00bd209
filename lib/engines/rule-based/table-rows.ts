import type { Article } from '../../article/article.ts';
import type { Evidence } from '../../insight/claim.ts';
import { normalize } from '../../text/normalize.ts';

/** What a table of the article states of one thing: a value under an attribute. */
export interface TableFact {
  name: string;
  attribute: string;
  value: string;
  /** The row's words, and those of the header it is read with. */
  evidence: Evidence[];
}

const LONGEST_VALUE = 80;

/**
 * Facts of the article's tables: things as rows under headers, or as columns next to attribute
 * names.
 */
export function tableFacts({ paragraphs }: Pick<Article, 'paragraphs'>): TableFact[] {
  const headers = new Map<number, Evidence>();
  return paragraphs.flatMap(({ row, text }, paragraph) => {
    if (!row) return [];
    const quote: Evidence = { kind: 'quote', text: text.replaceAll('\t', ' '), paragraph };
    if (row.isHeader) {
      headers.set(row.table, quote);
      return [];
    }
    const header = headers.get(row.table);
    const [first, ...rest] = row.cells;
    if (!header || !first || first.text === '') return [];
    return rest.flatMap(({ header: attribute, text: value }) =>
      attribute === '' || value === '' || value.length > LONGEST_VALUE
        ? []
        : [{ name: first.text, attribute, value, evidence: [quote, header] }],
    );
  });
}

/** The facts about a thing: of rows that bear its name, and of columns that do. */
export function factsAbout(facts: TableFact[], name: string): TableFact[] {
  const key = nameKey(name);
  if (key === '') return [];
  return facts.flatMap((fact) =>
    nameKey(fact.name) === key
      ? [fact]
      : nameKey(fact.attribute) === key
        ? [{ ...fact, name: fact.attribute, attribute: fact.name }]
        : [],
  );
}

/** A name without marks, remarks in brackets and differences in writing. */
function nameKey(name: string): string {
  return normalize(name)
    .toLowerCase()
    .replace(/\s*[([（].*?[)\]）]/g, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '');
}
