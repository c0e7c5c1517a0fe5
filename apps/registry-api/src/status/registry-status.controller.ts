import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@sogoc/access';
import { RegistryStatusResponseDto } from '@sogoc/contracts';
import { type RegistryStatus, RegistryStatusService } from '@sogoc/registry';

@Controller('v1/status')
@Allow('operator')
@ApiTags('Operations')
export class RegistryStatusController {
  constructor(private readonly status: RegistryStatusService) {}

  @Get()
  @ApiOperation({ summary: 'Counts by collection', operationId: 'getStatus' })
  @ApiOkResponse({ type: RegistryStatusResponseDto })
  async read(): Promise<RegistryStatus> {
    return this.status.read();
  }
}
