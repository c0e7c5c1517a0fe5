import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@sogoc/access';
import {
  AccessLogQueryDto,
  AccessLogResponseDto,
  ConsistencyProofResponseDto,
  ConsistencyQueryDto,
  InclusionProofResponseDto,
  LogCheckpointResponseDto,
} from '@sogoc/contracts';
import type { Page } from '@sogoc/platform';
import {
  AccessLogService,
  LogEntryNotFoundError,
  type ShownCheckpoint,
  type ShownConsistency,
  type ShownEntry,
  type ShownInclusion,
} from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';

/** A place in the log as it is written; below 2^53. */
const SEQ = /^\d{1,15}$/;

const noSuchEntry = (): LogEntryNotFoundError => new LogEntryNotFoundError();

/** Who was shown what and why, with proofs for whoever trusts nobody. */
@Controller('v1/access-log')
@Allow('operator', 'auditor')
@ApiTags('Record of reads')
export class AccessLogController {
  constructor(private readonly log: AccessLogService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who was shown what, the newest first', operationId: 'listAccessLog' })
  @ApiOkResponse({ type: AccessLogResponseDto })
  async list(@Query() query: AccessLogQueryDto): Promise<Page<ShownEntry>> {
    const { golden, principal, system, purpose, kind, from, to } = query;
    const filter = {
      goldenId: golden?.toLowerCase(),
      principalId: principal,
      system,
      purpose,
      kind,
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
    };
    return this.log.list(filter, pageRequestOf(query));
  }

  @Get('checkpoint')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The newest signed tree head of the record of reads', operationId: 'readLogCheckpoint' })
  @ApiOkResponse({ type: LogCheckpointResponseDto })
  @ApiProblems(404)
  async checkpoint(): Promise<ShownCheckpoint> {
    return this.log.checkpoint();
  }

  @Get('consistency')
  @ApiOperation({ summary: 'That a later log begins with an earlier one', operationId: 'proveLogConsistency' })
  @ApiOkResponse({ type: ConsistencyProofResponseDto })
  @ApiProblems(404)
  async consistency(@Query() { from, to }: ConsistencyQueryDto): Promise<ShownConsistency> {
    return this.log.proveConsistency(Number(from), Number(to));
  }

  @Get(':seq/proof')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'That an entry stands in the record of reads', operationId: 'proveLogEntry' })
  @ApiOkResponse({ type: InclusionProofResponseDto })
  @ApiProblems(404)
  async proof(@Param('seq') seq: string): Promise<ShownInclusion> {
    if (!SEQ.test(seq)) throw noSuchEntry();
    return this.log.prove(Number(seq));
  }
}
