import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';
import { RUNTIME_ROLE } from '../roles/runtime-role';

/** Under which roles the registry's processes work. */
export interface ProcessRoles {
  /** Whether there is a role of least rights that logins can be members of. */
  readonly isPrepared: boolean;
  /** Names that sessions show which may change what is only added to: they work as the owner, or as a superuser. */
  readonly mighty: readonly string[];
}

@Injectable()
export class ProcessRoleRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Of the sessions that are open now. */
  async read(): Promise<ProcessRoles> {
    const [row] = await this.transactions.read<ProcessRoles>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS "isPrepared",
         ARRAY(SELECT DISTINCT a.application_name FROM pg_stat_activity a JOIN pg_roles r ON r.rolname = a.usename
               WHERE a.datname = current_database() AND a.application_name ~ '^so-goc-(api|worker)'
                 AND has_table_privilege(r.oid, 'golden_history', 'DELETE') ORDER BY 1) AS mighty`,
      [RUNTIME_ROLE],
    );
    return row ?? { isPrepared: false, mighty: [] };
  }
}
