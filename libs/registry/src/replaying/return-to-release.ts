import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import { declaredHash, type EntityRegistry } from '@sogoc/core-entities';
import { PolicyVersionRepository } from '@sogoc/persistence';

/** What this release declares, as a step of a deployment. */
@Injectable()
export class ReturnToRelease {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly versions: PolicyVersionRepository,
  ) {}

  /**
   * Puts it in force again when it had been replaced by another. A release that the database never met needs no such step. Answers the
   * entities of which something else is in force now; their records are behind.
   */
  async put(): Promise<readonly string[]> {
    const changed: string[] = [];
    for (const { declaration } of this.entities.entities) {
      if (await this.versions.returnToRelease(declaration.entity, declaredHash(declaration)))
        changed.push(declaration.entity);
    }
    return changed;
  }
}
