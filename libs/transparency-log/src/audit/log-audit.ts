import { type AccessEntry, entryLeaf } from '../entry/access-entry';
import { leavesOf, nodeName, type TreeNode } from '../merkle/complete-subtrees';
import type { TreeHead } from '../merkle/proofs';
import { appendLeaf, type CompletedNode, type RightEdge, rootOf } from '../merkle/tree-root';

/** An entry as it is stored, with the leaf that was stored beside it. */
export interface StoredEntry {
  readonly entry: AccessEntry;
  readonly leaf: Buffer;
}

/** A tree head that somebody vouches for. */
export interface ClaimedHead extends TreeHead {
  /** How people know it: `checkpoint 120`, the name of an anchor's file. */
  readonly name: string;
}

export type LogFaultKind =
  /** The entry is not what its leaf was made of. */
  | 'changed'
  /** Nothing stands in its place. */
  | 'missing'
  /** It stands in a place that another one has, or before its turn. */
  | 'inserted'
  /** An inner node is not what the leaves below it make: one of them, or the node, was changed. */
  | 'node-differs'
  /** The entries are not those that a checkpoint was signed for. */
  | 'root-differs'
  /** Entries that a checkpoint or a node speaks of are gone from the end. */
  | 'cut-off'
  /** What should be a signed checkpoint of this log is none. */
  | 'checkpoint-unsound';

export interface LogFault {
  readonly kind: LogFaultKind;
  /** The first entry that may be meant, and the last: alike when it is known which. */
  readonly first: number;
  readonly last: number;
  /** What tells so, where it is not the entry itself. */
  readonly toldBy?: string;
}

export interface AuditReport {
  /** What ends first comes first, so that a known entry is told before a range that reaches past it; at most {@link MOST_FAULTS} are kept, all are counted. */
  readonly faults: readonly LogFault[];
  readonly faultCount: number;
  /** Entries below this are in the tree that the last head that holds vouches for; undefined when none does. */
  readonly vouchedFor: number | undefined;
  /** One more than the last entry that was found. */
  readonly size: number;
}

export const MOST_FAULTS = 100;
/** Inner nodes are stored of every so many levels. */
const LEVELS_APART = 4;

export const isStoredLevel = ({ level }: TreeNode): boolean => level % LEVELS_APART === 0;

/**
 * Follows a log entry by entry. The tree is made of the stored leaves, so that a changed entry is one fault and not one of every checkpoint
 * behind it; where an entry is missing the tree ends, and what is behind it is still held against its own leaf.
 */
export class LogAudit {
  private readonly faults: LogFault[] = [];
  private readonly heads: ClaimedHead[];
  private readonly expected: Map<string, CompletedNode> = new Map();
  private faultCount = 0;
  private tree: RightEdge | undefined;
  private next: number;
  private vouchedFor: number | undefined;

  /** `begin` is the tree before the first entry that is still kept. */
  constructor(begin: RightEdge, heads: readonly ClaimedHead[]) {
    this.tree = begin;
    this.next = begin.size;
    this.heads = [...heads].sort((one, other) => one.size - other.size);
    this.meetHeads();
  }

  /** Entries come in the order of `seq`, those of one `seq` in any. */
  take({ entry, leaf }: StoredEntry): void {
    const { seq } = entry;
    if (seq < this.next) return this.note({ kind: 'inserted', first: seq, last: seq });
    if (seq > this.next) this.skipTo(seq);
    if (!entryLeaf(entry).equals(leaf)) this.note({ kind: 'changed', first: seq, last: seq });
    this.grow(leaf);
    this.next = seq + 1;
    this.meetHeads();
  }

  /** Holds inner nodes against those that entries completed since the last call; the caller reads the same ones. */
  compareNodes(stored: readonly CompletedNode[]): void {
    const byName = new Map(stored.map((node) => [nodeName(node), node]));
    for (const [name, node] of this.expected) {
      const found = byName.get(name);
      if (found === undefined || !found.hash.equals(node.hash)) this.note(nodeFault(node));
    }
    this.expected.clear();
  }

  /** `lastNode` is the highest entry that any stored inner node stands over. */
  finish(lastNode = -1): AuditReport {
    const promised = Math.max(lastNode + 1, ...this.heads.map(({ size }) => size));
    if (promised > this.next)
      this.note({ kind: 'cut-off', first: this.next, last: promised - 1, toldBy: this.nameOf(promised) });
    const faults = [...this.faults].sort((one, other) => one.last - other.last || other.first - one.first);
    return { faults, faultCount: this.faultCount, vouchedFor: this.vouchedFor, size: this.next };
  }

  noteUnsound(size: number, name: string): void {
    const last = Math.max(0, size - 1);
    this.note({ kind: 'checkpoint-unsound', first: last, last, toldBy: name });
  }

  private nameOf(size: number): string {
    return this.heads.find((head) => head.size === size)?.name ?? 'inner nodes of the tree';
  }

  private skipTo(seq: number): void {
    this.note({ kind: 'missing', first: this.next, last: seq - 1 });
    this.tree = undefined;
    this.expected.clear();
  }

  private grow(leaf: Buffer): void {
    if (this.tree === undefined) return;
    const { edge, completed } = appendLeaf(this.tree, leaf);
    this.tree = edge;
    for (const node of completed.filter(isStoredLevel)) this.expected.set(nodeName(node), node);
  }

  private meetHeads(): void {
    while (this.heads[0] !== undefined && this.heads[0].size <= this.next) {
      const { size, root, name } = this.heads.shift()!;
      if (this.tree?.size !== size) continue;
      if (rootOf(this.tree).equals(root)) this.vouchedFor = size;
      else this.note({ kind: 'root-differs', first: this.vouchedFor ?? 0, last: Math.max(0, size - 1), toldBy: name });
    }
  }

  private note(fault: LogFault): void {
    this.faultCount += 1;
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
  }
}

function nodeFault({ level, position }: TreeNode): LogFault {
  const first = position * leavesOf(level);
  return { kind: 'node-differs', first, last: first + leavesOf(level) - 1, toldBy: `node ${level}/${position}` };
}

/** The nodes that a tree's right edge is read from, where inner nodes of some levels only are stored. */
export function storedNodesUnder(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap(({ level, position }) => {
    const below = level - (level % LEVELS_APART);
    const count = leavesOf(level - below);
    return Array.from({ length: count }, (_, at) => ({ level: below, position: position * count + at }));
  });
}
