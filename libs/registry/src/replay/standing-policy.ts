import { overrideEntity, policyContent, type CompiledEntity, type EntityRegistry } from '@sogoc/core-entities';
import { MatchModelError } from '@sogoc/matching';
import type {
  EntityPolicyRow,
  PolicyVersionRepository,
  SourceRepository,
  StoredSource,
  Transaction,
} from '@sogoc/persistence';

import { overrideOf } from '../resolution/override-of';
import { policyOf } from '../resolution/policy-of';
import type { ResolutionPolicy } from '../resolution/resolution-policy';
import type { PolicyFile, PolicyWish } from './policy-file';

export interface PolicyStores {
  readonly versions: PolicyVersionRepository;
  readonly sources: SourceRepository;
}

export interface StandingEntity {
  readonly declared: CompiledEntity;
  /** With its override. */
  readonly inForce: CompiledEntity;
  /** Of the release in force; null: none was met yet. */
  readonly declaredHash: string | null;
}

/** The whole policy in force, of one moment. */
export interface StandingPolicy {
  readonly revision: number;
  /** In the order of the registry of entities. */
  readonly entities: readonly StandingEntity[];
  /** In byte order of their codes. */
  readonly sources: readonly StoredSource[];
}

/** As the transaction sees it; what it reads by several statements is of one moment when it sees a snapshot or holds the policy. */
export async function readStandingPolicy(
  tx: Transaction,
  entities: EntityRegistry,
  { versions, sources }: PolicyStores,
): Promise<StandingPolicy> {
  const standing: StandingEntity[] = [];
  let revision = 0;
  for (const declared of entities.entities) {
    const state = await versions.stateIn(tx, declared.declaration.entity);
    const inForce = state.override === null ? declared : usable(declared, state.override);
    standing.push({ declared, inForce, declaredHash: state.declaredHash });
    revision = state.revision;
  }
  return { revision, entities: standing, sources: await sources.listAll(tx) };
}

/** An override that this release cannot use, and so resolves nothing by, is shown as what is declared, to be replaced. */
function usable(declared: CompiledEntity, override: EntityPolicyRow): CompiledEntity {
  try {
    return overrideEntity(declared, overrideOf(override));
  } catch (error) {
    if (error instanceof MatchModelError) return declared;
    throw error;
  }
}

/** What operators see of it: of one entity, or of all. */
export function policyFileOf({ entities, sources }: StandingPolicy, only?: string): PolicyFile {
  return policyContent(
    entities.map(({ inForce }) => inForce.declaration).filter(({ entity }) => only === undefined || entity === only),
    sources.map(({ code, trust, authorityFor, habits }) => ({ source: code, trust, authorityFor, habits })),
  );
}

/** The policy in force of an entity. */
export function standingPolicyOf({ sources, revision }: StandingPolicy, { inForce }: StandingEntity): ResolutionPolicy {
  return policyOf(inForce, sources, revision).policy;
}

/** The policy that an entity would have if a wish were granted. */
export function wishedPolicyOf(standing: StandingPolicy, entity: StandingEntity, wish: PolicyWish): ResolutionPolicy {
  const override = wish.overrides.get(entity.declared.declaration.entity);
  const wished = override === undefined ? entity.inForce : overrideEntity(entity.declared, override);
  const byCode = new Map(wish.sources.map((source) => [source.code, source]));
  const sources = standing.sources.map((source) => ({ ...source, ...byCode.get(source.code) }));
  return policyOf(wished, sources, standing.revision).policy;
}
