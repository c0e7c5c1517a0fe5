import {
  IntakeRepository,
  PendingRecordRepository,
  RecordKeyRepository,
  SourceRecordRepository,
  type TransactionRunner,
} from '@sogoc/persistence';

import { IntakeService } from './intake.service';

/** The intake of those who resolve what they push themselves: no queue hears of it. */
export function unhintedIntake(transactions: TransactionRunner): IntakeService {
  const keys = new RecordKeyRepository();
  return new IntakeService(
    transactions,
    new IntakeRepository(),
    keys,
    new SourceRecordRepository(transactions, keys),
    new PendingRecordRepository(),
    { send: () => undefined },
  );
}
