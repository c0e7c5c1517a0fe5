import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, EntryOfKind, type Grant } from '@sogoc/access';
import { MatchQuestionDto, MatchResponseDto } from '@sogoc/contracts';
import { RateLimited } from '@sogoc/platform';
import { ChangesNothing, type MatchAnswer, MatchService } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';

@Controller('v1/:collection')
@Allow('source', 'consumer', 'steward')
@ApiTags('Golden records')
export class MatchController {
  constructor(private readonly matches: MatchService) {}

  @Post('match')
  @HttpCode(200)
  @RateLimited()
  @ChangesNothing()
  @EntryOfKind('match')
  @Header('vary', 'Authorization')
  @ApiOperation({
    summary: 'Golden records that a record would belong to; stores nothing',
    operationId: 'matchGoldenRecords',
  })
  @ApiBody({ type: MatchQuestionDto })
  @ApiOkResponse({ type: MatchResponseDto })
  @ApiProblems(429)
  async match(
    @Param('collection') collection: string,
    @Body() question: unknown,
    @Caller() caller: Grant,
  ): Promise<MatchAnswer> {
    return this.matches.match(collection, question, caller);
  }
}
