import { createHash } from 'node:crypto';

/** Prefixes that keep a leaf from being taken for a node (RFC 6962, 2.1). */
const LEAF_PREFIX = Buffer.of(0);
const NODE_PREFIX = Buffer.of(1);

/** Bytes of a hash. */
export const HASH_BYTES = 32;

/** SHA-256 over `0x00` and the leaf's data (RFC 6962, 2.1). */
export const leafHash = (data: Uint8Array): Buffer => createHash('sha256').update(LEAF_PREFIX).update(data).digest();

/** SHA-256 over `0x01` and both children (RFC 6962, 2.1). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest();

/** The root of no leaves: SHA-256 of nothing (RFC 6962, 2.1). */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();
