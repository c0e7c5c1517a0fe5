export {
  type AccessEntry,
  encodeEntry,
  ENTRY_KINDS,
  type EntryKind,
  entryLeaf,
  type EntryStatement,
  type EntrySubject,
  entryText,
} from './entry/access-entry';
export { type Checkpoint, openCheckpoint, readCheckpoint, signCheckpoint } from './checkpoint/checkpoint';
export { type NoteSigner, noteSigner, type NoteVerifier, readSigner, readVerifier } from './checkpoint/signed-note';
export { type LeafRange, leavesOf, nodeName, type TreeNode } from './merkle/complete-subtrees';
export {
  consistencyRanges,
  inclusionRanges,
  isConsistent,
  nodesOf,
  proofOf,
  rootByInclusion,
  type TreeHead,
} from './merkle/proofs';
export { appendLeaf, type CompletedNode, edgeNodes, EMPTY_EDGE, type RightEdge, rootOf } from './merkle/right-edge';
export { leafHash, nodeHash } from './merkle/tree-hash';
export {
  type AuditReport,
  type ClaimedHead,
  isStoredLevel,
  LEVELS_APART,
  LogAudit,
  type LogFault,
  type LogFaultKind,
  storedNodesUnder,
  type StoredEntry,
} from './audit/log-audit';
export { hashesFromBelow } from './merkle/hash-from-below';
