import { PassThrough } from 'node:stream';

import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Caller,
  type Grant,
  type GuardedRequest,
  PurposeInBody,
  statementOfCall,
  UnderGrants,
} from '@sogoc/access';
import { ExportDto } from '@sogoc/contracts';
import { ChangesNothing, ExportsService, MayLag } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { VARY } from '../golden-records/vary-by-key-and-purpose';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { writeTo } from './slow-reader-time-out';

/** The bulk way out: for who begins, and for who was away so long that his cursor expired. */
@MayLag()
@Controller('v1/exports')
@Allow('consumer', 'steward')
@ApiTags('Golden records')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Post()
  @HttpCode(200)
  @UnderGrants()
  @PurposeInBody()
  @ChangesNothing()
  @ApiOperation({
    summary: 'All golden records of a collection as they are at one moment, one JSON a line',
    operationId: 'exportGoldenRecords',
  })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({
    description:
      'First `{collection, cursor}`: follow the change feed from the cursor of the first answer. Then a golden record a line. Last `{complete, count}`; without it the export is not whole: send the last id as `after`.',
    schema: { type: 'string' },
  })
  @ApiProblems(404, 429, 503)
  async export(
    @Body() { collection, purpose, after }: ExportDto,
    @Caller() caller: Grant,
    @Req() request: GuardedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stream = new PassThrough();
    // A system's is a code, by which it was granted, and may stand in the header.
    const exporter = { ...statementOfCall(request, caller), purpose: caller.purpose ?? purpose };
    const start = startOnce(reply, stream);
    const written = this.exports.write({ collection, after: after ?? undefined }, caller, exporter, async (text) => {
      start.begin();
      await writeTo(stream, text);
    });
    const ended = written.then(
      () => void stream.end(),
      (error: Error) => {
        if (!start.hasBegun()) throw error;
        // The reader is told by what is missing: the last line, and the end of the chunks.
        stream.destroy(error);
      },
    );
    await Promise.race([start.begun, ended]);
  }
}

interface Start {
  readonly begun: Promise<void>;
  readonly hasBegun: () => boolean;
  begin(): void;
}

/** Headers leave with the first part: until then a fault is still a problem with a status. */
function startOnce(reply: FastifyReply, stream: PassThrough): Start {
  let hasBegun = false;
  let tell: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (tell = resolve));
  const begin = (): void => {
    if (hasBegun) return;
    hasBegun = true;
    void reply
      .headers({
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store',
        vary: VARY,
      })
      .send(stream);
    tell();
  };
  return { begun, hasBegun: () => hasBegun, begin };
}
