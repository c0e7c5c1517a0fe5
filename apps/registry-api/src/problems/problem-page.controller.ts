import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OpenToAll } from '@sogoc/access';
import { RouteNotFoundError } from '@sogoc/platform';

const PAGES = join(process.cwd(), 'docs', 'problems');
const CODE = /^[a-z][a-z0-9-]{0,63}$/;

/** The page that a problem's `type` names. */
@Controller('problems')
@ApiExcludeController()
export class ProblemPageController {
  @Get(':code')
  @OpenToAll()
  @Header('content-type', 'text/markdown; charset=utf-8')
  async page(@Param('code') code: string): Promise<string> {
    if (!CODE.test(code)) throw new RouteNotFoundError();
    return readFile(join(PAGES, `${code}.md`), 'utf8').catch(() => {
      throw new RouteNotFoundError();
    });
  }
}
