import { roleOfGroups } from './role-of-groups';

const PAIRS = 'registry-leads=lead,registry-stewards=steward';

describe('the role of a person by groups', () => {
  it.each([
    [['registry-stewards'], 'steward'],
    [['other', 'registry-stewards', 'registry-leads'], 'lead'],
    [['Registry-Leads'], undefined],
    [[], undefined],
  ])('%j: %s', (groups, role) => {
    expect(roleOfGroups(PAIRS, groups)).toBe(role);
  });

  it('is none where no group is named', () => {
    expect(roleOfGroups(undefined, ['registry-leads'])).toBeUndefined();
  });
});
