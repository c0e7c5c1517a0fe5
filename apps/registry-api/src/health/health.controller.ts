import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { OpenToAll, PurposeConfig } from '@sogoc/access';
import { LivenessResponseDto, ReadinessResponseDto } from '@sogoc/contracts';
import type { FastifyReply } from 'fastify';

import { assessReadiness, READINESS_CHECKS, type ReadinessCheck } from './readiness';

/** For orchestrators: is the process alive, and should it get requests. */
@Controller()
@OpenToAll()
@ApiTags('Operations')
export class HealthController {
  constructor(
    @Inject(READINESS_CHECKS) private readonly checks: readonly ReadinessCheck[],
    private readonly purposes: PurposeConfig,
  ) {}

  @Get('livez')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether the process is alive', operationId: 'getLiveness', security: [] })
  @ApiOkResponse({ type: LivenessResponseDto })
  live(): LivenessResponseDto {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether the process can serve requests', operationId: 'getReadiness', security: [] })
  @ApiOkResponse({ type: ReadinessResponseDto })
  @ApiServiceUnavailableResponse({ type: ReadinessResponseDto })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessResponseDto> {
    const readiness = await assessReadiness(this.checks);
    void reply.status(readiness.status === 'unavailable' ? 503 : 200);
    return { ...readiness, legacyGrant: this.purposes.legacyGrant };
  }
}
