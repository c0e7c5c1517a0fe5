import { Injectable } from '@nestjs/common';
import type { EntityDeclaration } from '@sogoc/core-entities';
import type { Grant } from '@sogoc/access';
import { GoldenRecordRepository, type StoredGoldenRecord } from '@sogoc/persistence';
import { CollectionAccess, project, type ShownGoldenRecord } from '@sogoc/access';

import { UnknownSchemeError } from './errors';

/** By an identifier in any form its scheme understands, or by a source's own key. */
export type LookupQuestion =
  { readonly scheme: string; readonly value: string } | { readonly source: string; readonly recordKey: string };

export interface LookupAnswer {
  readonly items: readonly ShownGoldenRecord[];
  /** Whether several golden records carry the number, now or formerly. */
  readonly disputed: boolean;
}

/** One number on more golden records than this is a placeholder that slipped through; the rest would not help anybody. */
const MAX_HOLDERS = 100;

/** Finds golden records by what a caller knows of them. */
@Injectable()
export class GoldenLookupService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
  ) {}

  /** Nothing found is an empty answer. Throws `UnknownSchemeError`. */
  async lookup(collection: string, question: LookupQuestion, caller: Grant): Promise<LookupAnswer> {
    const { declaration, grant } = this.collections.open(collection, caller);
    const found = await this.find(declaration, question);
    return { items: found.map((golden) => project(golden, grant)), disputed: found.length > 1 };
  }

  private async find(declaration: EntityDeclaration, question: LookupQuestion): Promise<readonly StoredGoldenRecord[]> {
    if ('scheme' in question) return this.findByIdentifier(declaration, question.scheme, question.value);
    const golden = await this.goldens.findByRecord(declaration.entity, question.source, question.recordKey);
    return golden === undefined ? [] : [golden];
  }

  private async findByIdentifier(
    { entity, identifiers }: EntityDeclaration,
    scheme: string,
    value: string,
  ): Promise<readonly StoredGoldenRecord[]> {
    const declared = identifiers.find((identifier) => identifier.scheme === scheme);
    if (declared === undefined) throw new UnknownSchemeError(identifiers.map((identifier) => identifier.scheme));
    const canonical = declared.canonical(value);
    return canonical === undefined ? [] : this.goldens.findByIdentifier(entity, scheme, canonical, MAX_HOLDERS);
  }
}
