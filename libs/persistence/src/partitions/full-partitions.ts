import { Injectable } from '@nestjs/common';
import { DatabaseConfig } from '@sogoc/platform';

import { clientOptions } from '../connection/client-options';
import { GuardedClient } from '../connection/statements/guarded-client';

/** Tables that lie in ranges of numbers: of records, golden records and events. */
export const PARTED_TABLES = ['record_version', 'golden_history', 'change_event'] as const;
export type PartedTable = (typeof PARTED_TABLES)[number];

/** Gives the newest partitions of tables that only grow an end when they are full, and opens the next. */
@Injectable()
export class FullPartitions {
  private client: GuardedClient | undefined;

  constructor(private readonly config: DatabaseConfig) {}

  /**
   * Ends the newest partitions that hold so many numbers, or near so many; answers whose. Each step is a transaction of its own; one that does not get its
   * lock within a second rejects with SQLSTATE 55P03, and the next call goes on from there. To look through a partition may take minutes, so it has
   * a connection of its own, without limits.
   */
  async endFull(numbers: number): Promise<readonly PartedTable[]> {
    const { url: connectionString, applicationName } = this.config;
    const { options } = clientOptions();
    const client = new GuardedClient({ connectionString, application_name: applicationName, options });
    this.client = client;
    try {
      await client.connect();
      await client.query('SET statement_timeout = 0');
      const ended: PartedTable[] = [];
      for (const table of PARTED_TABLES) if (await endFull(client, table, numbers)) ended.push(table);
      return ended;
    } finally {
      await this.leave();
    }
  }

  /** Ends what is under way, which rejects; the server takes back the step that it was at. */
  async leave(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}

async function endFull(client: GuardedClient, table: PartedTable, numbers: number): Promise<boolean> {
  const step = async (): Promise<string | null> => {
    const sql = 'SELECT end_full_partition($1, $2) AS step';
    return (await client.query<{ step: string | null }>(sql, [table, numbers])).rows[0]!.step;
  };
  let hasEnded = false;
  for (let did = await step(); did !== null; did = await step()) hasEnded ||= did === 'ended';
  return hasEnded;
}
