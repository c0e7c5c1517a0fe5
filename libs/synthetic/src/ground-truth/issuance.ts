import type { SeededRandom } from '../random/seeded-random';
import { IssuedNumbers } from './issued-numbers';

/** The offices of one world that give out numbers, and its running labels. */
export class Issuance {
  readonly nationalIds = new IssuedNumbers();
  readonly idCards = new IssuedNumbers();
  readonly passports = new IssuedNumbers();
  readonly socialInsurance = new IssuedNumbers();
  readonly taxCodes = new IssuedNumbers();
  readonly certificates = new IssuedNumbers();
  readonly parcelCodes = new IssuedNumbers();
  private readonly labels = new Map<string, number>();

  /** `person-000001`, `person-000002`, … */
  label(kind: 'person' | 'parcel' | 'enterprise' | 'household'): string {
    const next = (this.labels.get(kind) ?? 0) + 1;
    this.labels.set(kind, next);
    return `${kind}-${String(next).padStart(6, '0')}`;
  }

  digits(numbers: IssuedNumbers, random: SeededRandom, prefix: string, count: number): string {
    return numbers.issue(() => `${prefix}${random.digits(count)}`);
  }
}
