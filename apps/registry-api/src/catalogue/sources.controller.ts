import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import {
  PageQueryDto,
  ProposedResponseDto,
  RegisterSourceDto,
  SourceResponseDto,
  SourcesResponseDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import { CatalogueService, type NamedSource, ProposedSourcesService, type ShownSource } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';
import { awaitingApproval } from '../proposals/awaiting-approval';

@Controller('v1/sources')
@Allow('operator')
@ApiTags('Catalogue')
export class SourcesController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly changes: ProposedSourcesService,
  ) {}

  @Get()
  @Allow('operator', 'steward')
  @ApiOperation({
    summary: 'The catalogue of sources; for stewards without their standing',
    operationId: 'listSources',
  })
  @ApiOkResponse({ type: SourcesResponseDto })
  async list(@Query() query: PageQueryDto, @Caller() caller: Grant): Promise<Page<ShownSource | NamedSource>> {
    return this.catalogue.list(pageRequestOf(query), caller);
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
  @ApiOperation({
    summary:
      'Add a source, or change what is said of one; of trust, authority and habits with a second operator where there is one',
    operationId: 'putSource',
  })
  @ApiOkResponse({ type: SourceResponseDto })
  @ApiCreatedResponse({ type: SourceResponseDto })
  @ApiAcceptedResponse({ type: ProposedResponseDto })
  async register(
    @Param('source') code: string,
    @Body() change: RegisterSourceDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownSource | ProposedResponseDto> {
    const answer = await this.changes.register(code, change, caller);
    if (answer.kind === 'proposed') return awaitingApproval(reply, answer.id);
    void reply.status(answer.outcome.created ? 201 : 200);
    return answer.outcome.source;
  }
}
