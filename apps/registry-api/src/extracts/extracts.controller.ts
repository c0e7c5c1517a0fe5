import { Body, Controller, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Caller,
  EntryOfKind,
  type Grant,
  type GuardedRequest,
  statementOfCall,
  UnderGrants,
} from '@sogoc/access';
import {
  ExtractResponseDto,
  ExtractStatusQuestionDto,
  ExtractStatusResponseDto,
  IssueExtractDto,
  WithdrawExtractDto,
} from '@sogoc/contracts';
import { InvalidRequestError } from '@sogoc/platform';
import {
  ChangesNothing,
  ExtractsService,
  type ExtractStatus,
  ExtractStatusService,
  type IssuedExtract,
  type NamedExtract,
} from '@sogoc/registry';

import { VARY } from '../golden-records/vary-by-key-and-purpose';
import { ApiProblems } from '../openapi/api-problems.decorator';

/** What the registry says of a thing, signed for somebody who verifies it without asking. */
@Controller('v1/extracts')
@Allow('consumer', 'steward')
@ApiTags('Extracts')
export class ExtractsController {
  constructor(
    private readonly extracts: ExtractsService,
    private readonly statuses: ExtractStatusService,
  ) {}

  @Post()
  @UnderGrants()
  @EntryOfKind('extract')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Issue a signed extract of a golden record', operationId: 'issueExtract' })
  @ApiCreatedResponse({ type: ExtractResponseDto })
  @ApiProblems(404, 410)
  async issue(
    @Body() { collection, goldenId, attributes, recipient }: IssueExtractDto,
    @Caller() caller: Grant,
    @Req() request: GuardedRequest,
  ): Promise<IssuedExtract> {
    const wish = { collection, goldenId, attributes, recipient };
    return this.extracts.issue(wish, caller, statementOfCall(request, caller));
  }

  @Post('status')
  @Allow('consumer', 'steward', 'operator', 'auditor')
  @UnderGrants()
  @HttpCode(200)
  @ChangesNothing()
  @Header('vary', VARY)
  @ApiOperation({ summary: 'What became of an extract', operationId: 'readExtractStatus' })
  @ApiOkResponse({ type: ExtractStatusResponseDto })
  @ApiProblems(404)
  async status(@Body() question: ExtractStatusQuestionDto, @Caller() caller: Grant): Promise<ExtractStatus> {
    return this.statuses.status(namedIn(question), caller);
  }

  @Post(':id/withdrawal')
  @Allow('consumer', 'steward', 'operator')
  @UnderGrants()
  @ApiOperation({ summary: 'Take an extract back', operationId: 'withdrawExtract' })
  @ApiCreatedResponse({ type: ExtractStatusResponseDto })
  @ApiProblems(404, 409)
  async withdraw(
    @Param('id') id: string,
    @Body() { reason }: WithdrawExtractDto,
    @Caller() caller: Grant,
  ): Promise<ExtractStatus> {
    return this.statuses.withdraw(id, reason, caller);
  }
}

function namedIn({ id, extract }: ExtractStatusQuestionDto): NamedExtract {
  if (typeof id === 'string' && typeof extract !== 'string') return { id };
  if (typeof extract === 'string' && typeof id !== 'string') return { extract };
  const detail = 'Send the id of an extract, or the extract itself.';
  throw InvalidRequestError.of('', 'one-of', detail);
}
