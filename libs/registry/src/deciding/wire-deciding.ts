import {
  DecisionLogRepository,
  DecisionRepository,
  DecisionSideRepository,
  FeedRepository,
  type GoldenRecordRepository,
  ReviewClaimRepository,
  type TransactionRunner,
} from '@sogoc/persistence';
import type { Clock, IdGenerator } from '@sogoc/kernel';

import type { CollectionAccess } from '@sogoc/access';
import type { CurrentPolicy, DecisionUnit } from '../resolving';
import { DecisionApprovals } from './decision-approvals';
import { DecisionMaker } from './decision-maker';
import { DecisionReversals } from './decision-reversals';
import { DecisionTransactions } from './decision-transactions';
import { DecisionsService } from './decisions.service';
import { DecisionDrafts } from './drafts/decision-drafts';
import { GoldenDrafts } from './drafts/draft-golden';
import { SidesDrafts } from './drafts/draft-sides';
import { TaskDrafts } from './drafts/draft-task';
import { SideFinder } from './drafts/find-sides';
import { GoldenDecisionsService } from './golden-decisions.service';

/** What deciding rests on. */
export interface DecidingParts {
  readonly policies: CurrentPolicy;
  readonly unit: DecisionUnit;
  readonly collections: CollectionAccess;
  readonly goldens: GoldenRecordRepository;
  readonly transactions: TransactionRunner;
  readonly clock: Clock;
  readonly mint: IdGenerator;
}

/** The services of `DecidingModule` without Nest, for whoever brings a policy or a unit of work of its own. */
export function wireDeciding({ policies, unit, collections, goldens, transactions, clock, mint }: DecidingParts): {
  decisions: DecisionsService;
  goldenDecisions: GoldenDecisionsService;
} {
  const stored = new DecisionRepository();
  const sides = new DecisionSideRepository();
  const claims = new ReviewClaimRepository();
  const finder = new SideFinder(sides);
  const drafts = new DecisionDrafts(
    new SidesDrafts(finder, stored),
    new GoldenDrafts(finder, stored),
    new TaskDrafts(finder, claims, stored),
  );
  const runs = new DecisionTransactions(policies, unit, stored);
  const maker = new DecisionMaker(runs, unit, drafts, stored, claims, mint);
  const approvals = new DecisionApprovals(runs, unit, stored, sides, claims);
  const reversals = new DecisionReversals(runs, unit, finder, stored, sides, claims);
  const log = new DecisionLogRepository(transactions);
  const decisions = new DecisionsService(collections, finder, maker, approvals, reversals, log, transactions);
  const goldenDecisions = new GoldenDecisionsService(
    collections,
    goldens,
    new FeedRepository(transactions),
    maker,
    reversals,
    decisions,
    clock,
  );
  return { decisions, goldenDecisions };
}
