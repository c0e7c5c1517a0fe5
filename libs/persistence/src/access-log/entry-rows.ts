import {
  type AccessEntry,
  appendLeaf,
  type CompletedNode,
  type EntryKind,
  type EntryStatement,
  type EntrySubject,
  entryText,
  isStoredLevel,
  leafHash,
  type RightEdge,
  type StoredEntry,
} from '@sogoc/transparency-log';

/** Entries ready to be stored behind a tree, and the tree with them. */
export interface PlacedEntries {
  readonly edge: RightEdge;
  /** A JSON list of the very texts that the leaves are hashes of, so that an entry is written out once. */
  readonly entries: string;
  /** One behind the other. */
  readonly leaves: Buffer;
  /** A JSON list of the subtrees that became complete and are stored; null: none. */
  readonly nodes: string | null;
}

/** Gives statements their places behind `edge`. */
export function placeEntries(edge: RightEdge, statements: readonly EntryStatement[], now: Date): PlacedEntries {
  const atMicros = now.getTime() * 1_000;
  const texts: string[] = [];
  const leaves: Buffer[] = [];
  const nodes: CompletedNode[] = [];
  let grown = edge;
  for (const statement of statements) {
    const text = entryText({ ...statement, seq: grown.size, atMicros });
    const leaf = leafHash(Buffer.from(text, 'utf8'));
    texts.push(text);
    leaves.push(leaf);
    const { edge: next, completed } = appendLeaf(grown, leaf);
    grown = next;
    nodes.push(...completed.filter(isStoredLevel));
  }
  const stored = nodes.map((node) => ({ ...node, hash: node.hash.toString('hex') }));
  return {
    edge: grown,
    entries: `[${texts.join(',')}]`,
    leaves: Buffer.concat(leaves),
    nodes: stored.length === 0 ? null : JSON.stringify(stored),
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
