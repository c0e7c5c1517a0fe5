import { compareIdentity, type RecordIdentity } from '@sogoc/kernel';

import { Draw } from './draw';
import { drawCohort, drawPeople, type SoakPerson } from './draw-people';
import type { History, HistoryStep, PinStep, PushStep, StewardStep } from './history';
import { statePerson } from './state-person';

export interface HistoryShape {
  /** Codes of the sources that hold persons. */
  readonly sources: readonly string[];
  /** Members of a block that make candidate pairs; some history has more. */
  readonly cappedBlockSize: number;
}

/** A record, whom it is about, and what was sent of it so far. */
interface HeldRecord {
  readonly identity: RecordIdentity;
  person: SoakPerson;
  version: number;
  deleted: boolean;
}

type Undone<Step> = Step extends unknown ? Omit<Step, 'stepNumber'> : never;

/** Smaller histories find most of what there is to find, and shrink faster. */
const SIZES = { small: 84, middle: 13, large: 3 };
const RECORDS = { small: [30, 55], middle: [56, 120], large: [121, 300] } as const;

/**
 * A history of 30–300 records of persons that the seed alone decides. One person has ten records or more; the rest are households of
 * look-alikes, and a cohort that outgrows a block. What a source sends and what a steward does come mixed.
 */
export function generateHistory(seed: number, shape: HistoryShape): History {
  return new HistoryWriter(new Draw(seed), shape).write(seed);
}

class HistoryWriter {
  private readonly steps: HistoryStep[] = [];
  private readonly held: HeldRecord[] = [];
  private readonly decided: number[] = [];
  private readonly pinned: Pick<PinStep, 'record' | 'attribute'>[] = [];
  private people: readonly SoakPerson[] = [];

  constructor(
    private readonly draw: Draw,
    private readonly shape: HistoryShape,
  ) {}

  write(seed: number): History {
    const { draw } = this;
    const [least, most] = RECORDS[draw.weighted(SIZES)];
    const count = draw.between(least, most);
    const drafts = this.draftRecords(count);
    const doings = Math.ceil(count * 0.6);
    const rounds = draw.between(5, 15);
    for (let round = 0; round < rounds; round++) {
      for (const draft of drafts.splice(0, Math.ceil(drafts.length / (rounds - round)))) this.push(draft);
      if (round > 0) for (let n = draw.between(1, Math.ceil((2 * doings) / rounds)); n > 0; n--) this.doSomething();
      this.add({ act: 'resolve' });
    }
    return { seed, steps: this.steps };
  }

  /** Who has how many records: one with many, a cohort, and households that fill up the rest. */
  private draftRecords(count: number): HeldRecord[] {
    const { draw, shape } = this;
    const cohort = draw.chance(0.5)
      ? drawCohort(draw, Math.min(shape.cappedBlockSize + draw.between(1, 4), count))
      : [];
    const households = drawPeople(draw, Math.max(2, Math.ceil((count - cohort.length) / 9)));
    this.people = [...households, ...cohort];
    const many = draw.pick(households);
    const owners = [...Array<SoakPerson>(draw.between(10, 16)).fill(many), ...cohort];
    while (owners.length < count) owners.push(draw.pick(households));
    return draw.shuffled(owners).map((person, index) => ({
      identity: { source: draw.pick(shape.sources), recordKey: `r${index + 1}` },
      person,
      version: 0,
      deleted: false,
    }));
  }

  private push(record: HeldRecord): void {
    const { draw } = this;
    if (record.version === 0) this.held.push(record);
    record.version += draw.between(1, 2);
    record.deleted = false;
    const step: Undone<PushStep> = {
      act: 'push',
      record: record.identity,
      sourceVersion: record.version,
      observedAt: `2026-0${draw.between(1, 3)}-1${draw.below(10)}T0${draw.below(10)}:00:00Z`,
      attributes: statePerson(draw, record.person, this.people),
    };
    this.add(step);
  }

  private doSomething(): void {
    const { draw } = this;
    const record = draw.pick(this.held);
    switch (
      draw.weighted({
        correct: 22,
        swap: 8,
        remove: 10,
        recreate: 8,
        late: 4,
        decide: 26,
        split: 8,
        pin: 9,
        back: 14,
        tangle: 3,
      })
    ) {
      case 'correct':
        return this.push(record);
      case 'swap':
        record.person = draw.pick(this.people);
        return this.push(record);
      case 'remove':
        return this.remove(record);
      case 'recreate':
        return this.push(this.held.find(({ deleted }) => deleted) ?? record);
      case 'late':
        return this.pushLate(record);
      case 'decide':
        return this.steward(this.drawDecision(record));
      case 'split':
        return this.steward({ act: 'split', records: [record, ...this.alike(record, draw.below(3))].map(identityOf) });
      case 'pin':
        return this.pin(record);
      case 'back':
        return this.takeBack();
      case 'tangle':
        return this.tangle();
    }
  }

  /** At the version in force a tombstone wins. */
  private remove(record: HeldRecord): void {
    record.version += this.draw.below(2);
    record.deleted = true;
    this.add({ act: 'delete', record: record.identity, sourceVersion: record.version });
  }

  /** What was overtaken arrives all the same. */
  private pushLate(record: HeldRecord): void {
    const used = new Set(
      this.steps.flatMap((step) => (step.act === 'push' && step.record === record.identity ? step.sourceVersion : [])),
    );
    const version = Array.from({ length: record.version }, (_, n) => n).find((n) => n > 0 && !used.has(n));
    if (version === undefined) return this.push(record);
    const observedAt = '2026-01-01T00:00:00Z';
    const attributes = statePerson(this.draw, record.person, this.people);
    this.add({ act: 'push', record: record.identity, sourceVersion: version, observedAt, attributes });
  }

  private drawDecision(record: HeldRecord): Undone<StewardStep> {
    const { draw } = this;
    const [other = draw.pick(this.held)] = draw.chance(0.7) ? this.alike(record, 1) : [];
    const verdict = draw.weighted({ same: 42, different: 32, hold: 26 });
    return {
      act: 'decide',
      verdict,
      left: record.identity,
      right: other.identity,
      // What is open about one golden record alone may name a record by its number, which is another in another order.
      onRecords: verdict !== 'hold' && draw.chance(0.5),
    };
  }

  private drawPin(record: HeldRecord): Undone<PinStep> {
    const { draw } = this;
    const attribute = draw.pick(['ethnicity', 'maritalStatus', 'dateOfBirth', 'fullName']);
    const [from = record] = this.alike(record, 1);
    if (draw.chance(0.5)) return { act: 'pin', record: record.identity, attribute, from: from.identity };
    const value = { ethnicity: 'Kinh', maritalStatus: 'married', dateOfBirth: '1980-02-03', fullName: 'Lê Thị Mai' };
    return { act: 'pin', record: record.identity, attribute, value: value[attribute as keyof typeof value] };
  }

  private pin(record: HeldRecord): void {
    const [pinned] = this.draw.shuffled(this.pinned);
    if (pinned && this.draw.chance(0.35)) return this.steward({ act: 'unpin', ...pinned });
    const step = this.drawPin(record);
    this.pinned.push({ record: step.record, attribute: step.attribute });
    this.steward(step);
  }

  private takeBack(): void {
    if (this.draw.chance(0.3)) return this.add({ act: 'approve' });
    if (this.decided.length > 0) this.add({ act: 'reverse', of: this.draw.pick(this.decided) });
  }

  /** Two decisions that go together only as long as the first record of one side is there, which then goes. */
  private tangle(): void {
    const { draw } = this;
    const owner = draw.pick(this.held).person;
    const [first, second] = this.held
      .filter(({ person, deleted }) => person === owner && !deleted)
      .sort((left, right) => compareIdentity(left.identity, right.identity));
    const other = draw.pick(this.held);
    if (!first || !second || other.person === owner) return;
    this.steward({ act: 'decide', verdict: 'same', left: first.identity, right: other.identity, onRecords: false });
    this.add({ act: 'approve' });
    this.steward({
      act: 'decide',
      verdict: 'different',
      left: second.identity,
      right: other.identity,
      onRecords: true,
    });
    this.remove(first);
  }

  private steward(step: Undone<StewardStep>): void {
    this.decided.push(this.steps.length + 1);
    this.add(step);
  }

  /** Other records of the person, or of somebody of the same name or day. */
  private alike(record: HeldRecord, count: number): HeldRecord[] {
    const { dateOfBirth, phone } = record.person;
    const near = this.held.filter(
      (other) =>
        other !== record &&
        (other.person === record.person || other.person.dateOfBirth === dateOfBirth || other.person.phone === phone),
    );
    return this.draw.shuffled(near).slice(0, count);
  }

  private add(step: Undone<HistoryStep>): void {
    this.steps.push({ ...step, stepNumber: this.steps.length + 1 } as HistoryStep);
  }
}

const identityOf = ({ identity }: HeldRecord): RecordIdentity => identity;
