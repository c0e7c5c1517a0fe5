import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  ApiKeysService,
  authorOf,
  Caller,
  type Grant,
  type IssuedApiKey,
  type ShownApiKey,
} from '@sogoc/access';
import {
  ApiKeysResponseDto,
  IssueApiKeyDto,
  IssuedApiKeyResponseDto,
  PageQueryDto,
  RevokeApiKeyQueryDto,
  RotateApiKeyDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/read-page-query';

const STANDARD_OVERLAP_HOURS = 24;

@Controller('v1/keys')
@Allow('operator')
@ApiTags('Keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get()
  @ApiOperation({ summary: 'Issued keys with their last use, in order of issue', operationId: 'listKeys' })
  @ApiOkResponse({ type: ApiKeysResponseDto })
  async list(@Query() query: PageQueryDto): Promise<Page<ShownApiKey>> {
    return this.keys.list(pageRequestOf(query));
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Issue a key', operationId: 'issueKey' })
  @ApiCreatedResponse({ type: IssuedApiKeyResponseDto })
  async issue(@Body() wish: IssueApiKeyDto, @Caller() caller: Grant): Promise<IssuedApiKey> {
    const { role, source, label, view, collections, expiresAt, plainLookup, principal } = wish;
    return this.keys.issue(
      {
        role,
        label,
        source: source ?? undefined,
        view: view ?? undefined,
        collections: collections ?? undefined,
        expiresAt: expiresAt ?? undefined,
        plainLookup: plainLookup ?? undefined,
        principal: principal ?? undefined,
      },
      { by: authorOf(caller) },
    );
  }

  @Post(':id/rotation')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'A new key with the rights of this one, which ends some hours later',
    operationId: 'rotateKey',
  })
  @ApiCreatedResponse({ type: IssuedApiKeyResponseDto })
  @ApiProblems(404, 409)
  async rotate(
    @Param('id') id: string,
    @Body() { overlapHours }: RotateApiKeyDto,
    @Caller() caller: Grant,
  ): Promise<IssuedApiKey> {
    return this.keys.rotate(id, overlapHours ?? STANDARD_OVERLAP_HOURS, { by: authorOf(caller) });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key; in force everywhere within 5 seconds', operationId: 'revokeKey' })
  @ApiNoContentResponse({ description: 'Revoked, now or before' })
  @ApiProblems(404, 409)
  async revoke(
    @Param('id') id: string,
    @Query() { force }: RevokeApiKeyQueryDto,
    @Caller() caller: Grant,
  ): Promise<void> {
    await this.keys.revoke(id, { by: authorOf(caller), force: force === 'true' });
  }
}
