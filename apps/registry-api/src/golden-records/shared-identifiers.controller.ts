import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { SharedIdentifiersQueryDto, SharedIdentifiersResponseDto } from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import { type SharedIdentifierLine, SharedIdentifiersService } from '@sogoc/registry';

import { pageRequestOf } from '../paging/page-parameters';
import { VARY } from './vary-by-key-and-purpose';

/** Numbers that cannot be right on all that carry them. */
@Controller('v1/identifiers')
@Allow('source', 'steward')
@ApiTags('Golden records')
export class SharedIdentifiersController {
  constructor(private readonly shared: SharedIdentifiersService) {}

  @Get('shared')
  @Header('vary', VARY)
  @ApiOperation({
    operationId: 'listSharedIdentifiers',
    summary:
      'Numbers that several golden records carry, worst first; for stewards, and for the authority of the scheme',
  })
  @ApiOkResponse({ type: SharedIdentifiersResponseDto })
  async list(
    @Query() { collection, scheme, ...page }: SharedIdentifiersQueryDto,
    @Caller() caller: Grant,
  ): Promise<Page<SharedIdentifierLine>> {
    return this.shared.list({ ...pageRequestOf(page), collection, scheme }, caller);
  }
}
