import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import { type CompiledEntity, declaredHash, type EntityRegistry } from '@sogoc/core-entities';
import { PolicyVersionRepository, SourceRepository, type Transaction } from '@sogoc/persistence';
import { policyOf, type ResolutionPolicy, withOverride } from '@sogoc/resolution';

import { OutdatedReleaseError, UnknownEntityError } from './errors';

/** More sources than any catalogue has. */
const ALL_SOURCES = 10_000;

/**
 * The policy in force: what the program declares, or what operators put in its place, with the catalogue. Made anew when its revision,
 * which every change of any of them raises, is another.
 */
@Injectable()
export class CurrentPolicy {
  private readonly known = new Map<string, ResolutionPolicy>();
  private readonly read = new Map<string, ResolutionPolicy>();
  private readonly models = new Map<string, { revision: number; entity: CompiledEntity }>();

  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly sources: SourceRepository,
    private readonly versions: PolicyVersionRepository,
  ) {}

  /**
   * `mayBeOld`: the policy that was in force when it was last read will do, for units of work, which look at its revision under their own lock and
   * give up when it is another. So a unit of one record does without a statement.
   * @throws UnknownEntityError; OutdatedReleaseError when this program no longer has a say
   */
  async of(entityName: string, { mayBeOld = false } = {}): Promise<ResolutionPolicy> {
    const entity = this.declared(entityName);
    const known = this.known.get(entityName);
    if (known !== undefined && (mayBeOld || known.revision === (await this.versions.revision()))) return known;
    const policy = await this.make(entity);
    this.known.set(entityName, policy);
    return policy;
  }

  /**
   * The policy to read by: nothing is written, also when nobody resolved by this release yet. Under another release's rules it is what
   * this one would resolve by.
   * @throws UnknownEntityError
   */
  async toReadBy(entityName: string): Promise<ResolutionPolicy> {
    const entity = this.declared(entityName);
    const { revision, override } = await this.versions.state(entityName);
    const known = [this.known.get(entityName), this.read.get(entityName)].find((each) => each?.revision === revision);
    if (known !== undefined) return known;
    const { policy } = policyOf(withOverride(entity, override), await this.sources.list('', ALL_SOURCES), revision);
    this.read.set(entityName, policy);
    return policy;
  }

  /**
   * The entity with the model in force, to read by. Under another release's rules it is the best that this one knows. Inside a
   * transaction hand it in, so that no second connection is needed.
   * @throws UnknownEntityError
   */
  async entity(entityName: string, tx?: Transaction): Promise<CompiledEntity> {
    const declared = this.declared(entityName);
    const { revision, override } = await (tx ? this.versions.stateIn(tx, entityName) : this.versions.state(entityName));
    const known = this.models.get(entityName);
    if (known?.revision === revision) return known.entity;
    const entity = withOverride(declared, override);
    this.models.set(entityName, { revision, entity });
    return entity;
  }

  private declared(entityName: string): CompiledEntity {
    const entity = this.entities.entityByName(entityName);
    if (!entity) throw new UnknownEntityError(entityName);
    return entity;
  }

  private async make(entity: CompiledEntity): Promise<ResolutionPolicy> {
    const { entity: name } = entity.declaration;
    const declared = declaredHash(entity.declaration);
    for (;;) {
      const { revision, declaredHash: inForce, override } = await this.versions.state(name);
      if (inForce !== declared) {
        if (!(await this.versions.meetRelease(name, declared)) && (await this.isOutdated(name, declared)))
          throw new OutdatedReleaseError(name);
        continue;
      }
      const sources = await this.sources.list('', ALL_SOURCES);
      if ((await this.versions.revision()) !== revision) continue;
      const { policy, content } = policyOf(withOverride(entity, override), sources, revision);
      await this.versions.keep({ hash: policy.hash, entity: name, content });
      return policy;
    }
  }

  private async isOutdated(entityName: string, declared: string): Promise<boolean> {
    return (await this.versions.state(entityName)).declaredHash !== declared;
  }
}
