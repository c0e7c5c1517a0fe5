import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';

/** Logins that were ended before their time; the same at every process. */
@Injectable()
export class EndedLoginRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Keeps it in mind for as long as the login would have held; forgets those whose time is over. */
  async add(loginId: string, endsAt: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query('DELETE FROM ended_login WHERE ends_at < now()');
      await tx.query('INSERT INTO ended_login (login_id, ends_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        loginId,
        endsAt,
      ]);
    });
  }

  async has(loginId: string): Promise<boolean> {
    const rows = await this.transactions.read('SELECT FROM ended_login WHERE login_id = $1', [loginId]);
    return rows.length > 0;
  }
}
