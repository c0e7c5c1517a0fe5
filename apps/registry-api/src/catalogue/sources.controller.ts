import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@sogoc/access';
import { PageQueryDto, RegisterSourceDto, SourceResponseDto, SourcesResponseDto } from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import { CatalogueService, type ShownSource } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';

@Controller('v1/sources')
@Allow('operator')
@ApiTags('Catalogue')
export class SourcesController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  @ApiOperation({ summary: 'The catalogue of sources', operationId: 'listSources' })
  @ApiOkResponse({ type: SourcesResponseDto })
  async list(@Query() query: PageQueryDto): Promise<Page<ShownSource>> {
    return this.catalogue.list(pageRequestOf(query));
  }

  @Get(':source')
  @Allow('operator', 'source')
  @ApiOperation({ summary: 'A source; a key of it reads its own', operationId: 'getSource' })
  @ApiOkResponse({ type: SourceResponseDto })
  @ApiProblems(404)
  async read(@Param('source') code: string): Promise<ShownSource> {
    return this.catalogue.read(code);
  }

  @Put(':source')
  @ApiOperation({ summary: 'Add a source, or change what is said of one', operationId: 'putSource' })
  @ApiOkResponse({ type: SourceResponseDto })
  @ApiCreatedResponse({ type: SourceResponseDto })
  async register(
    @Param('source') code: string,
    @Body() change: RegisterSourceDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownSource> {
    const { source, created } = await this.catalogue.register(code, change);
    void reply.status(created ? 201 : 200);
    return source;
  }
}
