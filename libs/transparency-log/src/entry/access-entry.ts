import { canonicalJson } from '@sogoc/kernel';

import { leafHash } from '../merkle/tree-hash';

/** What sort of act an entry tells of. */
export const ENTRY_KINDS = [
  'read',
  'search',
  'match',
  'feed',
  'reveal',
  'prefill',
  'extract',
  'export',
  'subject',
  'refused',
  'change',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Of whom something was shown: a golden record as it was in a version, or one source record of it. Names of attributes, never values. */
export interface EntrySubject {
  readonly collection: string;
  /** Absent for a record that belongs to no golden record. */
  readonly goldenId?: string;
  readonly version?: number;
  readonly recordId?: string;
  /** Of personal attributes and identifier schemes, in byte order. */
  readonly attributes: readonly string[];
}

/** What an entry says before it has its place in the log. */
export interface EntryStatement {
  readonly kind: EntryKind;
  /** The call: method and route, or the command. Never a path with its parameters. */
  readonly operation: string;
  readonly principalId: string;
  readonly system?: string;
  readonly endUser?: string;
  readonly purpose?: string;
  readonly case?: string;
  readonly grantVersion?: string;
  readonly subjects: readonly EntrySubject[];
  /** What a change was made to: kinds and ids of decisions, keys, sources, policies. */
  readonly objects?: readonly string[];
  readonly requestId: string;
}

/** An entry in its place. */
export interface AccessEntry extends EntryStatement {
  /** From 0, without gaps. */
  readonly seq: number;
  /** Microseconds since 1970-01-01T00:00Z, so that no part of what is stored stays outside. */
  readonly atMicros: number;
}

/** Raised when the encoding changes, so that a stranger knows how to read a leaf. */
const ENCODING = 1;

/** JSON with keys in code-unit order and without white space; absent members are left out. */
export const entryText = (entry: AccessEntry): string => canonicalJson({ encoding: ENCODING, ...entry });

/** The bytes that stand in the tree: the text in UTF-8. */
export const encodeEntry = (entry: AccessEntry): Buffer => Buffer.from(entryText(entry), 'utf8');

export const entryLeaf = (entry: AccessEntry): Buffer => leafHash(encodeEntry(entry));
