import { type CompiledEntity, type EntityOverride, overrideEntity } from '@sogoc/core-entities';

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
