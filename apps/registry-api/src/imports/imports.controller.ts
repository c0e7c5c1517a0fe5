import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Allow, Caller, type Grant } from '@sogoc/access';
import { BeginImportDto, ImportResponseDto, StartImportDto } from '@sogoc/contracts';
import { IMPORT_FILES, type ImportFile, ImportsService, type ShownImport } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';

import { PART_CONTENT_TYPE, readPart } from '../edge/part-bodies';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { readImportFile } from './read-import-file';
import { readPartNumber } from './read-part-number';

const FILE_TYPES = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson; charset=utf-8' } as const;

/** Files of records: begun, sent in parts, started, and asked about while a worker takes the rows in. */
@ApiTags('Imports')
@Allow('source')
@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post()
  @ApiOperation({ operationId: 'beginImport', summary: 'Begin to hand in a file of records' })
  @ApiResponse({ status: 201, type: ImportResponseDto })
  @ApiProblems(403, 404, 409)
  async begin(
    @Body() wish: BeginImportDto,
    @Caller() caller: Grant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownImport> {
    const shown = await this.imports.begin({ ...wish, mapping: wish.mapping ?? undefined }, caller);
    void reply.header('location', `/v1/imports/${shown.id}`);
    return shown;
  }

  @Put(':id/parts/:part')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'putImportPart',
    summary: 'Send a part of the file, from 1, at most 5 MB; sent again, it takes the place of what was sent before',
  })
  @ApiConsumes(PART_CONTENT_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary', example: 'recordKey,fullName\nHS-1,Trần Thị Bình\n' } })
  @ApiParam({ name: 'part', schema: { type: 'integer', minimum: 1 }, example: 1 })
  @ApiResponse({ status: 204 })
  @ApiProblems(404, 409, 413)
  async putPart(
    @Param('id') id: string,
    @Param('part') part: string,
    @Body() body: unknown,
    @Caller() caller: Grant,
  ): Promise<void> {
    await this.imports.putPart(id, readPartNumber(part), readPart(body), caller);
  }

  @Post(':id/start')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'startImport',
    summary: 'Have the rows taken in; an import that stopped or failed goes on where it was',
  })
  @ApiResponse({ status: 202, type: ImportResponseDto })
  @ApiProblems(404, 409)
  async start(@Param('id') id: string, @Body() wish: StartImportDto, @Caller() caller: Grant): Promise<ShownImport> {
    return this.imports.start(id, wish, caller);
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getImport', summary: 'How far an import is' })
  @ApiOkResponse({ type: ImportResponseDto })
  @ApiProblems(404)
  async get(@Param('id') id: string, @Caller() caller: Grant): Promise<ShownImport> {
    return this.imports.read(id, caller);
  }

  @Get(':id/files/:file')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getImportFile',
    summary: 'accepted, failed (rows as they stood, to be mended and imported), reasons, or unprocessed',
  })
  @ApiParam({ name: 'file', enum: IMPORT_FILES, example: 'accepted' })
  @ApiProduces('application/x-ndjson', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems(404)
  async file(@Param('id') id: string, @Param('file') name: string, @Caller() caller: Grant): Promise<StreamableFile> {
    const file: ImportFile = readImportFile(name);
    const { extension, pieces } = await this.imports.file(id, file, caller);
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: FILE_TYPES[extension],
      disposition: `attachment; filename="${file}.${extension}"`,
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'cancelImport', summary: 'End an import where it is; records that it brought stay' })
  @ApiResponse({ status: 204 })
  @ApiProblems(404)
  async cancel(@Param('id') id: string, @Caller() caller: Grant): Promise<void> {
    await this.imports.cancel(id, caller);
  }
}
