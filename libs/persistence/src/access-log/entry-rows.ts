import {
  type AccessEntry,
  appendLeaf,
  type CompletedNode,
  entryLeaf,
  type EntryKind,
  type EntryStatement,
  type EntrySubject,
  isStoredLevel,
  type RightEdge,
  type StoredEntry,
} from '@sogoc/transparency-log';

/** Entries ready to be stored behind a tree, and the tree with them. */
export interface PlacedEntries {
  readonly edge: RightEdge;
  readonly entries: readonly object[];
  readonly nodes: readonly object[];
}

/** Gives statements their places behind `edge`. */
export function placeEntries(edge: RightEdge, statements: readonly EntryStatement[], now: Date): PlacedEntries {
  const atMicros = now.getTime() * 1_000;
  const entries: object[] = [];
  const nodes: CompletedNode[] = [];
  let grown = edge;
  for (const statement of statements) {
    const entry: AccessEntry = { ...statement, seq: grown.size, atMicros };
    const leaf = entryLeaf(entry);
    entries.push(rowOf(entry, leaf));
    const { edge: next, completed } = appendLeaf(grown, leaf);
    grown = next;
    nodes.push(...completed.filter(isStoredLevel));
  }
  return { edge: grown, entries, nodes: nodes.map((node) => ({ ...node, hash: node.hash.toString('hex') })) };
}

function rowOf(entry: AccessEntry, leaf: Buffer): object {
  return {
    seq: entry.seq,
    at: new Date(entry.atMicros / 1_000).toISOString(),
    kind: entry.kind,
    operation: entry.operation,
    principal_id: entry.principalId,
    system: entry.system,
    end_user: entry.endUser,
    purpose: entry.purpose,
    case_number: entry.case,
    grant_version: entry.grantVersion,
    subjects: entry.subjects,
    objects: entry.objects,
    request_id: entry.requestId,
    leaf_hash: leaf.toString('hex'),
  };
}

/** A row as {@link ENTRY_COLUMNS} read it. */
export interface EntryRow {
  readonly seq: number;
  readonly atMicros: number;
  readonly kind: string;
  readonly operation: string;
  readonly principalId: string;
  readonly system: string | null;
  readonly endUser: string | null;
  readonly purpose: string | null;
  readonly case: string | null;
  readonly grantVersion: string | null;
  readonly subjects: readonly EntrySubject[];
  readonly objects: readonly string[] | null;
  readonly requestId: string;
  readonly leaf: Buffer;
}

/** Times in whole microseconds: JavaScript's would cut off what an edit might have added. */
export const ENTRY_COLUMNS = `
  seq, (extract(epoch FROM at) * 1000000)::bigint AS "atMicros", kind, operation, principal_id AS "principalId", system,
  end_user AS "endUser", purpose, case_number AS "case", grant_version AS "grantVersion", subjects, objects,
  request_id AS "requestId", leaf_hash AS leaf`;

export function storedEntryOf({ leaf, ...row }: EntryRow): StoredEntry {
  const present = Object.entries(row).filter(([, value]) => value !== null);
  const entry = Object.fromEntries(present) as unknown as AccessEntry;
  return { entry: { ...entry, kind: row.kind as EntryKind }, leaf };
}
