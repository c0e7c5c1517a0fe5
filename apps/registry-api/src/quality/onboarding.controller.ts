import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@sogoc/access';
import { OnboardingResponseDto, OnboardingTermsResponseDto, PutOnboardingDto } from '@sogoc/contracts';
import { type OnboardingBoard, OnboardingService } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';

/** How far the databases of the catalogue are connected. */
@Controller('v1/onboarding')
@Allow('operator')
@ApiTags('Quality')
export class OnboardingController {
  constructor(private readonly onboarding: OnboardingService) {}

  @Get()
  @Allow('operator', 'lead', 'auditor')
  @ApiOperation({
    summary: 'Legal basis, agreement, mapping, connection, first load and quality of every source, and the days left',
    operationId: 'getOnboarding',
  })
  @ApiOkResponse({ type: OnboardingResponseDto })
  async board(): Promise<OnboardingBoard> {
    return this.onboarding.board();
  }

  @Put(':source')
  @ApiOperation({ summary: 'Write down what was agreed with the owner of a source', operationId: 'putOnboarding' })
  @ApiOkResponse({ type: OnboardingTermsResponseDto })
  @ApiProblems(404)
  async put(
    @Param('source') source: string,
    @Body() { mapping, mappedOn, agreement, agreedOn }: PutOnboardingDto,
  ): Promise<OnboardingTermsResponseDto> {
    return this.onboarding.put(source, {
      mapping: mapping ?? null,
      mappedOn: mappedOn ?? null,
      agreement: agreement ?? null,
      agreedOn: agreedOn ?? null,
    });
  }
}
