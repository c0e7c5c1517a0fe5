import { type Grant, project, type ShownGoldenRecord } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { SourceRepository, SubjectRequestRepository } from '@sogoc/persistence';
import { CLOCK, type PageRequest } from '@sogoc/platform';
import { isOpenRequest } from '@sogoc/resolution';

import { type ShownSubjectRequest, showSubjectRequest } from './show-subject-request';
import { SubjectFinder, type SubjectWish } from './subject-finder';
import { SubjectUsageService, type UsagePage } from './subject-usage.service';

/** A database that something about somebody comes from. */
export interface ShownOrigin {
  readonly code: string;
  readonly titleVi: string;
  readonly owner: string;
}

/** What is kept about somebody, from where, and who was shown it. */
export interface SubjectView extends UsagePage {
  readonly subject: ShownGoldenRecord;
  readonly sources: readonly ShownOrigin[];
  /** Open ones, the newest first. */
  readonly requests: readonly ShownSubjectRequest[];
}

const MOST_REQUESTS = 200;

/** Shows somebody his own data. */
@Injectable()
export class SubjectViewService {
  constructor(
    private readonly subjects: SubjectFinder,
    private readonly usages: SubjectUsageService,
    private readonly requests: SubjectRequestRepository,
    private readonly sources: SourceRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As far as the grant of the portal goes. Throws what finding a subject throws. */
  async show(wish: SubjectWish, page: PageRequest, caller: Grant): Promise<SubjectView> {
    const { golden, opened } = await this.subjects.find(wish, caller);
    const usage = await this.usages.list(golden.id, page);
    const requests = await this.requests.ofGolden(golden.id, MOST_REQUESTS);
    const subject = project(golden, opened.grant);
    return {
      subject,
      sources: await this.originsOf(subject),
      ...usage,
      requests: requests.filter(isOpenRequest).map((request) => showSubjectRequest(request, this.clock.now())),
    };
  }

  private async originsOf({ provenance }: ShownGoldenRecord): Promise<readonly ShownOrigin[]> {
    const codes = [...new Set(Object.values(provenance).map(({ source }) => source))].sort();
    const found = await Promise.all(codes.map((code) => this.sources.find(code)));
    return found.flatMap((source) =>
      source ? [{ code: source.code, titleVi: source.titleVi, owner: source.owner }] : [],
    );
  }
}
