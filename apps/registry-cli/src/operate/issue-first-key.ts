import { coreRegistry } from '@sogoc/core-entities';
import { ApiKeyRepository, SourceRepository, type UnitOfWork } from '@sogoc/persistence';
import { ApiKeysService, type IssuedApiKey } from '@sogoc/registry';
import { v7 as uuidv7 } from 'uuid';

/** Any fixed number: two that look for an operator's key at once must not both issue one. */
const FIRST_KEY_LOCK = 7_340_024;

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
  return unitOfWork.run(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FIRST_KEY_LOCK]);
    const [found] = await tx.query<{ known: boolean }>(
      `SELECT EXISTS (SELECT FROM api_key WHERE role = 'operator' AND revoked_at IS NULL
         AND (expires_at IS NULL OR expires_at > now())) AS known`,
    );
    return found?.known ? undefined : service.issue({ role: 'operator', label });
  });
}
