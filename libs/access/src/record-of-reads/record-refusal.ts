import { DomainError } from '@sogoc/kernel';

import type { Grant } from '../grant';
import type { ReadLog } from './read-log';
import { type CallOnRecord, statementOfCall } from './statement-of-call';

/** Puts on record that a known caller was refused. A refusal that cannot be recorded is still one: it shows nothing. */
export async function recordRefusal(log: ReadLog, call: CallOnRecord, grant: Grant, error: unknown): Promise<void> {
  if (!(error instanceof DomainError) || error.kind !== 'forbidden') return;
  const objects = [`problem ${error.code}`];
  await log.record({ ...statementOfCall(call, grant), kind: 'refused', subjects: [], objects }).catch(() => undefined);
}
