import { coreRegistry } from '@sogoc/core-entities';
import { ApiKeyRepository, OperatorKeyRepository, SourceRepository, type TransactionRunner } from '@sogoc/persistence';
import { ApiKeysService, type IssuedApiKey } from '@sogoc/access';
import { v7 as uuidv7 } from 'uuid';

/** The key of the first operator, who issues all others; undefined when an operator's key is in force already. */
export async function issueFirstKey(transactions: TransactionRunner, label: string): Promise<IssuedApiKey | undefined> {
  const service = new ApiKeysService(
    coreRegistry,
    transactions,
    new ApiKeyRepository(transactions),
    new SourceRepository(transactions),
    { now: () => new Date() },
    uuidv7,
  );
  const operators = new OperatorKeyRepository();
  return transactions.run(async (tx) =>
    (await operators.isInForce(tx)) ? undefined : service.issue({ role: 'operator', label }),
  );
}
