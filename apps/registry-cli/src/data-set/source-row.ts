/** One record as a file or generator gives it, before anything is read into it. */
export interface SourceRow {
  /** Where it stands, for people: file name and line. */
  readonly file: string;
  readonly line: number;
  readonly collection?: string;
  readonly source?: string;
  readonly recordKey?: string;
  readonly observedAt?: string;
  /** The thing it stands for, where the data say so. */
  readonly truth?: string;
  /** Habits and slips that made the record what it is, where a generator says so. */
  readonly labels?: readonly string[];
  /** Columns of a CSV file as text; attributes of NDJSON as they are. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A line that could not be used; `why` holds none of its values. */
export interface RejectedLine {
  readonly file: string;
  readonly line: number;
  readonly why: string;
}

/** Columns and members with a meaning of their own, by their spellings; everything else is an attribute. */
const MEANINGS = {
  collection: ['collection'],
  source: ['source'],
  recordKey: ['recordKey', 'record_key', 'key', 'id'],
  sourceVersion: ['sourceVersion', 'source_version'],
  observedAt: ['observedAt', 'observed_at'],
  truth: ['truth'],
} as const;
type Meaning = keyof typeof MEANINGS;

const meaningOf = new Map<string, Meaning>(
  (Object.entries(MEANINGS) as [Meaning, readonly string[]][]).flatMap(([meaning, names]) =>
    names.map((name): [string, Meaning] => [name, meaning]),
  ),
);

/** A row of flat columns or members: those with a meaning are taken out and also stay among the values. */
export function rowOf(
  place: Pick<SourceRow, 'file' | 'line'>,
  values: Readonly<Record<string, unknown>>,
  attributes = values,
): SourceRow {
  return rowMaker(Object.keys(values))(place, values, attributes);
}

/** Makes rows of one heading, which is looked through once. */
export function rowMaker(names: readonly string[]): typeof rowOf {
  const meant = names.flatMap((name) => {
    const meaning = meaningOf.get(name);
    return meaning === undefined ? [] : [{ name, meaning }];
  });
  return ({ file, line }, values, attributes = values) => {
    const stated: Partial<Record<Meaning, string>> = {};
    for (const { name, meaning } of meant) {
      const value = values[name];
      if (value !== undefined && value !== null && value !== '') stated[meaning] = String(value);
    }
    const { collection, source, recordKey, observedAt, truth } = stated;
    return { file, line, collection, source, recordKey, observedAt, truth, values: attributes };
  };
}

/** Whether a column has a meaning of its own, and is no attribute. */
export const hasMeaning = (name: string): boolean => meaningOf.has(name);

/** The values without the columns that have a meaning of their own. */
export function attributesOf({ values }: SourceRow): Readonly<Record<string, unknown>> {
  const names = Object.keys(values);
  if (!names.some(hasMeaning)) return values;
  return Object.fromEntries(names.filter((name) => !hasMeaning(name)).map((name) => [name, values[name]]));
}

/** Lets a row's values go, which are most of the memory of a large data set: it has none afterwards. */
export function forgetValues(row: SourceRow): void {
  (row as { values: SourceRow['values'] }).values = NO_VALUES;
}

const NO_VALUES: SourceRow['values'] = Object.freeze({});
