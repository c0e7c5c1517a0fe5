import type { EntityOverride } from '@sogoc/core-entities';
import type { EntityPolicyRow } from '@sogoc/persistence';

/** A stored override; it was checked when it was put in force. */
export function overrideOf({ model, survivorship }: Pick<EntityPolicyRow, 'model' | 'survivorship'>): EntityOverride {
  return {
    ...(model !== null && { model: model as EntityOverride['model'] }),
    ...(survivorship !== null && { survivorship: survivorship as EntityOverride['survivorship'] }),
  };
}
