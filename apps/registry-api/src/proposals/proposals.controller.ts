import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant, ProposalsService, type ShownProposal } from '@sogoc/access';
import { ProposalResponseDto, ProposalsQueryDto, ProposalsResponseDto, RefuseProposalDto } from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';

/** Changes that a second operator has to agree to. */
@Controller('v1/proposals')
@Allow('operator')
@ApiTags('People')
export class ProposalsController {
  constructor(private readonly proposals: ProposalsService) {}

  @Get()
  @Allow('operator', 'auditor')
  @ApiOperation({
    summary: 'Changes that await a second operator, or did; the newest first',
    operationId: 'listProposals',
  })
  @ApiOkResponse({ type: ProposalsResponseDto })
  async list(@Query() { status, ...page }: ProposalsQueryDto): Promise<Page<ShownProposal>> {
    return this.proposals.list(pageRequestOf(page), status !== undefined);
  }

  @Post(':id/approval')
  @ApiOperation({
    summary: 'Approve a change that another operator proposed: it is made',
    operationId: 'approveProposal',
  })
  @ApiCreatedResponse({ type: ProposalResponseDto })
  @ApiProblems(404, 409)
  async approve(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownProposal> {
    return this.proposals.approve(id, caller);
  }

  @Post(':id/refusal')
  @ApiOperation({ summary: 'Refuse a change that another operator proposed', operationId: 'refuseProposal' })
  @ApiCreatedResponse({ type: ProposalResponseDto })
  @ApiProblems(404, 409)
  async refuse(
    @Param('id') id: string,
    @Body() { reason }: RefuseProposalDto,
    @Caller() caller: Grant,
  ): Promise<ShownProposal> {
    return this.proposals.refuse(id, reason, caller);
  }

  @Post(':id/withdrawal')
  @ApiOperation({ summary: 'Take back a change that one proposed', operationId: 'withdrawProposal' })
  @ApiCreatedResponse({ type: ProposalResponseDto })
  @ApiProblems(404, 409)
  async withdraw(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownProposal> {
    return this.proposals.withdraw(id, caller);
  }
}
