/** A record as intake knows it, its row locked until the transaction ends. Instants are milliseconds since 1970 UTC. */
export interface LockedRecord {
  readonly recordNumber: number;
  readonly recordKey: string;
  readonly versioned: boolean | null;
  /** Null before the first version. */
  readonly newestReceiptNumber: number | null;
  readonly newestSourceVersion: number | null;
  readonly newestObservedAt: number | null;
  readonly newestContentHash: string | null;
  readonly newestDeleted: boolean;
  /** The golden record it belonged to when it was locked. */
  readonly goldenId: string | null;
  /** Taken after the lock, so that of two pushes of one record the later one is received later. */
  readonly receivedAt: number;
}

export interface StoredVersionRow {
  readonly recordNumber: number;
  readonly sourceVersion: number | null;
  readonly observedAt: number;
  readonly deleted: boolean;
  readonly contentHash: string | null;
}

export interface NewVersion extends StoredVersionRow {
  readonly receivedAt: number;
  /** JSON text; null for a tombstone. */
  readonly attributes: string | null;
}

export interface LeadingVersionRow extends StoredVersionRow {
  readonly receiptNumber: number;
}

/** What a stored version may share with a pushed one: its source version, or without versions its content. */
export interface VersionQuestion {
  readonly recordNumber: number;
  readonly sourceVersion: number | null;
  readonly contentHash: string | null;
}
