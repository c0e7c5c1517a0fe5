import { type CompiledEntity, overrideEntity, policyContent } from '@sogoc/core-entities';
import { MatchModelError } from '@sogoc/matching';

import type { StoredSource } from '../catalogue/stored-source';
import type { PolicyFile, PolicyWish } from './policy-file';
import { policyOf, type StoredOverride, withOverride } from './compose-policy-version';
import type { ResolutionPolicy } from './resolution-policy';

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

/** What is in force of an entity. An override that this release cannot use is shown as what is declared, to be replaced. */
export function standingEntity(
  declared: CompiledEntity,
  { override, declaredHash }: { readonly override: StoredOverride | null; readonly declaredHash: string | null },
): StandingEntity {
  return { declared, inForce: usableOverride(declared, override), declaredHash };
}

function usableOverride(declared: CompiledEntity, override: StoredOverride | null): CompiledEntity {
  try {
    return withOverride(declared, override);
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
