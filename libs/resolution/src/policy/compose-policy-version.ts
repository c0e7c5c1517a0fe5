import {
  type CompiledEntity,
  type EntityOverride,
  overrideEntity,
  policyContent,
  type PolicyContent,
  policyHash,
  type SourceProfile,
  standardisationFingerprintsOf,
} from '@sogoc/core-entities';
import type { SurvivorshipPolicy } from '@sogoc/golden';

import type { StoredSource } from '../catalogue/stored-source';
import type { ResolutionPolicy } from './resolution-policy';

export interface PolicyVersion {
  readonly policy: ResolutionPolicy;
  /** What the hash is taken over. */
  readonly content: PolicyContent;
}

/**
 * The policy version that an entity, its override in force, and the catalogue amount to. Ties between sources end in the byte order of
 * their codes, so that another entry of the catalogue changes nothing for the rest. `revision` numbers it; see `CurrentPolicy`.
 */
export function policyOf(
  entity: CompiledEntity,
  sources: readonly Pick<StoredSource, 'code' | 'trust' | 'authorityFor' | 'habits'>[],
  revision = 0,
): PolicyVersion {
  const policySources = sources.map(({ code, trust, authorityFor, habits }) => ({
    source: code,
    trust,
    authorityFor,
    habits: habits as SourceProfile,
  }));
  const content = policyContent([entity.declaration], policySources);
  const survivorship = survivorshipOf(entity, sources);
  const sourceProfiles = new Map(policySources.map((source) => [source.source, source.habits]));
  const { usableBlockSize: cappedBlockSize } = content;
  const standardisationFingerprints = standardisationFingerprintsOf(entity.declaration, policySources);
  const hash = policyHash(content);
  return {
    policy: { entity, survivorship, sourceProfiles, cappedBlockSize, hash, standardisationFingerprints, revision },
    content,
  };
}

/** How values survive: the part of the policy that composition reads. */
export function survivorshipOf(
  { declaration, exclusiveSchemes, succeededSchemes }: CompiledEntity,
  sources: readonly Pick<StoredSource, 'code' | 'trust' | 'authorityFor'>[],
): SurvivorshipPolicy {
  return {
    attributes: declaration.attributes,
    sources: Object.fromEntries(sources.map(({ code, trust, authorityFor }) => [code, { trust, authorityFor }])),
    exclusiveSchemes,
    succeededSchemes,
  };
}

/** The part of the policy that concerns a source's records of one entity, as a hash. */
export interface SourceFingerprint {
  readonly entity: string;
  readonly source: string;
  readonly standardisationFingerprint: number;
}

/** The fingerprints of all sources for the policy's entity. */
export function sourceFingerprintsOf({ entity, standardisationFingerprints }: ResolutionPolicy): SourceFingerprint[] {
  return [...standardisationFingerprints].map(([source, standardisationFingerprint]) => ({
    entity: entity.declaration.entity,
    source,
    standardisationFingerprint,
  }));
}

/** What is stored in place of a declaration; a part that is null is as declared. It was checked when it was put in force. */
export interface StoredOverride {
  readonly model: unknown;
  readonly survivorship: unknown;
}

/** The entity with what is in force in place of its declaration. Throws `MatchModelError` when this release cannot use it. */
export function withOverride(declared: CompiledEntity, override: StoredOverride | null): CompiledEntity {
  return override === null ? declared : overrideEntity(declared, overrideOf(override));
}

function overrideOf({ model, survivorship }: StoredOverride): EntityOverride {
  return {
    ...(model !== null && { model: model as EntityOverride['model'] }),
    ...(survivorship !== null && { survivorship: survivorship as EntityOverride['survivorship'] }),
  };
}
