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
export { openCheckpoint, signCheckpoint } from './checkpoint/checkpoint';
export { type NoteSigner, noteSigner, type NoteVerifier, readSigner, readVerifier } from './checkpoint/signed-note';
export { type LeafRange, nodeName, type TreeNode } from './merkle/complete-subtrees';
export { consistencyRanges, inclusionRanges, isConsistent, nodesOf, proofOf, rootByInclusion } from './merkle/proofs';
export { appendLeaf, type CompletedNode, edgeNodes, EMPTY_EDGE, type RightEdge, rootOf } from './merkle/tree-root';
export { leafHash } from './merkle/tree-hash';
export { claimedHeads } from './audit/claimed-heads';
export {
  type AuditReport,
  type ClaimedHead,
  isStoredLevel,
  LogAudit,
  type LogFault,
  type LogFaultKind,
  storedNodesUnder,
  type StoredEntry,
} from './audit/log-audit';
export { hashesFromBelow } from './merkle/hash-from-below';
export { mayGoUntil } from './retention/months-entries-are-kept';
