import type { TreeHead } from '../merkle/proofs';
import { HASH_BYTES } from '../merkle/tree-hash';
import { type NoteSigner, type NoteVerifier, openNote, signNote } from './signed-note';

/** A tree head that names its log (c2sp.org/tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** The log's name, by convention that of its key. */
  readonly origin: string;
}

const CHECKPOINT = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n/;

/** The signed note of a tree head. */
export function signCheckpoint({ size, root }: TreeHead, signer: NoteSigner): string {
  return signNote(`${signer.verifier.name}\n${size}\n${root.toString('base64')}\n`, signer);
}

/** What a note says without a look at its signatures; undefined for a text that is no checkpoint. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const [, origin, size, encoded] = CHECKPOINT.exec(note) ?? [];
  if (origin === undefined || size === undefined || encoded === undefined) return undefined;
  const root = Buffer.from(encoded, 'base64');
  return root.length === HASH_BYTES ? { origin, size: Number(size), root } : undefined;
}

/** A checkpoint that the key signed for its own log; undefined when it did not. */
export function openCheckpoint(note: string, verifier: NoteVerifier): Checkpoint | undefined {
  const text = openNote(note, verifier);
  const checkpoint = text === undefined ? undefined : readCheckpoint(text);
  return checkpoint?.origin === verifier.name ? checkpoint : undefined;
}
