import { type Answer, DoneOrProposed, type Grant, ProposalOutdatedError, ProposalsService } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { type OpenProposal, type Transaction, TransactionRunner } from '@sogoc/persistence';
import { isSameStanding, type SourceChange, type SourceStanding } from '@sogoc/resolution';

import { CatalogueService, type RegisteredSource } from './catalogue.service';

const KIND = 'source';

/** Changes of the catalogue; one of what a source is trusted with takes two operators where there are two. */
@Injectable()
export class ProposedSourcesService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly catalogue: CatalogueService,
    proposals: ProposalsService,
    private readonly acts: DoneOrProposed,
  ) {
    proposals.register(KIND, (tx, proposal) => this.apply(tx, proposal));
  }

  /** Throws what `CatalogueService.register` throws, and `ApprovalByPersonError`. */
  async register(code: string, change: SourceChange, caller: Grant): Promise<Answer<RegisteredSource>> {
    return this.transactions.run(async (tx): Promise<Answer<RegisteredSource>> => {
      const act = (within: Transaction): Promise<RegisteredSource> => this.catalogue.registerIn(within, code, change);
      const { before, after } = await this.catalogue.standings(tx, code, change);
      if (isSameStanding(before, after)) return { kind: 'done', outcome: await act(tx) };
      return this.acts.doOrPropose(tx, { kind: KIND, target: code, change, before, act }, caller);
    });
  }

  /** What was agreed on is the way from one standing to another: from a third one it would lead elsewhere. */
  private async apply(tx: Transaction, { target, change, before }: OpenProposal): Promise<void> {
    const now = await this.catalogue.standings(tx, target, change as SourceChange);
    if (!isSameStanding(now.before, before as SourceStanding)) throw new ProposalOutdatedError();
    await this.catalogue.registerIn(tx, target, change as SourceChange);
  }
}
