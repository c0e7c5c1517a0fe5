import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import {
  EffectiveGrantQueryDto,
  EffectiveGrantsResponseDto,
  GrantQueryDto,
  GrantResponseDto,
  GrantsResponseDto,
  ProposeGrantDto,
  RefuseGrantDto,
  RevokeGrantDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import {
  AccessGrantsService,
  type EffectiveGrants,
  EffectiveGrantsService,
  type GrantWish,
  type ShownGrant,
} from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';

/** What systems may see. One person proposes, another one decides. */
@Controller('v1/grants')
@Allow('operator', 'lead')
@ApiTags('Sharing')
export class GrantsController {
  constructor(
    private readonly grants: AccessGrantsService,
    private readonly effective: EffectiveGrantsService,
  ) {}

  @Get()
  @Allow('operator', 'lead', 'auditor')
  @ApiOperation({ summary: 'Grants in the order of proposal, refused and revoked ones too', operationId: 'listGrants' })
  @ApiOkResponse({ type: GrantsResponseDto })
  async list(@Query() { system, purpose, collection, ...page }: GrantQueryDto): Promise<Page<ShownGrant>> {
    return this.grants.list({ system, purpose, collection }, pageRequestOf(page));
  }

  @Get('effective')
  @Allow('operator', 'lead', 'auditor')
  @ApiOperation({
    summary: 'What a call of a system for a purpose would be shown, attribute by attribute',
    operationId: 'getEffectiveGrants',
  })
  @ApiOkResponse({ type: EffectiveGrantsResponseDto })
  async matrix(@Query() { system, purpose }: EffectiveGrantQueryDto): Promise<EffectiveGrants> {
    return this.effective.matrix(system, purpose);
  }

  @Post()
  @ApiOperation({ summary: 'Propose a grant; another person decides it', operationId: 'proposeGrant' })
  @ApiCreatedResponse({ type: GrantResponseDto })
  async propose(@Body() wish: ProposeGrantDto, @Caller() caller: Grant): Promise<ShownGrant> {
    return this.grants.propose(wishOf(wish), caller);
  }

  @Post(':id/approval')
  @ApiOperation({ summary: 'Approve a grant that another person proposed', operationId: 'approveGrant' })
  @ApiCreatedResponse({ type: GrantResponseDto })
  @ApiProblems(404, 409)
  async approve(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownGrant> {
    return this.grants.approve(id, caller);
  }

  @Post(':id/refusal')
  @ApiOperation({ summary: 'Refuse a grant, with reason and legal ground', operationId: 'refuseGrant' })
  @ApiCreatedResponse({ type: GrantResponseDto })
  @ApiProblems(404, 409)
  async refuse(
    @Param('id') id: string,
    @Body() { reason, legalGround }: RefuseGrantDto,
    @Caller() caller: Grant,
  ): Promise<ShownGrant> {
    return this.grants.refuse(id, { reason, ground: legalGround }, caller);
  }

  @Post(':id/revocation')
  @ApiOperation({ summary: 'Revoke a grant; in force everywhere within 5 seconds', operationId: 'revokeGrant' })
  @ApiCreatedResponse({ type: GrantResponseDto })
  @ApiProblems(404, 409)
  async revoke(
    @Param('id') id: string,
    @Body() { reason }: RevokeGrantDto,
    @Caller() caller: Grant,
  ): Promise<ShownGrant> {
    return this.grants.revoke(id, reason, caller);
  }
}

/** What stands for nothing in JSON stands for nothing here. */
function wishOf(wish: ProposeGrantDto): GrantWish {
  const { system, purpose, collection, attributes, schemes, ground, legalBasis, validFrom } = wish;
  const { rows, document, validTo } = wish;
  return {
    ...{ system, purpose, collection, attributes, schemes },
    ...(rows && { rows: { level: rows.level, areas: rows.areas.map(({ codeSet, code }) => ({ codeSet, code })) } }),
    ...{ ground, legalBasis, validFrom },
    ...(document && { document }),
    ...(validTo && { validTo }),
  };
}
