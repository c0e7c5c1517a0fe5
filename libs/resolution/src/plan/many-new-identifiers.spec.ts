import { bringsManyNewIdentifiers, newIdentifiersAllowed } from './many-new-identifiers';

describe('a source that brings many new identifiers in a day', () => {
  it.each([
    ['no more than all may', 20_000, null, false],
    ['more than all may', 20_001, null, true],
    ['what an operator allows it', 50_000, 50_000, false],
    ['more than an operator allows it', 101, 100, true],
  ])('%s', (_case, newIdentifiers, newIdentifiersPerDay, many) => {
    expect(bringsManyNewIdentifiers({ newIdentifiers, newIdentifiersPerDay })).toBe(many);
  });

  it('is measured by the bound of its operator first', () => {
    expect(newIdentifiersAllowed({ newIdentifiersPerDay: 7 })).toBe(7);
  });
});
