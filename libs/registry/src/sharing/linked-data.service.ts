import { ENTITY_REGISTRY } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { AccessGrantRepository, SharingCatalogueRepository, SourceRepository } from '@sogoc/persistence';
import { dcatCatalogue, type JsonLdDocument, odrlPolicies } from '@sogoc/resolution';

/** More than any catalogue has. */
const ALL_SOURCES = 10_000;

/** Tells sources and grants in the vocabularies of others. `base`: the registry's address, without a slash at its end. */
@Injectable()
export class LinkedDataService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly sources: SourceRepository,
    private readonly grants: AccessGrantRepository,
    private readonly catalogue: SharingCatalogueRepository,
  ) {}

  /** The sources in use, as DCAT-AP. */
  async catalogueOfSources(base: string): Promise<JsonLdDocument> {
    const [sources, grants] = [await this.sources.list('', ALL_SOURCES), await this.grants.standing()];
    const declarations = this.entities.entities.map(({ declaration }) => declaration);
    return dcatCatalogue({ sources, grants, declarations }, base);
  }

  /** Grants that were approved and not revoked, as ODRL. */
  async policies(base: string): Promise<JsonLdDocument> {
    const [agencies, systems, purposes] = await Promise.all([
      this.catalogue.list('agency'),
      this.catalogue.list('system'),
      this.catalogue.list('purpose'),
    ]);
    return odrlPolicies({ grants: await this.grants.standing(), agencies, systems, purposes }, base);
  }
}
