import type { EntityRegistry } from '@sogoc/core-entities';
import { canonicalJson } from '@sogoc/kernel';
import type { PolicyVersionRepository, SourceRepository, StoredSource } from '@sogoc/persistence';

import { policyOf } from './policy-of';
import type { ResolutionPolicy } from './resolution-policy';
import { UnknownEntityError } from './unknown-entity.error';

/** More sources than any catalogue has. */
const ALL_SOURCES = 10_000;

/** The policy in force, made anew when the catalogue has changed. */
export class CurrentPolicy {
  private readonly known = new Map<string, { catalogue: string; policy: ResolutionPolicy }>();

  constructor(
    private readonly entities: EntityRegistry,
    private readonly sources: SourceRepository,
    private readonly versions: PolicyVersionRepository,
  ) {}

  /** @throws UnknownEntityError */
  async of(entityName: string): Promise<ResolutionPolicy> {
    const entity = this.entities.entityByName(entityName);
    if (!entity) throw new UnknownEntityError(entityName);
    const sources = await this.sources.list('', ALL_SOURCES);
    const catalogue = catalogueText(sources);
    const known = this.known.get(entityName);
    if (known?.catalogue === catalogue) return known.policy;
    const { policy, content } = policyOf(entity, sources);
    await this.versions.keep({ hash: policy.hash, entity: entityName, content });
    this.known.set(entityName, { catalogue, policy });
    return policy;
  }
}

function catalogueText(sources: readonly StoredSource[]): string {
  return canonicalJson(sources.map(({ code, trust, authorityFor, habits }) => [code, trust, authorityFor, habits]));
}
