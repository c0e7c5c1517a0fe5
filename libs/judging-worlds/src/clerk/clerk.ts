import type { Draws } from '../draw/draws';
import { digitSlip, lostZeros, swapSlip } from '../faults/digits';
import { plain } from '../faults/letters';
import type { Fault, Office } from './office';

/** Who writes one record of an office, not before the year `since`: its habits, and the slips of this record by name. */
export class Clerk {
  readonly labels = new Set<string>();
  readonly year: number;
  private readonly isPlain: boolean;
  private readonly isCapitals: boolean;

  constructor(
    readonly office: Office,
    readonly draws: Draws,
    since: number,
  ) {
    const [from, to] = office.years;
    this.year = draws.whole(Math.max(from, since), Math.max(to, since));
    this.isPlain = this.habit('no-marks', office.writing.plain);
    this.isCapitals = this.habit('capitals', office.writing.capitals);
  }

  states(attribute: string): boolean {
    return this.draws.chance(this.office.states[attribute] ?? this.office.states.other);
  }

  /** Whether this slip happens; then the record is labelled with it. */
  errs(fault: Fault): boolean {
    return this.habit(fault, this.office.faults[fault] ?? 0);
  }

  habit(label: string, share: number): boolean {
    const happens = share > 0 && this.draws.chance(share);
    if (happens) this.labels.add(label);
    return happens;
  }

  /** A value if this office states it, else nothing. */
  stated<T>(attribute: string, value: () => T | undefined): Record<string, T> {
    if (!this.states(attribute)) return {};
    const given = value();
    return given === undefined ? {} : { [attribute]: given };
  }

  text(value: string): string {
    const marked = this.isPlain ? plain(value) : value;
    return this.isCapitals ? marked.toUpperCase() : marked;
  }

  number(value: string): string {
    let written = value;
    if (this.errs('number-slip')) written = digitSlip(written, this.draws);
    else if (this.errs('number-swap')) written = swapSlip(written, this.draws);
    if (written.startsWith('0') && this.habit('lost-zeros', this.office.lostZeros)) written = lostZeros(written);
    return written;
  }

  /** RFC 3339, some working day of the record's year; never later than 2026-09. */
  observedAt(): string {
    const month = String(this.draws.whole(1, 9)).padStart(2, '0');
    return `${this.year}-${month}-${String(this.draws.whole(1, 28)).padStart(2, '0')}T03:00:00Z`;
  }
}
