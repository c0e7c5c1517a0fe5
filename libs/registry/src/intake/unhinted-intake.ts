import {
  IntakeRepository,
  PendingRecordRepository,
  SourceRecordRepository,
  type TransactionRunner,
} from '@sogoc/persistence';

import { IntakeService } from './intake.service';

/** The intake of those who resolve what they push themselves: no queue hears of it. */
export function unhintedIntake(transactions: TransactionRunner): IntakeService {
  return new IntakeService(
    transactions,
    new IntakeRepository(),
    new SourceRecordRepository(transactions),
    new PendingRecordRepository(),
    { send: () => undefined },
  );
}
