import { type CompiledEntity, type UnreadAttribute, UnreadAttributes } from '@sogoc/core-entities';
import { nearestName, type RecordIdentity } from '@sogoc/kernel';
import type {
  BlockingKeyDeclaration,
  MatchModelDeclaration,
  MatchModelFunctions,
  MatchRecord,
  PreparedRows,
} from '@sogoc/matching';

import { sourceCatalogue } from '../../../../prisma-seeds';
import { wrongUse } from '../command-line/errors';
import { ListedRows, listOf, type SourceRows } from './columns/source-rows';
import type { LookAlike } from './look-alike';
import { readAttributes } from './read-attributes';
import { type Definition, functionsOf } from './read-definition';
import { type ReadRows, readRows } from './read-rows';
import { forgetValues, type RejectedLine, type SourceRow } from './source-row';

/** Records ready for matching, and all that is needed to match them. */
export interface DataSet {
  readonly definition: Definition;
  readonly entity: string;
  readonly records: readonly MatchRecord[];
  /** The row of record number n is at n − 1. */
  readonly rows: SourceRows;
  readonly rejected: readonly RejectedLine[];
  readonly keyDeclarations: readonly BlockingKeyDeclaration[];
  readonly functions: MatchModelFunctions;
  /** The model as authored or shipped, with the term frequencies of these records where the definition counts them. */
  readonly spec: MatchModelDeclaration;
  readonly lookAlikes: readonly LookAlike[];
  /** Of a JSON definition: what its records were found to need. */
  readonly prepared?: PreparedRows;
  /** Of a shipped entity. */
  readonly unread?: readonly UnreadAttribute[];
}

/** Whether two rows of a source never stand for one thing. */
export const listsEachOnce = ({ definition }: DataSet): boolean =>
  definition.kind === 'file' && definition.compiled.definition.identity.onePerSource === true;

export interface RecordOptions {
  readonly records: readonly string[];
  readonly source?: string;
  /** Of files that are not UTF-8. */
  readonly encoding?: string;
  /** Whether nobody asks the rows for their values once they are read. */
  readonly forgetsValues?: boolean;
}

/** Source of rows that name none. */
const UNNAMED_SOURCE = 'records';

/** Reads records of any supported kind. Rows without a key, or with a key that was there already, are rejected. */
export async function loadDataSet(
  definition: Definition,
  { records: places, source, encoding, forgetsValues = false }: RecordOptions,
): Promise<DataSet> {
  const read = await readRows(places, source, encoding);
  refuseAbsentColumns(definition, read);
  if (definition.kind === 'file') return loadDefined(definition, read, forgetsValues);
  const own = listOf(read.rows).filter((row) => isOf(definition.entity, row));
  const identities = own.map(({ source: stated = UNNAMED_SOURCE, recordKey = '' }) => ({ source: stated, recordKey }));
  const { kept, rejected } = accept(definition.name, identities, read, (place) => own[place]);
  const rows = Array.from(kept, (place) => own[place] as SourceRow);
  const unread = new UnreadAttributes(definition.entity);
  const records = standardised(definition.entity, rows, unread, forgetsValues);
  const { entity, blockingKeys, model } = definition.entity.declaration;
  return {
    ...{ definition, rows: new ListedRows(rows), rejected, lookAlikes: read.lookAlikes, records, entity },
    keyDeclarations: blockingKeys,
    functions: functionsOf(definition, (feature) => records.map(({ features }) => features[feature])),
    spec: model,
    unread: unread.all(),
  };
}

/** Rows of a JSON definition, by their columns. */
function loadDefined(
  definition: Extract<Definition, { kind: 'file' }>,
  read: ReadRows,
  forgetsValues: boolean,
): DataSet {
  const { entity, identitiesOf, prepareTable } = definition.compiled;
  const table = read.rows.table();
  const identities = identitiesOf(table);
  const { kept, rejected } = accept(definition.name, identities, read, (place) => read.rows.at(place));
  const isWhole = kept.length === read.rows.length;
  const rows = isWhole ? read.rows : read.rows.only(kept);
  const prepared = isWhole
    ? prepareTable(table, identities)
    : prepareTable(
        rows.table(),
        Array.from(kept, (place) => identities[place] as RecordIdentity),
      );
  if (forgetsValues) rows.forgetValues();
  return { definition, rows, rejected, lookAlikes: read.lookAlikes, entity, ...prepared, prepared };
}

/** @throws CommandFailure that names the columns a definition reads and no record has, and those that may be meant */
function refuseAbsentColumns(definition: Definition, { columns = [], rows }: ReadRows): void {
  if (definition.kind === 'shipped' || rows.length === 0) return;
  const { columns: read, identityColumns } = definition.compiled;
  const needed = [...new Set([...identityColumns, ...read])];
  const declared = new Set(['file', ...columns]);
  if (needed.every((column) => declared.has(column))) return;
  const there = new Set(declared);
  for (let place = 0; place < rows.length; place++)
    for (const name of Object.keys(rows.at(place)?.values ?? {})) there.add(name);
  const absent = needed.filter((column) => !there.has(column));
  if (absent.length === 0) return;
  const named = absent.map((column) => {
    const nearest = nearestName(column, [...there]);
    return nearest === undefined ? column : `${column} (did you mean ${nearest}?)`;
  });
  throw wrongUse(
    `The records have no column ${named.join(', ')}, which ${definition.name} reads. They have ${[...there].slice(1, 40).join(', ')}.`,
  );
}

/** Files of several collections hold more than is asked for. */
function isOf({ declaration }: CompiledEntity, { collection }: SourceRow): boolean {
  return collection === undefined || collection === declaration.collection || collection === declaration.entity;
}

/** @throws CommandFailure when no row is left */
function accept(
  name: string,
  identities: readonly RecordIdentity[],
  read: ReadRows,
  rowAt: (place: number) => SourceRow | undefined,
): { kept: Uint32Array; rejected: RejectedLine[] } {
  const seen = new Map<string, Set<string>>();
  const kept = new Uint32Array(identities.length);
  let count = 0;
  const rejected = [...read.rejected];
  const reject = (place: number, why: string): void => {
    const { file = '', line = 0 } = rowAt(place) ?? {};
    rejected.push({ file, line, why });
  };
  identities.forEach(({ source, recordKey }, place) => {
    const keys = seen.get(source) ?? new Set();
    seen.set(source, keys);
    if (recordKey === '') reject(place, 'it has no key');
    else if (keys.has(recordKey)) reject(place, 'its source and key were there already');
    else {
      keys.add(recordKey);
      kept[count++] = place;
    }
  });
  if (count === 0) throw wrongUse(nothingRead(name, read.rows.length, rejected));
  return { kept: kept.subarray(0, count), rejected };
}

/** Numbered from 1 in the order of the rows. */
function standardised(
  entity: CompiledEntity,
  rows: readonly SourceRow[],
  unread: UnreadAttributes,
  forgetsValues: boolean,
): MatchRecord[] {
  const sourceProfileOf = new Map(sourceCatalogue.map((entry) => [entry.code, entry.habits]));
  const receivedAt = new Date().toISOString();
  return rows.map((row, index) => {
    const source = row.source ?? UNNAMED_SOURCE;
    const context = { observedAt: row.observedAt ?? receivedAt, habits: sourceProfileOf.get(source) ?? {} };
    const { features, findings } = entity.declaration.standardise(readAttributes(entity, row), context);
    unread.hear(findings);
    if (forgetsValues) forgetValues(row);
    return { recordNumber: index + 1, identity: { source, recordKey: row.recordKey ?? '' }, features };
  });
}

function nothingRead(name: string, rows: number, rejected: readonly RejectedLine[]): string {
  const [first] = rejected;
  if (first !== undefined) return `No record could be read: ${first.file} line ${first.line}: ${first.why}.`;
  return rows === 0 ? 'There is no record to read.' : `None of the ${rows} records is of ${name}.`;
}
