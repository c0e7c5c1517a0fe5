import { IntakeRepository, PendingRecordRepository, SourceRecordRepository, type UnitOfWork } from '@sogoc/persistence';

import { IntakeService } from './intake.service';

/** The intake of those who resolve what they push themselves: no queue hears of it. */
export function unhintedIntake(unitOfWork: UnitOfWork): IntakeService {
  return new IntakeService(
    unitOfWork,
    new IntakeRepository(),
    new SourceRecordRepository(unitOfWork),
    new PendingRecordRepository(),
    { send: () => undefined },
  );
}
