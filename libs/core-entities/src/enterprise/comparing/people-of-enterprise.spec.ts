import { standardiseEnterprise } from '../standardise-enterprise';
import { OWNER_GRADES, peopleComparator } from './people-of-enterprise';

const peopleOf = (stated: Record<string, unknown>) =>
  standardiseEnterprise(stated, { observedAt: '2026-06-30T00:00:00Z', habits: {} }).features.people ?? [];

describe('people of two records', () => {
  it('are compared where nothing tells what kind of business one is', () => {
    const of = { legalRepresentatives: [{ fullName: 'Lê Gia Dũng' }] };
    const [untold, household] = [
      peopleOf({ name: 'Dũng', ...of }),
      peopleOf({ name: 'Hộ kinh doanh Hải sản Dũng', ...of }),
    ];
    for (const grade of [peopleComparator(untold, household), peopleComparator(household, untold)]) {
      expect(grade).toBeGreaterThanOrEqual(OWNER_GRADES.sameCommonName);
      expect(grade).toBeLessThanOrEqual(OWNER_GRADES.sameRareName);
    }
  });
});
