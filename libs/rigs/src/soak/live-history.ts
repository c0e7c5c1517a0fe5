import { DomainError, type RecordIdentity } from '@sogoc/kernel';

import {
  type DecideStep,
  type History,
  type HistoryStep,
  isArrival,
  type PinStep,
  type ReverseStep,
  type SplitStep,
  type StewardStep,
  type UnpinStep,
} from './histories/history';
import type { SoakRegistry } from './soak-registry';
import { type Arrival, takeArrivals } from './take-arrivals';

const SOAK_COLLECTION = 'persons';
export const SOAK_ENTITY = 'person';

/** Counts by name of what happened. */
export type Tally = Map<string, number>;

const WHOLE_BATCH = 500;

/** What a steward of a soak always says, as setting strong evidence aside takes a reason. */
const REASON = 'soak';

/** Plays a history step by step, with one worker, as it was lived. Answers what happened on the way. */
export async function liveHistory(registry: SoakRegistry, history: History): Promise<Tally> {
  const life = new Life(registry);
  for (const step of history.steps) await life.take(step);
  await life.resolve();
  return life.tally;
}

class Life {
  readonly tally: Tally = new Map();
  private readonly decisions = new Map<number, string>();
  private readonly awaiting: string[] = [];
  private readonly arrived: Arrival[] = [];
  private readonly deleted = new Set<string>();

  constructor(private readonly registry: SoakRegistry) {}

  async take(step: HistoryStep): Promise<void> {
    if (isArrival(step)) {
      this.noteArrival(step);
      this.arrived.push(step);
    } else if (step.act === 'resolve') await this.resolve();
    else {
      await this.takeIn();
      await this.decide(step);
    }
  }

  /** What came since the last thing that could meet it. */
  private async takeIn(): Promise<void> {
    await takeArrivals(this.registry, this.arrived.splice(0));
  }

  async resolve(): Promise<void> {
    const { rows, upkeep } = this.registry;
    await this.takeIn();
    const { corrected, deleted } = await rows.waitingAnchors();
    this.count('corrected anchor', corrected);
    this.count('deleted anchor', deleted);
    await this.registry.worker(WHOLE_BATCH).drain(SOAK_ENTITY);
    await upkeep.drain();
    if ((await rows.blocksPast(this.registry.settings.cappedBlockSize)) > 0) this.count('block past its cap');
  }

  private noteArrival({ act, record }: HistoryStep & { act: 'push' | 'delete'; record: RecordIdentity }): void {
    const name = `${record.source}/${record.recordKey}`;
    if (act === 'delete') this.deleted.add(name);
    else if (this.deleted.delete(name)) this.count('re-creation');
    this.count(act);
  }

  /** What a steward may not do is part of the game; what fails is not. */
  private async decide(step: StewardStep & { readonly stepNumber: number }): Promise<void> {
    try {
      const made = await this.carryOut(step);
      if (made === undefined) return;
      this.decisions.set(step.stepNumber, made.id);
      if (made.status === 'awaiting-approval') this.awaiting.push(made.id);
      this.count(made.status === 'awaiting-approval' ? 'awaiting approval' : nameOfStep(step));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      this.count(error.code === 'contradicts' ? 'refused decision' : 'idle step');
    }
  }

  private async carryOut(step: StewardStep): Promise<{ id: string; status: string } | undefined> {
    switch (step.act) {
      case 'decide':
        return this.compare(step);
      case 'split':
        return this.split(step);
      case 'pin':
        return this.pin(step);
      case 'unpin':
        return this.unpin(step);
      case 'reverse':
        return this.reverse(step);
      case 'approve':
        return this.approve();
    }
  }

  private async compare({ verdict, left, right, onRecords }: DecideStep): Promise<{ id: string; status: string }> {
    const side = async (record: RecordIdentity) => {
      const goldenId = onRecords ? undefined : await this.goldenOf(record);
      return goldenId === undefined ? record : { goldenId };
    };
    const request = {
      verdict,
      left: await side(left),
      right: await side(right),
      reason: REASON,
      collection: SOAK_COLLECTION,
    };
    return this.registry.decisions.decideOnSides(request, this.registry.stewards[0]);
  }

  private async split({ records }: SplitStep): Promise<{ id: string; status: string } | undefined> {
    const address = await this.addressOf(records[0]!);
    const golden = address?.id;
    const together: RecordIdentity[] = [];
    for (const record of records) if ((await this.goldenOf(record)) === golden) together.push(record);
    return address && this.registry.goldenDecisions.split(address, together, REASON, this.registry.stewards[0]);
  }

  private async pin({ record, attribute, value, from }: PinStep): Promise<{ id: string; status: string } | undefined> {
    const address = await this.addressOf(record);
    const wish = from === undefined ? { value } : { record: from };
    return address && this.registry.goldenDecisions.pin(address, attribute, wish, REASON, this.registry.stewards[0]);
  }

  private async unpin({ record, attribute }: UnpinStep): Promise<{ id: string; status: string } | undefined> {
    const address = await this.addressOf(record);
    return address && this.registry.goldenDecisions.unpin(address, attribute, REASON, this.registry.stewards[0]);
  }

  private async reverse({ of }: ReverseStep): Promise<{ id: string; status: string } | undefined> {
    const id = this.decisions.get(of);
    return id === undefined ? undefined : this.registry.decisions.reverse(id, REASON, this.registry.stewards[1]);
  }

  private async approve(): Promise<{ id: string; status: string } | undefined> {
    const id = this.awaiting.shift();
    return id === undefined ? undefined : this.registry.decisions.approve(id, REASON, this.registry.stewards[1]);
  }

  /** The golden record of a record as a steward looks at it now. */
  private async addressOf(
    record: RecordIdentity,
  ): Promise<{ collection: string; id: string; ifMatch: string } | undefined> {
    const id = await this.goldenOf(record);
    return id === undefined ? undefined : { collection: SOAK_COLLECTION, id, ifMatch: '*' };
  }

  private async goldenOf(record: RecordIdentity): Promise<string | undefined> {
    return this.registry.rows.goldenOf(SOAK_ENTITY, record);
  }

  private count(name: string, by = 1): void {
    if (by > 0) this.tally.set(name, (this.tally.get(name) ?? 0) + by);
  }
}

function nameOfStep(step: StewardStep): string {
  if (step.act === 'decide') return step.verdict;
  return step.act === 'reverse' ? 'reversal' : step.act === 'approve' ? 'approval' : step.act;
}
