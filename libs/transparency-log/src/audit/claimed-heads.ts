import { openCheckpoint, readCheckpoint } from '../checkpoint/checkpoint';
import type { NoteVerifier } from '../checkpoint/signed-note';
import type { ClaimedHead } from './log-audit';

/** A checkpoint as it was kept, in a row or in a file. */
export interface KeptCheckpoint {
  /** How people know it. */
  readonly name: string;
  readonly note: string;
  /** Of its row; a file has none. */
  readonly size?: number;
}

export interface ClaimedHeads {
  readonly sound: readonly ClaimedHead[];
  /** Not a checkpoint, not signed by the log's key, or not of the size of its row. */
  readonly unsound: readonly ClaimedHead[];
}

/** What kept checkpoints vouch for. Without a verifier they are taken as they are. A size that a note does not tell is that of its row. */
export function claimedHeads(kept: readonly KeptCheckpoint[], verifier: NoteVerifier | undefined): ClaimedHeads {
  const sound: ClaimedHead[] = [];
  const unsound: ClaimedHead[] = [];
  for (const { name, note, size } of kept) {
    const head = verifier === undefined ? readCheckpoint(note) : openCheckpoint(note, verifier);
    const isOfRow = head !== undefined && (size === undefined || head.size === size);
    if (isOfRow) sound.push({ size: head.size, root: head.root, name });
    else unsound.push({ size: size ?? 0, root: Buffer.alloc(0), name });
  }
  return { sound, unsound };
}
