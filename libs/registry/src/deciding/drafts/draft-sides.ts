import { Injectable } from '@nestjs/common';
import { DecisionRepository, type Transaction } from '@sogoc/persistence';
import type { DecisionDraft, DecisionSides } from '@sogoc/resolution';

import { NothingToHoldError } from '../errors';
import type { SidesSubject } from './decision-subject';
import { SideFinder } from './find-sides';

/** Drafts decisions about two golden or source records. */
@Injectable()
export class SidesDrafts {
  constructor(
    private readonly finder: SideFinder,
    private readonly decisions: DecisionRepository,
  ) {}

  /** Throws what `SideFinder.pair` throws, and `NothingToHoldError`. */
  async find(tx: Transaction, subject: SidesSubject): Promise<DecisionDraft> {
    const { verdict, until } = subject;
    const [left, right] = await this.finder.pair(tx, subject);
    if (verdict === 'hold') return { ...(await this.hold(tx, [left, right])), until };
    const goldenIds = [...new Set([left.goldenId, right.goldenId].filter((id) => id !== undefined))];
    return { kind: verdict, madeBy: 'records', goldenIds, left: left.members, right: right.members };
  }

  /** It waits on evidence that any member may have, so all members are its sides, whichever records were named. */
  private async hold(tx: Transaction, [{ goldenId: one }, { goldenId: other }]: DecisionSides): Promise<DecisionDraft> {
    if (one === undefined || other === undefined) throw new NothingToHoldError();
    const fingerprints = await this.decisions.openEvidence(tx, one, other);
    if (fingerprints.length === 0) throw new NothingToHoldError();
    const left = await this.finder.membersOf(tx, one);
    const right = one === other ? [] : await this.finder.membersOf(tx, other);
    return { kind: 'hold', madeBy: 'records', goldenIds: [...new Set([one, other])], left, right, fingerprints };
  }
}
