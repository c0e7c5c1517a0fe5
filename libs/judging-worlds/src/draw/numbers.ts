import { taxCheckDigit } from '@sogoc/vietnam';
import type { Draws } from './draws';

/** Gives out numbers of identity, each once, of the right form. Structures: Circular 07/2016/TT-BCA, Circular 105/2020/TT-BTC art. 5. */
export class Numbers {
  private readonly given = new Set<string>();

  constructor(private readonly draws: Draws) {}

  /** Twelve digits: province of registration (old code), century and sex, year, six random digits. */
  nationalId(province: string, sex: 'male' | 'female', year: number): string {
    const century = 2 * (Math.floor(year / 100) - 19) + (sex === 'male' ? 0 : 1);
    const start = `0${province}${century}${String(year % 100).padStart(2, '0')}`;
    return this.once(() => start + this.draws.digits(6));
  }

  /** The number after another in its office's queue; `sex` of the holder replaces the digit that says it. */
  nationalIdAfter(number: string, sex: 'male' | 'female'): string {
    const century = Number(number.charAt(3));
    const digit = century - (century % 2) + (sex === 'male' ? 0 : 1);
    const start = `${number.slice(0, 3)}${digit}${number.slice(4, 6)}`;
    let next = Number(number.slice(6));
    return this.once(() => start + String((next = (next + 1) % 1_000_000)).padStart(6, '0'));
  }

  /** Nine digits, no structure but the first two. */
  card9(province: string): string {
    return this.once(
      () => String(Math.min(38, Math.ceil(Number(province) / 2.5))).padStart(2, '0') + this.draws.digits(7),
    );
  }

  insurance(): string {
    return this.once(() => String(this.draws.whole(1, 96)).padStart(2, '0') + this.draws.digits(8));
  }

  taxCode(province: string): string {
    return this.once(() => {
      const base = `${province}0${this.draws.digits(6)}`;
      const check = taxCheckDigit(base);
      return check === undefined ? undefined : `${base}${check}`;
    });
  }

  mobile(): string {
    const start = ['09', '03', '07', '08', '05'][Math.floor(this.draws.next() ** 1.6 * 5)] ?? '09';
    const second =
      start === '05'
        ? this.draws.one(['6', '8', '9'])
        : start === '07'
          ? this.draws.one(['0', '6', '7', '8', '9'])
          : String(this.draws.whole(start === '03' ? 2 : 1, 9));
    return this.once(() => start + second + this.draws.digits(7));
  }

  certificate(year: number): string {
    const letters = 'ABCDEGHKLMNPQRSTUVXY';
    const letter = (): string => letters.charAt(this.draws.whole(0, letters.length - 1));
    const series = year >= 2025 ? 'AA' : letter() + letter();
    return this.once(() => `${series} ${this.draws.digits(year >= 2025 ? 8 : 6)}`);
  }

  private once(make: () => string | undefined): string {
    for (;;) {
      const number = make();
      if (number === undefined || this.given.has(number)) continue;
      this.given.add(number);
      return number;
    }
  }
}
