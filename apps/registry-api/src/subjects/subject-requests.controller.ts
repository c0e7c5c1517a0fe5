import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant, RateLimited, UnderGrants } from '@sogoc/access';
import {
  ReceiveSubjectRequestDto,
  SubjectRequestCaseResponseDto,
  SubjectRequestQueryDto,
  SubjectRequestResponseDto,
  SubjectRequestsResponseDto,
  SubjectRequestStepDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import {
  type ShownSubjectRequest,
  type SubjectRequestCase,
  SubjectRequestsService,
  SubjectRequestStepsService,
} from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';

/** What people ask about their own data, and what became of it. */
@Controller('v1/subject-requests')
@Allow('lead')
@ApiTags('Data subjects')
export class SubjectRequestsController {
  constructor(
    private readonly requests: SubjectRequestsService,
    private readonly steps: SubjectRequestStepsService,
  ) {}

  @Post()
  @Allow('consumer', 'lead')
  @UnderGrants('subject')
  @RateLimited()
  @ApiOperation({
    summary: 'Take in a request of somebody about his own data; its clock runs',
    operationId: 'receiveSubjectRequest',
  })
  @ApiCreatedResponse({ type: SubjectRequestResponseDto })
  @ApiProblems(404, 409)
  async receive(
    @Body() { subject, kind, attributes, claims, statement, withOthers }: ReceiveSubjectRequestDto,
    @Caller() caller: Grant,
  ): Promise<ShownSubjectRequest> {
    const said = { attributes: attributes ?? [], claims: claims ?? {}, withOthers: withOthers ?? false };
    return this.requests.receive({ subject, kind, ...said, ...(statement && { statement }) }, caller);
  }

  @Get()
  @ApiOperation({
    summary: 'Requests of data subjects, what is due first comes first',
    operationId: 'listSubjectRequests',
  })
  @ApiOkResponse({ type: SubjectRequestsResponseDto })
  async board(
    @Query() { status, kind, open, overdue, ...page }: SubjectRequestQueryDto,
  ): Promise<Page<ShownSubjectRequest>> {
    return this.requests.board({
      ...pageRequestOf(page),
      ...{ status, kind },
      ...(open !== undefined && { isOpen: open === 'true' }),
      ...(overdue !== undefined && { isOverdue: true }),
    });
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'A request with its steps, and the values it puts before their sources',
    operationId: 'readSubjectRequest',
  })
  @ApiOkResponse({ type: SubjectRequestCaseResponseDto })
  @ApiProblems(404)
  async read(@Param('id') id: string, @Caller() caller: Grant): Promise<SubjectRequestCase> {
    return this.steps.read(id, caller);
  }

  @Post(':id/steps')
  @ApiOperation({ summary: 'Accept, refuse, extend once, complete, withdraw, lift', operationId: 'stepSubjectRequest' })
  @ApiCreatedResponse({ type: SubjectRequestResponseDto })
  @ApiProblems(404, 409)
  async step(
    @Param('id') id: string,
    @Body() { step, reason, legalGround }: SubjectRequestStepDto,
    @Caller() caller: Grant,
  ): Promise<ShownSubjectRequest> {
    return this.steps.take(id, { step, ...(reason && { reason }), ...(legalGround && { legalGround }) }, caller);
  }
}
