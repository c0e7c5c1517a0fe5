import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, EntryOfKind, type Grant, RateLimited, UnderGrants } from '@sogoc/access';
import { PrefillDto, PrefillResponseDto } from '@sogoc/contracts';
import { ChangesNothing, type PrefillAnswer, PrefillService } from '@sogoc/registry';

import { VARY } from '../golden-records/vary-by-key-and-purpose';
import { ApiProblems } from '../openapi/api-problems.decorator';

/** What the registry knows is not asked of the citizen again. */
@Controller('v1/prefill')
@Allow('consumer', 'steward')
@ApiTags('Forms')
export class PrefillController {
  constructor(private readonly prefills: PrefillService) {}

  @Post()
  @UnderGrants()
  @EntryOfKind('prefill')
  @HttpCode(200)
  @RateLimited()
  @ChangesNothing()
  @Header('vary', VARY)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Fill in a form from what is known, in one call', operationId: 'prefillForm' })
  @ApiOkResponse({ type: PrefillResponseDto })
  @ApiProblems(404, 429)
  async prefill(@Body() { form, subject }: PrefillDto, @Caller() caller: Grant): Promise<PrefillAnswer> {
    const { collection, scheme, value, stated } = subject;
    const meant = { scheme, value, ...(collection && { collection }), ...(stated && { stated }) };
    return this.prefills.prefill({ form, subject: meant }, caller);
  }
}
