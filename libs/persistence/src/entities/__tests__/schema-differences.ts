import type { DataSource, EntityMetadata } from 'typeorm';

/** One line for each thing that a table is said to have: a column with its type, whether it may be null and whether it has a default; a key. */
type TableLines = readonly string[];

interface StoredColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly identity: boolean;
  readonly hasDefault: boolean;
}

interface StoredKey {
  readonly kind: 'p' | 'u' | 'f';
  readonly columns: string[];
  readonly refersTo: string | null;
  readonly referred: string[] | null;
}

const COLUMNS = `
SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable, a.attidentity <> '' AS identity,
  a.atthasdef AS "hasDefault"
FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped`;

const namesOf = (relation: string, numbers: string): string =>
  `ARRAY(SELECT a.attname::text FROM unnest(${numbers}) WITH ORDINALITY AS k (no, place)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.no ORDER BY k.place)`;

const KEYS = `
SELECT c.contype AS kind, ${namesOf('c.conrelid', 'c.conkey')} AS columns, c.confrelid::regclass::text AS "refersTo",
  ${namesOf('c.confrelid', 'c.confkey')} AS referred
FROM pg_constraint c WHERE c.conrelid = $1::regclass AND c.contype IN ('p', 'u', 'f')`;

/** What entities say of their tables and the database does not, and the other way round; empty: they agree. */
export async function schemaDifferences(source: DataSource): Promise<string[]> {
  const differences: string[] = [];
  for (const entity of source.entityMetadatas) {
    const said = new Set(saidBy(source, entity));
    const stored = new Set(await storedOf(source, entity.tableName));
    for (const line of said)
      if (!stored.has(line)) differences.push(`${entity.tableName}: only the entity has ${line}`);
    for (const line of stored)
      if (!said.has(line)) differences.push(`${entity.tableName}: only the database has ${line}`);
  }
  return differences;
}

function saidBy({ driver }: DataSource, entity: EntityMetadata): TableLines {
  const columns = entity.columns.map((column) =>
    columnLine({
      name: column.databaseName,
      type: `${driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
      nullable: column.isNullable,
      identity: column.isGenerated,
      hasDefault: column.default !== undefined,
    }),
  );
  const keys = [
    keyLine({ kind: 'p', columns: namesIn(entity.primaryColumns), refersTo: null, referred: null }),
    ...entity.uniques.map((unique) =>
      keyLine({ kind: 'u', columns: namesIn(unique.columns), refersTo: null, referred: null }),
    ),
    ...entity.foreignKeys.map(({ columnNames, referencedTablePath, referencedColumnNames }) =>
      keyLine({ kind: 'f', columns: columnNames, refersTo: referencedTablePath, referred: referencedColumnNames }),
    ),
  ];
  return [...columns, ...keys];
}

async function storedOf(source: DataSource, table: string): Promise<TableLines> {
  const columns = await source.query<StoredColumn[]>(COLUMNS, [table]);
  const keys = await source.query<StoredKey[]>(KEYS, [table]);
  return [...columns.map(columnLine), ...keys.map(keyLine)];
}

const columnLine = ({ name, type, nullable, identity, hasDefault }: StoredColumn): string =>
  `column ${name} ${type}${nullable ? ', may be null' : ''}${identity ? ', numbered' : ''}${hasDefault ? ', with a default' : ''}`;

const KIND_NAMES = { p: 'primary key', u: 'unique key', f: 'foreign key' } as const;

const keyLine = ({ kind, columns, refersTo, referred }: StoredKey): string =>
  `${KIND_NAMES[kind]} (${columns.join(', ')})${kind === 'f' ? ` to ${refersTo} (${referred?.join(', ')})` : ''}`;

const namesIn = (columns: readonly { readonly databaseName: string }[]): string[] =>
  columns.map(({ databaseName }) => databaseName);
