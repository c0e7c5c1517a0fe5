import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';

export type ProposalOutcome = 'applied' | 'refused' | 'withdrawn';

/** A change that awaits a second operator, without the password that may come with it. */
export interface StoredProposal {
  readonly id: string;
  /** What sort of change. */
  readonly kind: string;
  /** What it would change: a code, a user name, an id. */
  readonly target: string;
  readonly change: Readonly<Record<string, unknown>>;
  /** How it was when the change was proposed; null where that does not matter. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  /** Null: it waits. */
  readonly outcome: ProposalOutcome | null;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  readonly reason: string | null;
}

export interface NewProposal extends Pick<StoredProposal, 'id' | 'kind' | 'target' | 'proposedBy'> {
  readonly change: object;
  readonly before?: object;
  /** A PHC string. */
  readonly passwordHash?: string;
}

export interface Settlement {
  readonly outcome: ProposalOutcome;
  readonly by: string;
  readonly at: Date;
  readonly reason?: string;
}

/** One under way, with the password that comes with it. */
export interface OpenProposal extends StoredProposal {
  readonly passwordHash: string | null;
}

const COLUMNS = `p.id, p.kind, p.target, p.change, p.before, p.proposed_by AS "proposedBy", who.name AS "proposedByName",
  p.proposed_at AS "proposedAt", p.outcome, p.settled_by AS "settledBy", p.settled_at AS "settledAt", p.reason`;
const FROM = 'FROM proposal p JOIN principal who ON who.id = p.proposed_by';

/** Changes that await a second operator, and those that did. */
@Injectable()
export class ProposalRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async insert(tx: Transaction, proposal: NewProposal): Promise<void> {
    const { id, kind, target, change, before, passwordHash = null, proposedBy } = proposal;
    await tx.query(
      'INSERT INTO proposal (id, kind, target, change, before, password_hash, proposed_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [
        id,
        kind,
        target,
        JSON.stringify(change),
        before === undefined ? null : JSON.stringify(before),
        passwordHash,
        proposedBy,
      ],
    );
  }

  /** The newest first, from the one before `before`; those that wait only, or all. */
  async list(onlyOpen: boolean, before: string | undefined, limit: number): Promise<readonly StoredProposal[]> {
    return this.transactions.read<StoredProposal>(
      `SELECT ${COLUMNS} ${FROM} WHERE ($1::uuid IS NULL OR p.id < $1) AND (p.outcome IS NULL OR NOT $2) ORDER BY p.id DESC LIMIT $3`,
      [before ?? null, onlyOpen, limit],
    );
  }

  /** Its row locked until the transaction ends. `id` must be a UUID. */
  async lock(tx: Transaction, id: string): Promise<OpenProposal | undefined> {
    const rows = await tx.query<OpenProposal>(
      `SELECT ${COLUMNS}, p.password_hash AS "passwordHash" ${FROM} WHERE p.id = $1 FOR UPDATE OF p`,
      [id],
    );
    return rows[0];
  }

  /** Forgets the password that came with it. */
  async settle(tx: Transaction, id: string, { outcome, by, at, reason }: Settlement): Promise<void> {
    await tx.query(
      `UPDATE proposal SET outcome = $2, settled_by = $3, settled_at = $4, reason = $5, password_hash = NULL WHERE id = $1`,
      [id, outcome, by, at, reason ?? null],
    );
  }
}
