/**
 * How a table is written in the built extension, packed by `scripts/pack-rows.ts`: the number of rows, then column by column a line with
 * kind and name and a line for each row. An empty line is an absent value, `~` is null; a name with dots is a value inside an object.
 * Columns pack a third smaller than rows, since like stands beside like.
 */
export type ColumnKind = 'text' | 'number' | 'truth' | 'list' | 'id';

type Row = { [name: string]: unknown };

const readers: { [Kind in ColumnKind]: (written: string, row: Row) => unknown } = {
  text: String,
  number: Number,
  truth: (written) => written === '1',
  list: (written) => (written === LIST_END ? [] : written.split(LIST_END)),
  id: (written, row) => (written === DERIVED ? idOf(row) : written),
};

/** What stands between the members of a list; alone it is an empty list. */
export const LIST_END = '|';
/** An id that is its row's name, after its organisation where it has one. */
export const DERIVED = '=';
export const NULL = '~';

/**
 * A row with hosts of its own names them over and over, in its feeds and patterns, and its hosts its id: marks stand for what
 * is known of the row before.
 */
export const SITE = '\u0001';
export const SITE_IN_PATTERN = '\u0002';
export const OWN_ID = '\u0003';
const MARKS = new RegExp(`[${SITE}${SITE_IN_PATTERN}${OWN_ID}]`);

/** What each mark stands for in this row, the longer first. */
export function marksOf({ id, domains }: Row): [mark: string, meaning: string][] {
  const [site] = Array.isArray(domains) ? (domains as string[]) : [];
  const host = site?.split('/')[0] ?? '';
  const ofSite: [string, string][] =
    host === ''
      ? []
      : [
          [SITE_IN_PATTERN, host.replaceAll('.', '\\.')],
          [SITE, host],
        ];
  return [
    ...ofSite,
    ...(typeof id === 'string' && site === undefined
      ? [[OWN_ID, id.replaceAll('-', '')] as [string, string]]
      : []),
  ];
}

/** `mistral/mistral-large-4` of an organisation `mistral` and a name `Mistral Large 4`; `hugging-face` of a name alone. */
export function idOf({ organisation, name }: Row): string {
  const own = String(name).toLowerCase().replaceAll(' ', '-');
  return organisation === undefined ? own : `${organisation}/${own}`;
}

/** The rows of a packed table, each a plain object. */
export function unpackRows<Unpacked>(packed: string): Unpacked[] {
  const lines = packed.split('\n');
  const spellOut = MARKS.test(packed) ? spelledOut : String;
  const rows = Array.from({ length: Number(lines[0]) }, (): Row => ({}));
  for (let line = 1; line < lines.length; line += rows.length + 1) {
    const [kind, name] = lines[line]!.split(' ') as [ColumnKind, string];
    const path = name.split('.');
    rows.forEach((row, place) => {
      const written = lines[line + 1 + place]!;
      if (written !== '')
        put(row, path, written === NULL ? null : readers[kind](spellOut(written, row), row));
    });
  }
  return rows as Unpacked[];
}

function spelledOut(written: string, row: Row): string {
  return MARKS.test(written)
    ? marksOf(row).reduce((text, [mark, meaning]) => text.replaceAll(mark, meaning), written)
    : written;
}

function put(row: Row, [name, ...inside]: string[], value: unknown): void {
  if (inside.length === 0) row[name!] = value;
  else put((row[name!] ??= {}) as Row, inside, value);
}
