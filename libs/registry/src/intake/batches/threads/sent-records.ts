import type { DomainError, FieldFault } from '@sogoc/kernel';
import { InvalidRequestError } from '@sogoc/platform';

import { RecordNotFoundError } from '../../../finding-by-id/errors';
import { InvalidRecordError, VersionConflictError } from '../../errors';
import type { TakenRecord } from '../../taken-record';
import { lineNotJson } from '../read-batch';
import type { TakenBatch } from '../take-batch';
import type { SentBatch, SentFault, SentRecord } from './batch-order';

/** Every error for which a line of a batch is rejected, by its code. */
const REFUSALS: Readonly<Record<string, (errors: readonly FieldFault[]) => DomainError>> = {
  'invalid-record': (errors) => new InvalidRecordError(errors),
  'version-conflict': () => new VersionConflictError(),
  'record-not-found': () => new RecordNotFoundError(),
  'malformed-body': lineNotJson,
  'invalid-request': (errors) => new InvalidRequestError(errors),
};

function sentRecord(taken: TakenRecord): SentRecord {
  if (taken.status !== 'rejected') return taken;
  const { code, errors } = taken.error;
  return { status: 'rejected', code, errors };
}

function takenFromSent(sent: SentRecord): TakenRecord {
  if (sent.status !== 'rejected') return sent;
  const refusal = REFUSALS[sent.code];
  if (refusal === undefined) throw new RangeError(`An item of a batch was rejected as ${sent.code}`);
  return { status: 'rejected', error: refusal(sent.errors) };
}

export const sentBatch = ({ taken, recordKeys }: TakenBatch): SentBatch => ({
  taken: taken.map(sentRecord),
  recordKeys,
});

/** As {@link sentBatch} got it. */
export const batchFromSent = ({ taken, recordKeys }: SentBatch): TakenBatch => ({
  taken: taken.map(takenFromSent),
  recordKeys,
});

/** A fault as another thread threw it, with what a log and an answer tell of it. */
class FaultOfAThread extends Error {
  readonly code?: string;

  constructor({ name, code, stack }: SentFault) {
    super('A thread that takes batches in had a fault');
    this.name = name;
    this.code = code;
    if (stack !== undefined) this.stack = stack;
  }
}

export function sentFault(thrown: unknown): SentFault {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const { code, driverError } = thrown as { code?: unknown; driverError?: { code?: unknown } };
  const known = driverError?.code ?? code;
  return {
    name: thrown.name,
    ...(typeof known === 'string' && { code: known }),
    ...(thrown.stack !== undefined && { stack: framesOf(thrown.stack) }),
  };
}

export const faultFromSent = (sent: SentFault): Error => new FaultOfAThread(sent);

/** Without the head, which repeats the message; of a stack without frames nothing is left. */
const framesOf = (stack: string): string => /^ +at .*/ms.exec(stack)?.[0] ?? '';
