import type { ConnectionLimits } from '@sogoc/platform';
import type { PoolConfig } from 'pg';

import { GuardedClient } from './statements/guarded-client';

/**
 * A plan that was made while tables were empty would be kept while they fill; and one for any values reads a whole table for the sake of
 * five hundred keys of it.
 */
const PLANNED_FOR_ITS_VALUES: readonly string[] = ['plan_cache_mode=force_custom_plan'];

/**
 * For statements that find a few rows by their keys, whatever the keys and however many rows there are: planned once a connection, and never
 * by reading a whole table, which would be the plan of an empty one.
 */
export const PLANNED_BY_INDEX: readonly string[] = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
];

/**
 * Whatever the database's own default is: said once a connection, since said of each transaction it is a statement more. The backslash keeps
 * the server from ending the setting at the blank.
 */
const ISOLATION = 'default_transaction_isolation=read\\ committed';

/** Probes that are not answered, so many seconds apart, until a silent client counts as gone. */
const PROBES = 3;
const PROBE_SECONDS = 5;

/** How connections of the registry behave, as the driver's pool takes it. Every limit that is 0 or left out does not apply. */
export function clientOptions(limits?: ConnectionLimits, planning = PLANNED_FOR_ITS_VALUES): PoolConfig {
  const settings = [ISOLATION, ...planning, ...(limits ? serverSettings(limits) : [])];
  const options = settings.map((setting) => `-c ${setting}`).join(' ');
  if (limits === undefined) return { Client: GuardedClient, options } as PoolConfig;
  const { answerMs, connectMs, keepAliveMs } = limits;
  return {
    Client: class extends GuardedClient {
      protected override readonly answerWithinMs = answerMs;
    },
    options,
    connectionTimeoutMillis: connectMs,
    keepAlive: keepAliveMs > 0,
    keepAliveInitialDelayMillis: keepAliveMs,
  } as PoolConfig;
}

/** By the server, since a client that hangs or is gone can end nothing: its locks are free when these are over. */
function serverSettings(limits: ConnectionLimits): string[] {
  return [
    `statement_timeout=${limits.statementMs}`,
    `lock_timeout=${limits.lockMs}`,
    `idle_in_transaction_session_timeout=${limits.idleInTransactionMs}`,
    `tcp_user_timeout=${limits.tcpUserTimeoutMs}`,
    `tcp_keepalives_idle=${Math.ceil(limits.keepAliveMs / 1_000)}`,
    `tcp_keepalives_interval=${PROBE_SECONDS}`,
    `tcp_keepalives_count=${PROBES}`,
  ];
}
