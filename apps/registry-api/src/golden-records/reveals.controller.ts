import { Body, Controller, Header, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, EntryOfKind, type Grant } from '@sogoc/access';
import { RevealDto, RevealResponseDto } from '@sogoc/contracts';
import { ChangesNothing, RevealsService, type ShownReveal } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';

/** Single values for whoever works with values in part. Each call shows one and is kept; repeating one is another look. */
@Controller('v1/reveals')
@ApiTags('Golden records')
export class RevealsController {
  constructor(private readonly reveals: RevealsService) {}

  @Post()
  @Allow('steward')
  @EntryOfKind('reveal')
  @ChangesNothing()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Show one value whole, with a reason that is kept', operationId: 'revealValue' })
  @ApiCreatedResponse({ type: RevealResponseDto })
  @ApiProblems(404)
  async reveal(
    @Body() { golden, record, attribute, reason }: RevealDto,
    @Caller() caller: Grant,
  ): Promise<ShownReveal> {
    const named = { golden: golden ?? undefined, record: record ?? undefined };
    return this.reveals.reveal({ ...named, attribute, reason }, caller);
  }
}
