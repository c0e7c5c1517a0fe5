import { areasAddUp, parseParcelCode } from '@sogoc/vietnam';
import { readObject, readText } from '../../reading/read-raw';
import type { RecordReader } from '../../reading/record-reader';
import { readArea } from './read-area';
import { cadastralNumbersOf, type CadastralNumbers } from './read-cadastral-numbers';

/** A parcel that this one was split or merged from: its code, or its place in the maps. */
export type Predecessor = string | (Omit<CadastralNumbers, 'triple'> & { /** m². */ readonly area?: number });

export interface DerivedFrom {
  /** Parcel codes and triples of the predecessors, sorted. */
  readonly codes: readonly string[];
  readonly triples: readonly string[];
}

const MEMBERS: ReadonlySet<string> = new Set([
  'communeCode',
  'codeSet',
  'provinceCode',
  'mapSeries',
  'mapSheet',
  'parcelNumber',
  'area',
]);

/** Reads and sets `derivedFrom`. A parcel that names itself is found, and the item left out. */
export function readDerivedFrom(
  reader: RecordReader,
  self: { readonly parcelCode?: string; readonly triple?: string; readonly area?: number },
): DerivedFrom {
  const codes = new Set<string>();
  const triples = new Map<string, Predecessor>();
  reader.list('derivedFrom').forEach((item, index) => {
    const path = `derivedFrom/${index}`;
    const found = readNamedParcel(reader, item, path);
    if (found === undefined) return;
    if (found.id === self.parcelCode || found.id === self.triple) reader.log.note('DERIVED_FROM_ITSELF', path);
    else if (found.predecessor === found.id) codes.add(found.id);
    else triples.set(found.id, found.predecessor);
  });
  const sortedTriples = [...triples.keys()].sort();
  const derived = { codes: [...codes].sort(), triples: sortedTriples };
  reader.set('derivedFrom', [...derived.codes, ...sortedTriples.map((triple) => triples.get(triple))]);
  noteAreas(reader, self.area, [...codes, ...triples.values()]);
  return derived;
}

/** Whoever derives from parcels has no more land than they had. Said only when the areas of all of them are. */
function noteAreas(reader: RecordReader, area: number | undefined, predecessors: readonly Predecessor[]): void {
  const before = predecessors.map((predecessor) => (typeof predecessor === 'string' ? undefined : predecessor.area));
  const stated = before.filter((squareMetres) => squareMetres !== undefined);
  if (area === undefined || stated.length === 0 || stated.length < before.length || areasAddUp(stated, [area])) return;
  if (area > stated.reduce((sum, squareMetres) => sum + squareMetres, 0))
    reader.log.note('DERIVED_AREA_LARGER', 'derivedFrom');
}

/** A parcel as another record names it: by its code, or by its place in the maps. */
export function readNamedParcel(reader: RecordReader, item: unknown, path: string): FoundPredecessor | undefined {
  return typeof item === 'string' ? readCode(reader, item, path) : readTriple(reader, item, path);
}

export interface FoundPredecessor {
  readonly id: string;
  readonly predecessor: Predecessor;
}

function readCode(reader: RecordReader, item: string, path: string): FoundPredecessor | undefined {
  const text = readText(item, path, reader.log);
  const code = text === undefined ? undefined : reader.log.keep(parseParcelCode(text, path)).value;
  return code === undefined ? undefined : { id: code, predecessor: code };
}

function readTriple(reader: RecordReader, item: unknown, path: string): FoundPredecessor | undefined {
  const object = readObject(item, path, reader.log);
  if (object === undefined) return undefined;
  object.noteUnknown(MEMBERS);
  const { triple, ...numbers } = cadastralNumbersOf(object);
  const area = readArea(object, 'area');
  return triple === undefined
    ? undefined
    : { id: triple, predecessor: { ...numbers, ...(area === undefined ? {} : { area }) } };
}
