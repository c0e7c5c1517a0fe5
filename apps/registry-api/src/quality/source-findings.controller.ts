import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { SourceFindingsQueryDto, SourceFindingsResponseDto } from '@sogoc/contracts';
import { type SourceFindings, SourceFindingsService } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';
import { csvText } from './csv-without-formulas';

const COLUMNS = ['recordKey', 'attribute', 'code', 'severity', 'suggestion', 'dueBy', 'messageVi', 'reopened'] as const;
/** So that a spreadsheet reads it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a source is to correct. Records whose keys are `findings` or `findings.csv` are read by `POST …/get`. */
@Controller('v1/sources/:source/:collection')
@Allow('source')
@ApiTags('Source records')
export class SourceFindingsController {
  constructor(private readonly findings: SourceFindingsService) {}

  @Get('findings')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listSourceFindings',
    summary: 'What was found in the records of a source, grouped, with the records to correct and what is likely meant',
  })
  @ApiOkResponse({ type: SourceFindingsResponseDto })
  @ApiProblems(404)
  async list(
    @Param('source') source: string,
    @Param('collection') collection: string,
    @Query() { code, ...page }: SourceFindingsQueryDto,
    @Caller() caller: Grant,
  ): Promise<SourceFindings> {
    return this.findings.list(source, collection, { ...pageRequestOf(page), code }, caller);
  }

  @Get('findings.csv')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'downloadSourceFindings',
    summary: 'The records to correct, a page of them as a file; the header Sogoc-Next-Cursor leads to the next',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems(404)
  async download(
    @Param('source') source: string,
    @Param('collection') collection: string,
    @Query() { code, ...page }: SourceFindingsQueryDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { records, nextCursor } = await this.findings.list(
      source,
      collection,
      { ...pageRequestOf(page), code },
      caller,
    );
    if (nextCursor !== undefined) void reply.header('sogoc-next-cursor', nextCursor);
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="findings.csv"');
    return (
      BYTE_ORDER_MARK +
      csvText(
        COLUMNS,
        records.map((record) => COLUMNS.map((column) => record[column])),
      )
    );
  }
}
