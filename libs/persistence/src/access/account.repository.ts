import { Injectable } from '@nestjs/common';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { AccountEntity } from './account.entity';
import { PrincipalEntity } from '../principals/principal.entity';

/** A person's account, without the password. */
export interface StoredAccount {
  readonly principalId: string;
  readonly name: string;
  readonly username: string;
  readonly role: AccountEntity['role'];
  /** Null: all. */
  readonly collections: readonly string[] | null;
  readonly createdAt: Date;
  readonly lockedAt: Date | null;
}

export interface NewAccount extends Omit<StoredAccount, 'createdAt' | 'lockedAt'> {
  /** A PHC string. Left out: the person signs in by the identity provider only. */
  readonly passwordHash?: string;
  /** Who the identity provider says it is. */
  readonly identity?: { readonly issuer: string; readonly subject: string };
}

const SELECT = `
SELECT a.principal_id AS "principalId", p.name, a.username, a.role, a.collections, a.created_at AS "createdAt", a.locked_at AS "lockedAt"
FROM account a JOIN principal p ON p.id = a.principal_id`;

/** People who sign in. User names are compared as they are stored: in lower case. */
@Injectable()
export class AccountRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** False: the name or the identity is taken; then the transaction has to be given up. */
  async insert(tx: Transaction, account: NewAccount): Promise<boolean> {
    const { principalId, name, username, role, collections, passwordHash = null, identity } = account;
    await entitiesIn(tx).insert(PrincipalEntity, { id: principalId, kind: 'person', name });
    const rows = await tx.query(
      `INSERT INTO account (principal_id, username, role, collections, password_hash, issuer, subject)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING principal_id`,
      [principalId, username, role, collections, passwordHash, identity?.issuer ?? null, identity?.subject ?? null],
    );
    return rows.length === 1;
  }

  /** In order of name. */
  async list(): Promise<readonly StoredAccount[]> {
    return this.transactions.read<StoredAccount>(`${SELECT} ORDER BY a.username`);
  }

  /** `principalId` must be a UUID. */
  async find(principalId: string): Promise<StoredAccount | undefined> {
    const rows = await this.transactions.read<StoredAccount>(`${SELECT} WHERE a.principal_id = $1`, [principalId]);
    return rows[0];
  }

  async findByUsername(username: string): Promise<StoredAccount | undefined> {
    const rows = await this.transactions.read<StoredAccount>(`${SELECT} WHERE a.username = $1`, [username]);
    return rows[0];
  }

  async findByIdentity(issuer: string, subject: string): Promise<StoredAccount | undefined> {
    const where = ' WHERE a.issuer = $1 AND a.subject = $2';
    const rows = await this.transactions.read<StoredAccount>(`${SELECT}${where}`, [issuer, subject]);
    return rows[0];
  }

  /** The PHC string of an account that is not locked and has a password. */
  async passwordHashOf(username: string): Promise<string | undefined> {
    const rows = await this.transactions.read<{ hash: string }>(
      'SELECT password_hash AS hash FROM account WHERE username = $1 AND locked_at IS NULL AND password_hash IS NOT NULL',
      [username],
    );
    return rows[0]?.hash;
  }

  async setPassword(tx: Transaction, principalId: string, passwordHash: string): Promise<void> {
    await entitiesIn(tx).update(AccountEntity, { principalId }, { passwordHash });
  }

  /** What the identity provider says now. */
  async setRole(tx: Transaction, principalId: string, role: AccountEntity['role'], name: string): Promise<void> {
    await entitiesIn(tx).update(AccountEntity, { principalId }, { role });
    await entitiesIn(tx).update(PrincipalEntity, { id: principalId }, { name });
  }

  /** Locks the person out from `at`, or lets the person in again. */
  async lock(tx: Transaction, principalId: string, at: Date | null): Promise<void> {
    await entitiesIn(tx).update(AccountEntity, { principalId }, { lockedAt: at });
  }

  /** How many people have a role, locked out or not; their rows locked until the transaction ends so that none changes meanwhile. */
  async countOf(tx: Transaction, role: AccountEntity['role']): Promise<number> {
    const rows = await tx.query('SELECT principal_id FROM account WHERE role = $1 ORDER BY principal_id FOR SHARE', [
      role,
    ]);
    return rows.length;
  }
}
