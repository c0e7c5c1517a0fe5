import { ENTITY_REGISTRY, GrantBook, personalSchemesOf } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityDeclaration, EntityRegistry } from '@sogoc/core-entities';
import type { StoredGrant } from '@sogoc/persistence';
import { type EffectiveField, effectiveFields, type GrantedRows, type GrantGround } from '@sogoc/resolution';

/** One collection of the matrix; without a grant all in it is withheld. */
export interface EffectiveCollection {
  readonly collection: string;
  readonly grantId?: string;
  readonly version?: number;
  readonly ground?: GrantGround;
  readonly legalBasis?: string;
  readonly validTo?: string;
  /** Left out beside a grant: everywhere. */
  readonly rows?: GrantedRows;
  readonly fields: readonly EffectiveField[];
}

export interface EffectiveGrants {
  readonly system: string;
  readonly purpose: string;
  readonly collections: readonly EffectiveCollection[];
}

/** Tells what a call of a system for a purpose would be shown, by the same judgement as the call itself. */
@Injectable()
export class EffectiveGrantsService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly book: GrantBook,
  ) {}

  async matrix(system: string, purpose: string): Promise<EffectiveGrants> {
    const { grants } = await this.book.inForce(system, purpose);
    const personal = personalSchemesOf(this.entities);
    const collections = this.entities.entities.map(({ declaration }) => {
      const grant = grants.find(({ collection }) => collection === declaration.collection);
      return effectiveCollection(declaration, grant, personal);
    });
    return { system, purpose, collections };
  }
}

function effectiveCollection(
  declaration: EntityDeclaration,
  grant: StoredGrant | undefined,
  personal: ReadonlySet<string>,
): EffectiveCollection {
  const { collection } = declaration;
  const fields = effectiveFields(declaration, grant, personal);
  if (grant === undefined) return { collection, fields };
  const { id: grantId, version, ground, legalBasis, validTo, rows } = grant;
  return {
    ...{ collection, grantId, version, ground, legalBasis },
    ...(validTo !== undefined && { validTo }),
    ...(rows !== undefined && { rows }),
    fields,
  };
}
