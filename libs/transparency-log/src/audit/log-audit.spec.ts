import fc from 'fast-check';

import { type AccessEntry, entryLeaf } from '../entry/access-entry';
import { appendLeaf, type CompletedNode, EMPTY_EDGE, type RightEdge, rootOf } from '../merkle/tree-root';
import { type AuditReport, type ClaimedHead, isStoredLevel, LogAudit, type StoredEntry } from './log-audit';

const entry = (seq: number): AccessEntry => ({
  seq,
  atMicros: 1_700_000_000_000_000 + seq,
  kind: 'read',
  operation: 'GET /v1/:collection/:id',
  principalId: `key-${seq % 3}`,
  subjects: [{ collection: 'persons', goldenId: `g${seq % 5}`, version: 1, attributes: ['fullName'] }],
  requestId: `r${seq}`,
});

interface Log {
  readonly entries: readonly StoredEntry[];
  readonly nodes: readonly CompletedNode[];
  readonly edges: readonly RightEdge[];
}

function logOf(size: number): Log {
  const entries = Array.from({ length: size }, (_, seq) => ({ entry: entry(seq), leaf: entryLeaf(entry(seq)) }));
  const edges: RightEdge[] = [EMPTY_EDGE];
  const nodes: CompletedNode[] = [];
  for (const { leaf } of entries) {
    const appended = appendLeaf(edges.at(-1)!, leaf);
    edges.push(appended.edge);
    nodes.push(...appended.completed.filter(isStoredLevel));
  }
  return { entries, nodes, edges };
}

const headOf = ({ edges }: Log, size: number): ClaimedHead => ({
  size,
  root: rootOf(edges[size]!),
  name: `checkpoint ${size}`,
});

function audit(
  entries: readonly StoredEntry[],
  nodes: readonly CompletedNode[],
  heads: readonly ClaimedHead[],
): AuditReport {
  const one = new LogAudit(EMPTY_EDGE, heads);
  for (const row of [...entries].sort((a, b) => a.entry.seq - b.entry.seq)) one.take(row);
  one.compareNodes(nodes);
  return one.finish();
}

const rewritten = (entry: AccessEntry): StoredEntry => ({ entry, leaf: entryLeaf(entry) });

describe('the audit of a log', () => {
  const log = logOf(40);
  const heads = [headOf(log, 10), headOf(log, 33)];

  it('finds nothing in one that nobody touched, and says how far a checkpoint vouches for it', () => {
    expect(audit(log.entries, log.nodes, heads)).toEqual({ faults: [], faultCount: 0, vouchedFor: 33, size: 40 });
  });

  it('finds a checkpoint of an empty log in order', () => {
    expect(audit([], [], [headOf(log, 0)])).toMatchObject({ faultCount: 0, vouchedFor: 0 });
  });

  const other = { ...entry(12), principalId: 'somebody-else' };
  const cases: readonly [name: string, entries: readonly StoredEntry[], first: object][] = [
    [
      'an entry that says something else',
      log.entries.with(12, { ...log.entries[12]!, entry: other }),
      { kind: 'changed', first: 12, last: 12 },
    ],
    [
      'an entry rewritten with its leaf',
      log.entries.with(12, rewritten(other)),
      { kind: 'node-differs', first: 0, last: 15 },
    ],
    ['an entry taken out', log.entries.toSpliced(12, 1), { kind: 'missing', first: 12, last: 12 }],
    ['entries taken off the end', log.entries.slice(0, 30), { kind: 'cut-off', first: 30, last: 32 }],
    ['an entry put in twice', [...log.entries, rewritten(other)], { kind: 'inserted', first: 12, last: 12 }],
    ['an entry put in behind a gap', [...log.entries, rewritten(entry(44))], { kind: 'missing', first: 40, last: 43 }],
    [
      "two entries in each other's place",
      log.entries
        .with(3, { ...log.entries[5]!, entry: { ...entry(5), seq: 3 } })
        .with(5, { ...log.entries[3]!, entry: { ...entry(3), seq: 5 } }),
      { kind: 'changed', first: 3, last: 3 },
    ],
  ];
  it.each(cases)('names %s first', (_, entries, first) => {
    expect(audit(entries, log.nodes, heads).faults[0]).toMatchObject(first);
  });

  it('names the entries between two checkpoints when all but the checkpoints was rewritten', () => {
    const changed = log.entries.map((row) =>
      row.entry.seq === 20 ? rewritten({ ...entry(20), kind: 'search' }) : row,
    );
    const one = new LogAudit(EMPTY_EDGE, heads);
    for (const row of changed) one.take(row);
    expect(one.finish().faults).toEqual([{ kind: 'root-differs', first: 10, last: 32, toldBy: 'checkpoint 33' }]);
  });

  it('goes on behind a missing entry, and from where entries were let go of by their age', () => {
    const gap = log.entries.toSpliced(2, 1).with(29, { ...log.entries[30]!, entry: { ...entry(30), kind: 'match' } });
    expect(audit(gap, log.nodes, []).faults.map(({ kind, first }) => [kind, first])).toEqual([
      ['missing', 2],
      ['changed', 30],
    ]);
    const late = new LogAudit(log.edges[20]!, heads);
    for (const row of log.entries.slice(20)) late.take(row);
    expect(late.finish()).toMatchObject({ faultCount: 0, vouchedFor: 33 });
  });

  it('finds any change to any member of any entry', () => {
    const paths = [
      'atMicros',
      'kind',
      'operation',
      'principalId',
      'subjects',
      'requestId',
      'purpose',
      'case',
      'endUser',
      'system',
    ] as const;
    fc.assert(
      fc.property(fc.nat(39), fc.constantFrom(...paths), (at, member) => {
        const changed = { ...entry(at), [member]: 'other' } as unknown as AccessEntry;
        const { faults } = audit(log.entries.with(at, { ...log.entries[at]!, entry: changed }), log.nodes, heads);
        expect(faults).toEqual([{ kind: 'changed', first: at, last: at }]);
      }),
    );
  });
});
