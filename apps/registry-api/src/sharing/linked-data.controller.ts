import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, TokenConfig } from '@sogoc/access';
import { LinkedDataService } from '@sogoc/registry';
import type { JsonLdDocument } from '@sogoc/resolution';
import type { FastifyRequest } from 'fastify';

const JSON_LD = 'application/ld+json';
const DOCUMENT = { schema: { type: 'object', additionalProperties: true } };

/** Sources and grants for portals and auditors that read JSON-LD; each answer has its context in it. */
@Controller('v1')
@Allow('operator', 'lead', 'auditor')
@ApiTags('Sharing')
export class LinkedDataController {
  constructor(
    private readonly linkedData: LinkedDataService,
    private readonly config: TokenConfig,
  ) {}

  @Get('sources/catalogue.jsonld')
  @Header('content-type', JSON_LD)
  @ApiProduces(JSON_LD)
  @ApiOperation({ summary: 'Sources in use and golden collections, as DCAT-AP 3.0.1', operationId: 'describeSources' })
  @ApiOkResponse(DOCUMENT)
  async sources(@Req() request: FastifyRequest): Promise<JsonLdDocument> {
    return this.linkedData.catalogueOfSources(this.baseOf(request));
  }

  @Get('grants/odrl')
  @Header('content-type', JSON_LD)
  @ApiProduces(JSON_LD)
  @ApiOperation({ summary: 'Grants that were approved and not revoked, as ODRL 2.2', operationId: 'describeGrants' })
  @ApiOkResponse(DOCUMENT)
  async grants(@Req() request: FastifyRequest): Promise<JsonLdDocument> {
    return this.linkedData.policies(this.baseOf(request));
  }

  /** As clients know it; where nobody said so, as this one called it. */
  private baseOf({ protocol, host }: FastifyRequest): string {
    return this.config.audience ?? `${protocol}://${host}`;
  }
}
