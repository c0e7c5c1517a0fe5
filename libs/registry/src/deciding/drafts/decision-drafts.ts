import { Injectable } from '@nestjs/common';
import { assertNever } from '@sogoc/kernel';
import type { Transaction } from '@sogoc/persistence';
import type { DecisionDraft } from '@sogoc/resolution';

import type { DecisionSubject } from './decision-subject';
import { GoldenDrafts } from './draft-golden';
import { SidesDrafts } from './draft-sides';
import { TaskDrafts } from './draft-task';

/** Tells what a steward's decision is about as the registry stands: the same question is asked again under the locks. */
@Injectable()
export class DecisionDrafts {
  constructor(
    private readonly sides: SidesDrafts,
    private readonly goldens: GoldenDrafts,
    private readonly tasks: TaskDrafts,
  ) {}

  async find(tx: Transaction, subject: DecisionSubject): Promise<DecisionDraft> {
    switch (subject.on) {
      case 'sides':
        return this.sides.find(tx, subject);
      case 'split':
        return this.goldens.split(tx, subject);
      case 'pin':
        return this.goldens.pin(tx, subject);
      case 'task':
        return this.tasks.find(tx, subject);
      default:
        return assertNever(subject);
    }
  }
}
