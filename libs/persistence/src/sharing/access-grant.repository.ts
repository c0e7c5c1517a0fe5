import { Injectable } from '@nestjs/common';
import type { DecidedGrant, GrantTerms } from '@sogoc/resolution';
import { IsNull, MoreThan, Not } from 'typeorm';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { AccessGrantEntity } from './sharing.entities';

/** A grant with who proposed it, and what became of it. */
export interface StoredGrant extends DecidedGrant {
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedBy?: string;
  readonly refusal?: { readonly by: string; readonly at: Date; readonly reason: string; readonly ground: string };
  readonly revocation?: { readonly by: string; readonly at: Date; readonly reason: string };
}

export interface GrantFilter {
  readonly system?: string;
  readonly purpose?: string;
  readonly collection?: string;
}

/** What a call for a purpose goes by. */
export interface SharingTerms {
  /** False: the system is out of use, or there is no such purpose. */
  readonly isKnown: boolean;
  readonly needsCase: boolean;
  readonly needsUser: boolean;
  /** Of the system and purpose, those that were ever approved. */
  readonly grants: readonly StoredGrant[];
}

/** Grants of systems. */
@Injectable()
export class AccessGrantRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** In the order of proposal, which is that of the ids. `after`: an id. */
  async list(
    { system, purpose, collection }: GrantFilter,
    after: string | undefined,
    limit: number,
  ): Promise<readonly StoredGrant[]> {
    const where = {
      ...(system && { system }),
      ...(purpose && { purpose }),
      ...(collection && { collection }),
      ...(after && { id: MoreThan(after) }),
    };
    const asked = { where, order: { id: 'ASC' as const }, take: limit };
    return (await this.transactions.entities.find(AccessGrantEntity, asked)).map(grantOf);
  }

  /** All that were approved and not revoked, in the order of proposal, whatever their days. */
  async standing(): Promise<readonly StoredGrant[]> {
    const where = { approvedAt: Not(IsNull()), revokedAt: IsNull() };
    return (await this.transactions.entities.find(AccessGrantEntity, { where, order: { id: 'ASC' } })).map(grantOf);
  }

  /** Its row locked until the transaction ends. `id` must be a UUID. */
  async lock(tx: Transaction, id: string): Promise<StoredGrant | undefined> {
    const row = await entitiesIn(tx).findOne(AccessGrantEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row === null ? undefined : grantOf(row);
  }

  /** Answers the version: one more than the last of the same system, purpose and collection. Two that come at once take turns. */
  async propose(tx: Transaction, id: string, terms: GrantTerms, by: string, at: Date): Promise<number> {
    const { system, purpose, collection } = terms;
    await tx.query('SELECT FROM information_system WHERE code = $1 FOR UPDATE', [system]);
    const [last] = await tx.query<{ version: number | null }>(
      'SELECT max(version) AS version FROM access_grant WHERE system = $1 AND purpose = $2 AND collection = $3',
      [system, purpose, collection],
    );
    const version = (last?.version ?? 0) + 1;
    await entitiesIn(tx).insert(AccessGrantEntity, {
      ...{ id, system, purpose, collection, version, proposedBy: by, proposedAt: at },
      terms: { ...terms } as object,
    });
    return version;
  }

  async approve(tx: Transaction, id: string, by: string, at: Date): Promise<void> {
    await entitiesIn(tx).update(AccessGrantEntity, { id }, { approvedBy: by, approvedAt: at });
  }

  async refuse(
    tx: Transaction,
    id: string,
    { by, at, reason, ground }: NonNullable<StoredGrant['refusal']>,
  ): Promise<void> {
    const columns = { refusedBy: by, refusedAt: at, refusalReason: reason, refusalGround: ground };
    await entitiesIn(tx).update(AccessGrantEntity, { id }, columns);
  }

  async revoke(tx: Transaction, id: string, { by, at, reason }: NonNullable<StoredGrant['revocation']>): Promise<void> {
    await entitiesIn(tx).update(AccessGrantEntity, { id }, { revokedBy: by, revokedAt: at, revocationReason: reason });
  }

  /** All that a call of a system for a purpose is judged by. */
  async termsOf(system: string, purpose: string): Promise<SharingTerms> {
    const [named] = await this.transactions.read<Omit<SharingTerms, 'grants' | 'isKnown'>>(
      `SELECT p.needs_case AS "needsCase", p.needs_user AS "needsUser" FROM purpose p, information_system s
       WHERE p.code = $2 AND s.code = $1 AND s.status = 'active'`,
      [system, purpose],
    );
    if (named === undefined) return { isKnown: false, needsCase: false, needsUser: false, grants: [] };
    const where = { system, purpose, approvedAt: Not(IsNull()) };
    const rows = await this.transactions.entities.find(AccessGrantEntity, { where });
    return { ...named, isKnown: true, grants: rows.map(grantOf) };
  }
}

function grantOf(row: AccessGrantEntity): StoredGrant {
  const { id, version, proposedBy, proposedAt, approvedBy, approvedAt } = row;
  return {
    ...(row.terms as unknown as GrantTerms),
    ...{ id, version, proposedBy, proposedAt },
    ...(approvedBy !== null && { approvedBy }),
    ...(approvedAt !== null && { approvedAt }),
    ...refusalOf(row),
    ...revocationOf(row),
  };
}

function refusalOf(row: AccessGrantEntity): Pick<StoredGrant, 'refusal'> {
  const { refusedBy: by, refusedAt: at, refusalReason: reason, refusalGround: ground } = row;
  return by === null || at === null || reason === null || ground === null
    ? {}
    : { refusal: { by, at, reason, ground } };
}

function revocationOf(row: AccessGrantEntity): Pick<StoredGrant, 'revocation' | 'revokedAt'> {
  const { revokedBy: by, revokedAt: at, revocationReason: reason } = row;
  return by === null || at === null || reason === null ? {} : { revocation: { by, at, reason }, revokedAt: at };
}
