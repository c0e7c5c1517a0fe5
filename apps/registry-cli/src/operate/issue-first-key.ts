import { coreRegistry } from '@sogoc/core-entities';
import { ApiKeyRepository, OperatorKeyRepository, SourceRepository, type UnitOfWork } from '@sogoc/persistence';
import { ApiKeysService, type IssuedApiKey } from '@sogoc/registry';
import { v7 as uuidv7 } from 'uuid';

/** The key of the first operator, who issues all others; undefined when an operator's key is in force already. */
export async function issueFirstKey(unitOfWork: UnitOfWork, label: string): Promise<IssuedApiKey | undefined> {
  const service = new ApiKeysService(
    coreRegistry,
    unitOfWork,
    new ApiKeyRepository(unitOfWork),
    new SourceRepository(unitOfWork),
    { now: () => new Date() },
    uuidv7,
  );
  const operators = new OperatorKeyRepository();
  return unitOfWork.run(async (tx) =>
    (await operators.isInForce(tx)) ? undefined : service.issue({ role: 'operator', label }),
  );
}
