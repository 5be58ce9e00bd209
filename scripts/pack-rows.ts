import {
  DERIVED,
  idOf,
  LIST_END,
  marksOf,
  NULL,
  unpackRows,
  type ColumnKind,
} from '../lib/text/column-codec.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'vite';

type Row = { [name: string]: unknown };
type Column = Map<Row, string | number | boolean | null | readonly string[]>;

/** The table as `unpackRows` reads it. Throws where a value does not come back as it was. */
export function packRows(rows: readonly object[]): string {
  const columns = new Map<string, Column>();
  for (const row of rows as readonly Row[]) spread(row, row, '', columns);
  const packed = [
    String(rows.length),
    // An id may be made of other columns, hosts of the id, and all else of the hosts: each is read after what it is made of.
    ...[...columns]
      .toSorted(([one], [other]) =>
        columns.has('domains')
          ? turn(other) - turn(one)
          : Number(one === 'id') - Number(other === 'id'),
      )
      .flatMap(([name, column]) => [
        `${kindOf(name, column)} ${name}`,
        ...(rows as readonly Row[]).map((row) =>
          column.has(row) ? written(name, row, column.get(row)!) : '',
        ),
      ]),
  ].join('\n');
  const lines = 1 + columns.size * (rows.length + 1);
  if (
    packed.split('\n').length !== lines ||
    !isDeepStrictEqual(unpackRows(packed), JSON.parse(JSON.stringify(rows)))
  )
    throw new Error('a value does not come back as it was');
  return packed;
}

/** Packs the tables among the modules, files whose one export is a list of plain rows, when the extension is built. */
export function packedRows(isTable: (file: string) => boolean): Plugin {
  return {
    name: 'packed-rows',
    apply: 'build',
    async transform(code, file) {
      if (!isTable(file)) return;
      const exported = Object.entries(
        (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<
          string,
          object[]
        >,
      );
      const [entry] = exported;
      if (exported.length !== 1 || entry === undefined || !Array.isArray(entry[1]))
        throw new Error(`${file} is more than a table`);
      const [name, rows] = entry;
      const literal = packRows(rows).replace(/[\\`]|\$\{/g, '\\$&');
      return {
        code: `import { unpackRows } from ${JSON.stringify(new URL('../lib/text/column-codec.ts', import.meta.url).pathname)};\nexport ${name === 'default' ? 'default' : `const ${name} =`} /* @__PURE__ */ unpackRows(\`${literal}\`);\n`,
        map: null,
      };
    },
  };
}

function spread(row: Row, part: Row, path: string, columns: Map<string, Column>): void {
  for (const [name, value] of Object.entries(part)) {
    if (value === undefined) continue;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      spread(row, value as Row, `${path}${name}.`, columns);
    else
      columns.set(`${path}${name}`, (columns.get(`${path}${name}`) ?? new Map()).set(row, value));
  }
}

function turn(name: string): number {
  return ['domains', 'id', 'name'].indexOf(name);
}

function kindOf(name: string, column: Column): ColumnKind {
  if (name === 'id') return 'id';
  const sample = [...column.values()].find((value) => value !== null);
  if (Array.isArray(sample)) return 'list';
  return typeof sample === 'number' ? 'number' : typeof sample === 'boolean' ? 'truth' : 'text';
}

function written(
  name: string,
  row: Row,
  value: string | number | boolean | null | readonly string[],
): string {
  if (value === null) return NULL;
  if (name === 'id' && value === idOf(row)) return DERIVED;
  if (typeof value === 'boolean') return value ? '1' : '0';
  const text =
    typeof value === 'object'
      ? value.length === 0
        ? LIST_END
        : value.join(LIST_END)
      : String(value);
  const known =
    name === 'id' ? {} : name === 'domains' ? { id: row['id'] } : { domains: row['domains'] };
  return marksOf(known).reduce(
    (marked, [mark, meaning]) => (meaning.length < 3 ? marked : marked.replaceAll(meaning, mark)),
    text,
  );
}
