import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  Allow,
  ApiKeysService,
  type ApiKeyWish,
  authorOf,
  Caller,
  type Grant,
  type IssuedApiKey,
  type KeyAnswer,
  KeyRequestsService,
  type ShownApiKey,
  type ShownKeyRequest,
} from '@sogoc/access';
import {
  ApiKeysResponseDto,
  IssueApiKeyDto,
  IssuedApiKeyResponseDto,
  KeyRequestResponseDto,
  KeyRequestsResponseDto,
  PageQueryDto,
  ProposedResponseDto,
  RevokeApiKeyQueryDto,
  RotateApiKeyDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';
import { awaitingApproval } from '../proposals/awaiting-approval';
import { STANDARD_OVERLAP_HOURS } from './key-rotation-overlap';

@Controller('v1/keys')
@Allow('operator')
@ApiTags('Keys')
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly requests: KeyRequestsService,
  ) {}

  @Get()
  @Allow('operator', 'auditor')
  @ApiOperation({ summary: 'Issued keys with their last use, in order of issue', operationId: 'listKeys' })
  @ApiOkResponse({ type: ApiKeysResponseDto })
  async list(@Query() query: PageQueryDto): Promise<Page<ShownApiKey>> {
    return this.keys.list(pageRequestOf(query));
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Issue a key; one that reads personal data awaits a second operator where there is one',
    operationId: 'issueKey',
  })
  @ApiCreatedResponse({ type: IssuedApiKeyResponseDto })
  @ApiAcceptedResponse({ type: ProposedResponseDto })
  async issue(
    @Body() wish: IssueApiKeyDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedApiKey | ShownApiKey | ProposedResponseDto> {
    return answerWith(reply, await this.requests.issue(wishOf(wish), caller));
  }

  @Get('requests')
  @Allow('operator', 'auditor')
  @ApiOperation({ summary: 'Keys that await approval or who asked for them', operationId: 'listKeyRequests' })
  @ApiOkResponse({ type: KeyRequestsResponseDto })
  async listRequests(): Promise<{ readonly items: readonly ShownKeyRequest[] }> {
    return { items: await this.requests.list() };
  }

  @Post(':id/approval')
  @ApiOperation({ summary: 'Approve a key that another operator asked for', operationId: 'approveKey' })
  @ApiCreatedResponse({ type: KeyRequestResponseDto })
  @ApiProblems(404, 409, 410)
  async approve(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownKeyRequest> {
    return this.requests.approve(id, caller);
  }

  @Get(':id/secret')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The approved key, once, to whoever asked for it', operationId: 'fetchKey' })
  @ApiOkResponse({ type: IssuedApiKeyResponseDto })
  @ApiProblems(404, 409, 410)
  async fetch(@Param('id') id: string, @Caller() caller: Grant): Promise<IssuedApiKey> {
    return this.requests.fetch(id, caller);
  }

  @Post(':id/rotation')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      'A new key with the rights of this one, which ends some hours later; one that reads personal data awaits a second operator',
    operationId: 'rotateKey',
  })
  @ApiCreatedResponse({ type: IssuedApiKeyResponseDto })
  @ApiAcceptedResponse({ type: ProposedResponseDto })
  @ApiProblems(404, 409)
  async rotate(
    @Param('id') id: string,
    @Body() { overlapHours }: RotateApiKeyDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedApiKey | ShownApiKey | ProposedResponseDto> {
    return answerWith(reply, await this.requests.rotate(id, overlapHours ?? STANDARD_OVERLAP_HOURS, caller));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Revoke a key, in force everywhere within 5 seconds; or end one that was asked for',
    operationId: 'revokeKey',
  })
  @ApiNoContentResponse({ description: 'Revoked, now or before' })
  @ApiProblems(404, 409, 410)
  async revoke(
    @Param('id') id: string,
    @Query() { force }: RevokeApiKeyQueryDto,
    @Caller() caller: Grant,
  ): Promise<void> {
    if (await this.requests.end(id, caller)) return;
    await this.keys.revoke(id, { by: authorOf(caller), force: force === 'true' });
  }
}

/** The key, or 202 with the promise of one. */
function answerWith(reply: FastifyReply, answer: KeyAnswer): IssuedApiKey | ShownApiKey | ProposedResponseDto {
  if (answer.kind === 'issued') return answer.key;
  return awaitingApproval(reply, answer.id);
}

/** What stands for nothing in JSON stands for nothing here. */
function wishOf(wish: IssueApiKeyDto): ApiKeyWish {
  const { role, label, source, system, view, collections, expiresAt, plainLookup, principal, jwks } = wish;
  return {
    role,
    label,
    source: source ?? undefined,
    system: system ?? undefined,
    view: view ?? undefined,
    collections: collections ?? undefined,
    expiresAt: expiresAt ?? undefined,
    plainLookup: plainLookup ?? undefined,
    principal: principal ?? undefined,
    jwks: (jwks as ApiKeyWish['jwks'] | null) ?? undefined,
  };
}
