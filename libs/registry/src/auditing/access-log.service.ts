import { Inject, Injectable } from '@nestjs/common';
import {
  AccessLogRepository,
  type EntryQuery,
  LogCheckpointRepository,
  type StoredCheckpoint,
} from '@sogoc/persistence';
import { decodeCursor, encodeCursor, type Page, pageOf, type PageRequest } from '@sogoc/platform';
import {
  consistencyRanges,
  encodeEntry,
  inclusionRanges,
  type LeafRange,
  nodesOf,
  type NoteSigner,
  proofOf,
  rootOf,
} from '@sogoc/transparency-log';

import { LOG_SIGNER } from './checkpoints.service';
import { LogEntryNotFoundError, NoCheckpointError } from './errors';
import { showEntry, type ShownEntry } from './show-entry';

export type EntryFilter = Omit<EntryQuery, 'before' | 'limit'>;

/** That an entry stands in a tree. Hashes are Base64. */
export interface ShownInclusion {
  readonly seq: number;
  /** The bytes of the leaf, as text. */
  readonly leaf: string;
  /** Of the tree that the proof leads to. */
  readonly size: number;
  readonly root: string;
  /** From the leaf up (RFC 6962, 2.1.1). */
  readonly hashes: readonly string[];
  /** The signed note of that tree, where it has one. */
  readonly checkpoint?: string;
}

export interface ShownConsistency {
  readonly from: number;
  readonly to: number;
  /** RFC 6962, 2.1.2. */
  readonly hashes: readonly string[];
}

export interface ShownCheckpoint {
  readonly size: number;
  readonly root: string;
  /** A signed note, c2sp.org/tlog-checkpoint. */
  readonly note: string;
  readonly at: string;
  /** The public key of the process that answers, where it has one. */
  readonly key?: string;
}

/** Tells auditors who was shown what, and proves that nothing was changed since. */
@Injectable()
export class AccessLogService {
  constructor(
    private readonly log: AccessLogRepository,
    private readonly checkpoints: LogCheckpointRepository,
    @Inject(LOG_SIGNER) private readonly signer: NoteSigner | undefined,
  ) {}

  /** The newest first. */
  async list(filter: EntryFilter, request: PageRequest): Promise<Page<ShownEntry>> {
    const before = decodeCursor(request.cursor, isPlace);
    const rows = await this.log.list({ ...filter, before, limit: request.pageSize + 1 });
    return pageOf(
      rows,
      request.pageSize,
      ({ entry }) => showEntry(entry),
      (last) => encodeCursor(last.entry.seq),
    );
  }

  /** Within the tree of the newest checkpoint, else within the whole log. Throws `LogEntryNotFoundError`. */
  async prove(seq: number): Promise<ShownInclusion> {
    const stored = await this.log.find(seq);
    if (stored === undefined) throw new LogEntryNotFoundError();
    const newest = await this.checkpoints.newest();
    const signed = newest !== undefined && seq < newest.size ? newest : undefined;
    const size = signed?.size ?? (await this.log.size());
    return {
      seq,
      leaf: encodeEntry(stored.entry).toString('utf8'),
      size,
      root: (signed?.root ?? rootOf(await this.log.edgeAt(size))).toString('base64'),
      hashes: await this.hashesOf(inclusionRanges(seq, size)),
      ...(signed && { checkpoint: signed.note }),
    };
  }

  /** That the log of size `to` begins with that of size `from`. Throws `LogEntryNotFoundError` past its end. */
  async proveConsistency(from: number, to: number): Promise<ShownConsistency> {
    if (from > to || to > (await this.log.size())) throw new LogEntryNotFoundError();
    return { from, to, hashes: await this.hashesOf(consistencyRanges(from, to)) };
  }

  /** Throws `NoCheckpointError`. */
  async checkpoint(): Promise<ShownCheckpoint> {
    const newest: StoredCheckpoint | undefined = await this.checkpoints.newest();
    if (newest === undefined) throw new NoCheckpointError();
    const { size, root, note, at } = newest;
    const key = this.signer?.verifier.text;
    return { size, root: root.toString('base64'), note, at: at.toISOString(), ...(key !== undefined && { key }) };
  }

  private async hashesOf(ranges: readonly LeafRange[]): Promise<string[]> {
    try {
      const hashes = await this.log.hashesOf(nodesOf(ranges));
      return proofOf(ranges, hashes).map((hash) => hash.toString('base64'));
    } catch (error) {
      if (error instanceof RangeError) throw new LogEntryNotFoundError();
      throw error;
    }
  }
}

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value);
