import { ApiKeysService, type IssuedApiKey } from '@sogoc/access';
import { OperatorKeyRepository, TransactionRunner } from '@sogoc/persistence';
import type { StandaloneRegistry } from '@sogoc/registry';

import { onRecord } from './on-record';

/** The key of the first operator, who issues all others; undefined when an operator's key is in force already. */
export async function issueFirstKey(registry: StandaloneRegistry, label: string): Promise<IssuedApiKey | undefined> {
  const operators = registry.get(OperatorKeyRepository);
  const issue = (): Promise<IssuedApiKey> => registry.get(ApiKeysService).issue({ role: 'operator', label });
  return registry
    .get(TransactionRunner)
    .run(async (tx) => ((await operators.isInForce(tx)) ? undefined : onRecord(registry, 'registry init', issue)));
}
