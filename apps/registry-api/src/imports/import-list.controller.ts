import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { ImportListResponseDto, ListImportsQueryDto } from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import { ImportListService, type ListedImport } from '@sogoc/registry';

import { pageRequestOf } from '../paging/page-parameters';

@ApiTags('Imports')
@Allow('source', 'steward', 'operator')
@Controller('v1/imports')
export class ImportListController {
  constructor(private readonly imports: ImportListService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listImports',
    summary: 'How far imports are, the newest first; a source sees its own',
  })
  @ApiOkResponse({ type: ImportListResponseDto })
  async list(@Query() query: ListImportsQueryDto, @Caller() caller: Grant): Promise<Page<ListedImport>> {
    return this.imports.list({ status: query.status, ...pageRequestOf(query) }, caller);
  }
}
