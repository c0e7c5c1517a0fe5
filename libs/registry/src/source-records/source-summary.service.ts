import { Injectable } from '@nestjs/common';
import type { Grant } from '@sogoc/access';
import type { SourceSummaryResponseDto } from '@sogoc/contracts';
import { SharedIdentifierRepository, SourceSummaryRepository } from '@sogoc/persistence';

import { SourceFlowService } from '../operations/source-flow.service';
import { IntakeScopes } from '../intake/intake-scope';
import { schemesOfOne } from '@sogoc/resolution';

/** Tells a source how its records stand. */
@Injectable()
export class SourceSummaryService {
  constructor(
    private readonly scopes: IntakeScopes,
    private readonly summaries: SourceSummaryRepository,
    private readonly shared: SharedIdentifierRepository,
    private readonly flows: SourceFlowService,
  ) {}

  /** Throws what `IntakeScopes.of` throws. */
  async read(source: string, collection: string, caller: Grant): Promise<SourceSummaryResponseDto> {
    const { declaration } = await this.scopes.of(caller, source, collection);
    const { statuses, findings, lastReceivedAt, lastObservedAt, oldestPendingAt } = await this.summaries.of(
      declaration.entity,
      source,
    );
    return {
      source,
      collection,
      statuses,
      findings,
      sharedIdentifiers: await this.shared.countsOf(schemesOfOne(declaration), source),
      freshness: {
        lastReceivedAt: lastReceivedAt?.toISOString(),
        lastObservedAt: lastObservedAt?.toISOString(),
        oldestPendingAt: oldestPendingAt?.toISOString(),
      },
      ...(await this.flows.of(source, declaration.entity)),
    };
  }
}
