import type { CompiledEntity, SourceHabits } from '@sogoc/core-entities';
import { contentHash } from '@sogoc/kernel';
import type { StoredSource } from '@sogoc/persistence';

import type { ResolutionPolicy } from './resolution-policy';

export interface PolicyVersion {
  readonly policy: ResolutionPolicy;
  /** What the hash is taken over. */
  readonly content: unknown;
}

/** The policy version that an entity's declaration and the catalogue amount to. Titles and owners are not policy. */
export function policyOf(entity: CompiledEntity, sources: readonly StoredSource[]): PolicyVersion {
  const { declaration } = entity;
  const standing = Object.fromEntries(
    sources.map(({ code, trust, authorityFor }, order) => [code, { trust, authorityFor, order }]),
  );
  const habits = new Map(sources.map((source) => [source.code, source.habits as SourceHabits]));
  const content = {
    entity: declaration.entity,
    model: declaration.model,
    matchKeys: declaration.matchKeys.map((key) => key.name),
    standardiserVersion: declaration.standardiserVersion,
    survivorship: declaration.attributes.map(({ name, survivorship }) => ({ name, survivorship })),
    sources: standing,
    habits: Object.fromEntries(habits),
  };
  const survivorship = {
    attributes: declaration.attributes,
    sources: standing,
    exclusiveSchemes: entity.exclusiveSchemes,
  };
  return { policy: { entity, survivorship, habits, hash: contentHash(content) }, content };
}
