import type {
  CompiledEntity,
  EntityDeclaration,
  EntityRegistry,
  RelationDeclaration,
  RelationMeaning,
  Replacement,
} from '@sogoc/core-entities';
import type { StatedType } from './relation-statement';

export interface ReplacingType extends StatedType, Replacement {
  /** Entities of which the thing meant may be. */
  readonly named: readonly string[];
}

/** The kinds of relations that all entities of a registry may state, and where they lead. */
export class RelationTypes {
  /** Names of all entities that may be meant by a statement of any. */
  readonly targetEntities: readonly string[];

  constructor(private readonly entities: EntityRegistry) {
    const collections = new Set(entities.entities.flatMap(({ declaration }) => targetsOf(declaration.relations)));
    this.targetEntities = [...collections].flatMap((collection) => this.entityOf(collection)?.declaration.entity ?? []);
  }

  /** Whether an entity states relations or may be meant by them. */
  concern({ entity, relations }: Pick<EntityDeclaration, 'entity' | 'relations'>): boolean {
    return relations.length > 0 || this.targetEntities.includes(entity);
  }

  /** Place of the type in its entity's declaration; one that is not declared any more comes last. */
  rankOf(entity: string, type: string): number {
    const declared = this.declared(entity);
    const rank = declared.findIndex((relation) => relation.type === type);
    return rank === -1 ? declared.length : rank;
  }

  /**
   * Entities among which the thing meant is sought, in order of preference: all that the type may lead to when no scheme is
   * stated, else those that know the scheme.
   */
  targetsOf(entity: string, type: string, scheme: string | null): readonly CompiledEntity[] {
    const relation = this.declared(entity).find((declared) => declared.type === type);
    const targets = (relation?.targets ?? []).flatMap((collection) => this.entityOf(collection) ?? []);
    return scheme === null ? targets : targets.filter(({ identifierByScheme }) => identifierByScheme.has(scheme));
  }

  /** Schemes whose numbers may be written as numbers of `scheme`, in order of preference. */
  writtenAs(scheme: string): readonly string[] {
    return this.entities.entities.flatMap(({ declaration }) =>
      declaration.identifiers.flatMap(({ scheme: own, alsoWrittenAs = [] }) =>
        alsoWrittenAs.includes(scheme) ? [own] : [],
      ),
    );
  }

  /** The kinds of relations that may lead to an entity's collection. */
  leadingTo(collection: string): readonly StatedType[] {
    return this.entities.entities.flatMap(({ declaration: { entity, relations } }) =>
      relations.filter(({ targets }) => targets.includes(collection)).map(({ type }) => ({ entity, type })),
    );
  }

  /** The kinds of relations of which the thing meant gave way to the one that states it, with where they lead and what is in force. */
  get replacing(): readonly ReplacingType[] {
    return this.entities.entities.flatMap(({ declaration: { entity, relations } }) =>
      relations.flatMap(({ type, targets, replaces }) => {
        const named = targets.flatMap((collection) => this.entityOf(collection)?.declaration.entity ?? []);
        return replaces ? [{ entity, type, named, ...replaces }] : [];
      }),
    );
  }

  /** The kinds of relations of a meaning. */
  meaning(meant: RelationMeaning): readonly StatedType[] {
    return this.entities.entities.flatMap(({ declaration: { entity, relations } }) =>
      relations.flatMap(({ type, meaning }) => (meaning === meant ? [{ entity, type }] : [])),
    );
  }

  collectionOf(entity: string): string {
    return this.entities.entityByName(entity)?.declaration.collection ?? '';
  }

  private declared(entity: string): readonly RelationDeclaration[] {
    return this.entities.entityByName(entity)?.declaration.relations ?? [];
  }

  private entityOf(collection: string): CompiledEntity | undefined {
    return this.entities.entityByCollection(collection);
  }
}

function targetsOf(relations: readonly RelationDeclaration[]): string[] {
  return relations.flatMap(({ targets }) => targets);
}
