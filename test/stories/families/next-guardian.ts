import { BAO, HAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const WARD = { fullName: 'Nguyễn Tố Uyên', dateOfBirth: '2014-08-09', sex: 'female', nationalId: '079314000777' };
const guardedBy = (guardian: typeof BAO, more = {}) => ({
  ...WARD,
  relatives: [named(guardian, { relation: 'người giám hộ', ...more })],
});

/** Somebody is guarded by one person (Civil Code 91/2015/QH13 art. 47). The commune named another; the health register has the first. */
export const nextGuardian: Story = {
  title: 'A guardian in whose place another came is a former one',
  events: [
    says('population/persons/bao', 1, '2019-01-01', BAO),
    says('population/persons/hai', 1, '2019-01-01', HAI),
    says('healthcare/persons/w', 1, '2020-02-02', guardedBy(BAO)),
    says('population/persons/w', 1, '2020-01-02', guardedBy(BAO)),
    says('population/persons/w', 2, '2024-01-10', guardedBy(HAI, { validFrom: '2024-01-02', act: '03/QĐ-UBND' })),
  ],
  expected: async (registry) => {
    const hai = await registry.idOf('population/persons/hai');
    expect(await registry.relations('population/persons/w', '?inForce=true')).toMatchObject([{ goldenId: hai }]);
    expect(await registry.relations('population/persons/bao')).toMatchObject([
      { role: 'guardian', inForce: false, outOfForceSince: '2024-01-02' },
    ]);
  },
};
