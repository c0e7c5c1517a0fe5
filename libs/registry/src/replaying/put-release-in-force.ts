import { declaredHash, type EntityRegistry } from '@sogoc/core-entities';
import type { PolicyVersionRepository } from '@sogoc/persistence';

/**
 * Puts what this release declares in force again, as a step of a deployment, when it had been replaced by another. A release that the
 * database never met needs no such step. Answers the entities of which something else is in force now; their records are behind.
 */
export async function putReleaseInForce(
  entities: EntityRegistry,
  versions: PolicyVersionRepository,
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { declaration } of entities.entities) {
    if (await versions.returnToRelease(declaration.entity, declaredHash(declaration))) changed.push(declaration.entity);
  }
  return changed;
}
