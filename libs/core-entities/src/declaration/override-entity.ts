import type { SurvivorshipCriterion } from '@sogoc/golden';
import type { MatchModelDeclaration } from '@sogoc/matching';

import { compileEntity, type CompiledEntity } from './compile-entity';

/** What an operator puts in place of a declaration. What is left out stays as declared. */
export interface EntityOverride {
  /** Weights, thresholds, constraints and frozen term frequencies, all of them. */
  readonly model?: MatchModelDeclaration;
  /** Criteria by attribute; attributes that are not named keep theirs. */
  readonly survivorship?: Readonly<Record<string, readonly SurvivorshipCriterion[]>>;
}

/**
 * The entity with its override in force. Attributes that the declaration does not have (any more) are ignored.
 * @throws MatchModelError that names every fault of the model
 */
export function overrideEntity(entity: CompiledEntity, { model, survivorship }: EntityOverride): CompiledEntity {
  if (model === undefined && survivorship === undefined) return entity;
  const { declaration } = entity;
  return compileEntity({
    ...declaration,
    model: model ?? declaration.model,
    attributes: declaration.attributes.map((attribute) => ({
      ...attribute,
      survivorship: survivorship?.[attribute.name] ?? attribute.survivorship,
    })),
  });
}
