import { type CompiledEntity, type UnreadAttribute, UnreadAttributes } from '@sogoc/core-entities';
import { nearestName, type RecordIdentity } from '@sogoc/kernel';
import {
  type BlockingKeyDeclaration,
  type DataRow,
  PLACE_COLUMN,
  type PreparedRows,
  type MatchModelDeclaration,
  type MatchModelFunctions,
  type MatchRecord,
} from '@sogoc/matching';
import { parse } from 'node:path';

import { sourceCatalogue } from '../../../../prisma-seeds';
import { wrongUse } from '../command-line/errors';
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
  readonly rows: readonly SourceRow[];
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
  const own = read.rows.filter((row) => isOf(definition, row));
  const dataRows = definition.kind === 'file' ? own.map(dataRowMaker()) : [];
  const { kept, rejected } = accept(identitiesOf(definition, own, dataRows), own);
  const accepted = kept.map((place) => own[place] as SourceRow);
  const all = [...read.rejected, ...rejected];
  if (accepted.length === 0) throw wrongUse(nothingRead(definition, read.rows.length, all));
  const common = { definition, rows: accepted, rejected: all, lookAlikes: read.lookAlikes };
  if (definition.kind === 'file') {
    const { entity, prepare } = definition.compiled;
    const prepared = prepare(kept.map((place) => dataRows[place] as DataRow));
    if (forgetsValues) accepted.forEach(forgetValues);
    return { ...common, entity, ...prepared, prepared };
  }
  const unread = new UnreadAttributes(definition.entity);
  const records = standardised(definition.entity, accepted, unread, forgetsValues);
  const { entity, blockingKeys, model } = definition.entity.declaration;
  const functions = functionsOf(definition, records);
  return { ...common, records, entity, keyDeclarations: blockingKeys, functions, spec: model, unread: unread.all() };
}

/** @throws CommandFailure that names the columns a definition reads and no record has, and those that may be meant */
function refuseAbsentColumns(definition: Definition, { columns = [], rows }: ReadRows): void {
  if (definition.kind === 'shipped' || rows.length === 0) return;
  const { columns: read, identityColumns } = definition.compiled;
  const needed = [...new Set([...identityColumns, ...read])];
  const declared = new Set(['file', ...columns]);
  if (needed.every((column) => declared.has(column))) return;
  const there = new Set(declared);
  for (const { values } of rows) for (const name of Object.keys(values)) there.add(name);
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
function isOf(definition: Definition, { collection }: SourceRow): boolean {
  if (definition.kind === 'file' || collection === undefined) return true;
  const { declaration } = definition.entity;
  return collection === declaration.collection || collection === declaration.entity;
}

function accept(
  identities: readonly RecordIdentity[],
  rows: readonly SourceRow[],
): { kept: number[]; rejected: RejectedLine[] } {
  const seen = new Set<string>();
  const kept: number[] = [];
  const rejected: RejectedLine[] = [];
  identities.forEach((identity, place) => {
    const row = rows[place] as SourceRow;
    const name = `${identity.source}\0${identity.recordKey}`;
    if (identity.recordKey === '') rejected.push({ file: row.file, line: row.line, why: 'it has no key' });
    else if (seen.has(name))
      rejected.push({ file: row.file, line: row.line, why: 'its source and key were there already' });
    else {
      seen.add(name);
      kept.push(place);
    }
  });
  return { kept, rejected };
}

function identitiesOf(
  definition: Definition,
  rows: readonly SourceRow[],
  dataRows: readonly DataRow[],
): RecordIdentity[] {
  if (definition.kind === 'file') return dataRows.map((row, place) => definition.compiled.identityOf(row, place));
  return rows.map(({ source = UNNAMED_SOURCE, recordKey = '' }) => ({ source, recordKey }));
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

/** Columns with a meaning of their own stay readable: a definition may name them, and `file`, which tells one list from another. */
function dataRowMaker(): (row: SourceRow) => DataRow {
  const names = new Map<string, string>();
  const nameOf = (file: string): string => {
    const known = names.get(file) ?? parse(file).name;
    names.set(file, known);
    return known;
  };
  return ({ file, line, values }) => {
    const row: Record<string, string | undefined> = { file: nameOf(file) };
    for (const name of Object.keys(values)) row[name] = textOf(values[name]);
    row[PLACE_COLUMN] = String(line);
    return row;
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function nothingRead(definition: Definition, rows: number, rejected: readonly RejectedLine[]): string {
  const [first] = rejected;
  if (first !== undefined) return `No record could be read: ${first.file} line ${first.line}: ${first.why}.`;
  return rows === 0 ? 'There is no record to read.' : `None of the ${rows} records is of ${definition.name}.`;
}
