import { Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, authorOf, Caller, type Grant, OpenToAll, TokenConfig } from '@sogoc/access';
import { OpenDataVersionResponseDto } from '@sogoc/contracts';
import { OpenDataNotFoundError, OpenDataService, type ShownOpenDataVersion } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';

const PATH = '/v1/open-data';
/** A number, or the newest one. */
const VERSION = /^(?:[1-9]\d{0,8}|latest)$/;
/** What is published never changes. */
const KEPT = 'public, max-age=86400, immutable';
const NEWEST_KEPT = 'public, max-age=300';

/** Aggregates that tell of nobody, for everybody. */
@Controller('v1/open-data')
@ApiTags('Open data')
export class OpenDataController {
  constructor(
    private readonly openData: OpenDataService,
    private readonly config: TokenConfig,
  ) {}

  @Get()
  @OpenToAll()
  @Header('content-type', 'application/ld+json; charset=utf-8')
  @Header('cache-control', NEWEST_KEPT)
  @ApiOperation({ summary: 'The data sets and their versions as DCAT-AP', operationId: 'listOpenData', security: [] })
  @ApiProduces('application/ld+json')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async list(): Promise<object> {
    return this.openData.catalogue(`${this.config.audience ?? ''}${PATH}`);
  }

  @Get(':dataset/:version')
  @OpenToAll()
  @ApiOperation({ summary: 'A version of a data set as CSV', operationId: 'downloadOpenData', security: [] })
  @ApiParam({ name: 'dataset', example: 'people-by-commune' })
  @ApiParam({ name: 'version', example: '1', description: 'A number, or latest' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems(404)
  async download(
    @Param('dataset') dataSet: string,
    @Param('version') version: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!VERSION.test(version)) throw new OpenDataNotFoundError();
    const isNewest = version === 'latest';
    const file = await this.openData.file(dataSet, isNewest ? undefined : Number(version));
    void reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${file.dataSet}-${file.version}.csv"`,
      'cache-control': isNewest ? NEWEST_KEPT : KEPT,
      etag: `"${file.sha256}"`,
    });
    return file.csv;
  }

  @Post(':dataset')
  @Allow('operator')
  @ApiOperation({ summary: 'Publish the next version of a data set', operationId: 'publishOpenData' })
  @ApiParam({ name: 'dataset', example: 'people-by-commune' })
  @ApiCreatedResponse({ type: OpenDataVersionResponseDto })
  @ApiProblems(404)
  async publish(@Param('dataset') dataSet: string, @Caller() caller: Grant): Promise<ShownOpenDataVersion> {
    return this.openData.publish(dataSet, authorOf(caller));
  }
}
