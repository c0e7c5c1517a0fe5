import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, EntryOfKind, type Grant, RateLimited, UnderGrants } from '@sogoc/access';
import { SubjectViewDto, SubjectViewResponseDto } from '@sogoc/contracts';
import { ChangesNothing, type SubjectView, SubjectViewService } from '@sogoc/registry';

import { ApiProblems } from '../openapi/api-problems.decorator';
import { pageRequestOf } from '../paging/page-parameters';

/** For a portal that knows who signed in: the person's own data, and who was shown them. */
@Controller('v1/subject-view')
@Allow('consumer')
@ApiTags('Data subjects')
export class SubjectViewController {
  constructor(private readonly views: SubjectViewService) {}

  @Post()
  @HttpCode(200)
  @UnderGrants('subject')
  @EntryOfKind('subject')
  @ChangesNothing()
  @RateLimited()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: "Somebody's own values with their sources, who was shown them, and open requests",
    operationId: 'viewSubject',
  })
  @ApiOkResponse({ type: SubjectViewResponseDto })
  @ApiProblems(404, 409)
  async view(@Body() { subject, ...page }: SubjectViewDto, @Caller() caller: Grant): Promise<SubjectView> {
    return this.views.show(subject, pageRequestOf(page), caller);
  }
}
