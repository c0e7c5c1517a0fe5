import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@sogoc/access';
import {
  AgenciesResponseDto,
  AgencyResponseDto,
  PurposeResponseDto,
  PurposesResponseDto,
  PutAgencyDto,
  PutPurposeDto,
  PutSystemDto,
  SystemResponseDto,
  SystemsResponseDto,
} from '@sogoc/contracts';
import {
  type PutEntry,
  SharingCatalogueService,
  showAgency,
  type ShownAgency,
  type ShownPurpose,
  type ShownSystem,
  showPurpose,
  showSystem,
} from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

/** Who may ask, by what, and what for. Any caller of the console may read it. */
@Controller('v1')
@Allow('operator')
@ApiTags('Sharing')
export class SharingCatalogueController {
  constructor(private readonly catalogue: SharingCatalogueService) {}

  @Get('agencies')
  @Allow('operator', 'lead', 'auditor')
  @ApiOperation({ summary: 'Agencies, in order of code', operationId: 'listAgencies' })
  @ApiOkResponse({ type: AgenciesResponseDto })
  async agencies(): Promise<{ readonly items: readonly ShownAgency[] }> {
    return { items: (await this.catalogue.list('agency')).map(showAgency) };
  }

  @Put('agencies/:code')
  @ApiOperation({ summary: 'Add an agency, or say anew what it is', operationId: 'putAgency' })
  @ApiOkResponse({ type: AgencyResponseDto })
  @ApiCreatedResponse({ type: AgencyResponseDto })
  async putAgency(
    @Param('code') code: string,
    @Body() { titleVi, titleEn, level, parent }: PutAgencyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownAgency> {
    const entry = { code, titleVi, titleEn: titleEn ?? null, level, parent: parent ?? null };
    return showAgency(answer(reply, await this.catalogue.put('agency', entry)));
  }

  @Get('systems')
  @Allow('operator', 'lead', 'auditor')
  @ApiOperation({ summary: 'Systems of agencies, in order of code', operationId: 'listSystems' })
  @ApiOkResponse({ type: SystemsResponseDto })
  async systems(): Promise<{ readonly items: readonly ShownSystem[] }> {
    return { items: (await this.catalogue.list('system')).map(showSystem) };
  }

  @Put('systems/:code')
  @ApiOperation({ summary: 'Add a system of an agency, or say anew what it is', operationId: 'putSystem' })
  @ApiOkResponse({ type: SystemResponseDto })
  @ApiCreatedResponse({ type: SystemResponseDto })
  async putSystem(
    @Param('code') code: string,
    @Body() { agency, titleVi, titleEn, securityLevel, status }: PutSystemDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownSystem> {
    const entry = {
      ...{ code, agency, titleVi, titleEn: titleEn ?? null },
      ...{ securityLevel: securityLevel ?? null, status: status ?? ('active' as const) },
    };
    return showSystem(answer(reply, await this.catalogue.put('system', entry)));
  }

  @Get('purposes')
  @Allow('operator', 'lead', 'auditor')
  @ApiOperation({ summary: 'Purposes, in order of code', operationId: 'listPurposes' })
  @ApiOkResponse({ type: PurposesResponseDto })
  async purposes(): Promise<{ readonly items: readonly ShownPurpose[] }> {
    return { items: (await this.catalogue.list('purpose')).map(showPurpose) };
  }

  @Put('purposes/:code')
  @ApiOperation({ summary: 'Add a purpose, or say anew what it is', operationId: 'putPurpose' })
  @ApiOkResponse({ type: PurposeResponseDto })
  @ApiCreatedResponse({ type: PurposeResponseDto })
  async putPurpose(
    @Param('code') code: string,
    @Body() wish: PutPurposeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownPurpose> {
    const { titleVi, titleEn, citation, needsCase, needsUser, toldToSubject, whyNotNow } = wish;
    const entry = {
      ...{ code, titleVi, titleEn: titleEn ?? null, citation },
      ...{ needsCase: needsCase ?? false, needsUser: needsUser ?? false },
      ...{ toldToSubject: toldToSubject ?? ('now' as const), whyNotNow: whyNotNow ?? null },
    };
    return showPurpose(answer(reply, await this.catalogue.put('purpose', entry)));
  }
}

function answer<T>(reply: FastifyReply, { entry, created }: PutEntry<T>): T {
  void reply.status(created ? 201 : 200);
  return entry;
}
