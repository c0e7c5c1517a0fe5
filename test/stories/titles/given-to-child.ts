import { HAI, holder, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const CHILD = { fullName: 'Đỗ Minh Khang', dateOfBirth: '2001-02-11', sex: 'male', nationalId: '079201000888' };
const PLOT = { area: 150.3, certificates: [{ serial: 'BC 111222' }] };
const GIFT = {
  type: 'Tặng cho',
  date: '2020-04-20',
  act: { number: '88/HĐTC', date: '2020-04-20' },
  inputs: [place('31')],
  outputs: [place('31')],
};

/** A father gave his plot to his son. No holder has a date, but the register tells of the gift. The city's office has the father. */
export const givenToChild: Story = {
  title: 'A gift with its day says till when the giver held',
  events: [
    says('population/persons/hai', 1, '2012-01-01', HAI),
    says('population/persons/khang', 1, '2016-01-01', CHILD),
    says('land/land-parcels/p', 1, '2014-01-01', plot('31', { ...PLOT, holders: [holder(HAI)] })),
    says('hcm-land-management/land-parcels/p', 1, '2014-02-01', plot('31', { ...PLOT, holders: [holder(HAI)] })),
    says('land/land-parcels/p', 2, '2020-05-01', plot('31', { ...PLOT, holders: [holder(CHILD)], events: [GIFT] })),
  ],
  expected: async (registry) => {
    const father = async (asked: string) => (await registry.relations('population/persons/hai', asked))[0];
    expect(await father('')).toMatchObject({ inForce: false, outOfForceSince: '2020-04-20' });
    expect(await father('?validAt=2019-06-01')).toMatchObject({ validity: 'valid' });
    expect(await father('?validAt=2013-01-01')).toMatchObject({ validity: 'unknown' });
    const child = await registry.idOf('population/persons/khang');
    expect(await registry.relations('land/land-parcels/p', '?type=holder&inForce=true')).toMatchObject([
      { goldenId: child },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
