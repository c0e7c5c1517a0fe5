import { Injectable } from '@nestjs/common';
import {
  AccessLogRepository,
  LogCheckpointRepository,
  readSnapshot,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import { type AuditReport, type ClaimedHead, claimedHeads, LogAudit, type NoteVerifier } from '@sogoc/transparency-log';

/** A checkpoint that was kept outside the database. */
export interface Anchor {
  /** Of its file. */
  readonly name: string;
  readonly note: string;
}

export interface LogVerification extends AuditReport {
  /** Entries before this were let go of by their age. */
  readonly begin: number;
  readonly checkpoints: number;
  readonly anchors: number;
  /** Whether signatures were checked: without the public key they are taken as they are. */
  readonly isSigned: boolean;
}

/** Holds the record of reads against its own tree, the checkpoints in the database, and those kept outside it. */
@Injectable()
export class LogVerifier {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly log: AccessLogRepository,
    private readonly checkpoints: LogCheckpointRepository,
  ) {}

  /** From one snapshot, page by page; may run at any time. */
  verify(anchors: readonly Anchor[], verifier: NoteVerifier | undefined): Promise<LogVerification> {
    return readSnapshot(this.transactions, async (tx) => {
      const stored = await this.checkpoints.all(tx);
      const named = stored.map(({ size, note }) => ({ name: `checkpoint ${size}`, note, size }));
      const heads = claimedHeads([...named, ...anchors], verifier);
      const begin = await this.log.beginning(tx);
      const report = await this.follow(tx, new LogAudit(begin, heads.sound), heads.unsound, begin.size);
      const counts = { begin: begin.size, checkpoints: stored.length, anchors: anchors.length };
      return { ...report, ...counts, isSigned: verifier !== undefined };
    });
  }

  private async follow(
    tx: Transaction,
    audit: LogAudit,
    unsound: readonly ClaimedHead[],
    begin: number,
  ): Promise<AuditReport> {
    for (const { size, name } of unsound) audit.noteUnsound(size, name);
    let from = begin;
    for await (const page of this.log.pages(tx, begin)) {
      for (const row of page) audit.take(row);
      const to = page.at(-1)!.entry.seq + 1;
      audit.compareNodes(await this.log.nodesOver(tx, from, to));
      from = to;
    }
    return audit.finish(await this.log.lastNode(tx));
  }
}
