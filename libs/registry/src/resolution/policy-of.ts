import {
  policyContent,
  policyHash,
  type CompiledEntity,
  type PolicyContent,
  type SourceHabits,
} from '@sogoc/core-entities';
import type { StoredSource } from '@sogoc/persistence';

import type { ResolutionPolicy } from './resolution-policy';

export interface PolicyVersion {
  readonly policy: ResolutionPolicy;
  /** What the hash is taken over. */
  readonly content: PolicyContent;
}

/** The policy version that an entity's declaration and the catalogue amount to; sources come in catalogue order. */
export function policyOf(entity: CompiledEntity, sources: readonly StoredSource[]): PolicyVersion {
  const policySources = sources.map(({ code, trust, authorityFor, habits }, order) => ({
    source: code,
    trust,
    authorityFor,
    order,
    habits: habits as SourceHabits,
  }));
  const content = policyContent([entity.declaration], policySources);
  const survivorship = {
    attributes: entity.declaration.attributes,
    sources: Object.fromEntries(policySources.map((source) => [source.source, source])),
    exclusiveSchemes: entity.exclusiveSchemes,
  };
  const habits = new Map(policySources.map((source) => [source.source, source.habits]));
  return { policy: { entity, survivorship, habits, hash: policyHash(content) }, content };
}
