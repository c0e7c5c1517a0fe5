import { wantedLocksPerTransaction } from './lock-table-size';

describe('the lock table', () => {
  it.each([
    { locksPerTransaction: 64, transactions: 100, unitsAtOnce: 2, wanted: undefined },
    { locksPerTransaction: 64, transactions: 100, unitsAtOnce: 6, wanted: 256 },
    { locksPerTransaction: 256, transactions: 200, unitsAtOnce: 6, wanted: undefined },
    { locksPerTransaction: 256, transactions: 200, unitsAtOnce: 24, wanted: 512 },
    { locksPerTransaction: 10, transactions: 20, unitsAtOnce: 1, wanted: 256 },
  ])('of $locksPerTransaction × $transactions for $unitsAtOnce units at once', ({ unitsAtOnce, wanted, ...table }) => {
    expect(wantedLocksPerTransaction(table, unitsAtOnce)).toBe(wanted);
  });
});
