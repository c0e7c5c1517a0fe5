import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, UnderGrants } from '@sogoc/access';
import { FormResponseDto, FormsResponseDto, PutFormDto } from '@sogoc/contracts';
import { FormsService, type ShownForm } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

import { ApiProblems } from '../openapi/api-problems.decorator';

/** Forms as data: what is asked of whom, for which purpose. They hold nothing of anybody. */
@Controller('v1/forms')
@Allow('consumer', 'steward', 'operator', 'auditor')
@ApiTags('Forms')
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  @Get()
  @UnderGrants()
  @ApiOperation({ summary: 'Forms, in order of code', operationId: 'listForms' })
  @ApiOkResponse({ type: FormsResponseDto })
  async list(): Promise<{ readonly items: readonly ShownForm[] }> {
    return { items: await this.forms.list() };
  }

  @Get(':code')
  @UnderGrants()
  @ApiOperation({ summary: 'A form', operationId: 'getForm' })
  @ApiOkResponse({ type: FormResponseDto })
  @ApiProblems(404)
  async find(@Param('code') code: string): Promise<ShownForm> {
    return this.forms.find(code);
  }

  @Put(':code')
  @Allow('operator')
  @ApiOperation({ summary: 'Add a form, or say anew what it asks', operationId: 'putForm' })
  @ApiOkResponse({ type: FormResponseDto })
  @ApiCreatedResponse({ type: FormResponseDto })
  async put(
    @Param('code') code: string,
    @Body() { titleVi, titleEn, purpose, subject, fields }: PutFormDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownForm> {
    const asked = fields.map(({ name, path, ...titles }) => ({
      ...{ name, path },
      ...(titles.titleVi && { titleVi: titles.titleVi }),
      ...(titles.titleEn && { titleEn: titles.titleEn }),
    }));
    const wish = { code, titleVi, ...(titleEn && { titleEn }), purpose, subject, fields: asked };
    const { form, created } = await this.forms.put(wish);
    void reply.status(created ? 201 : 200);
    return form;
  }
}
