import * as fc from 'fast-check';
import { statedStatus, type StatusStatement } from './identifier-status';

/** `active 2020` and the like. */
const statement = (text: string): StatusStatement => {
  const [status, year] = text.split(' ') as [StatusStatement['status'], string];
  return { status, observedAt: `${year}-01-01T00:00:00Z` };
};

describe('the status of a number', () => {
  it.each<[string[], string]>([
    [['active 2020'], 'active'],
    [['superseded 2024', 'active 2020'], 'active'],
    [['superseded 2024', 'superseded 2020'], 'superseded'],
    [['cancelled 2024', 'active 2020'], 'cancelled'],
    [['cancelled 2024', 'active 2024'], 'cancelled'],
    [['cancelled 2024', 'active 2025'], 'active'],
    [['cancelled 2020', 'active 2022', 'cancelled 2024'], 'cancelled'],
    [['cancelled 2020', 'active 2022', 'superseded 2024'], 'active'],
    [['cancelled 2020', 'superseded 2024'], 'cancelled'],
  ])('%j is %s', (statements, status) => {
    expect(statedStatus(statements.map(statement))).toBe(status);
  });

  it('does not depend on the order of statements', () => {
    const any = fc.record({
      status: fc.constantFrom('active' as const, 'superseded' as const, 'cancelled' as const),
      observedAt: fc.constantFrom('2020-01-01T00:00:00Z', '2020-01-01T07:00:00+07:00', '2022-01-01T00:00:00Z', ''),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (statements) => {
        expect(statedStatus([...statements].reverse())).toBe(statedStatus(statements));
      }),
    );
  });
});
