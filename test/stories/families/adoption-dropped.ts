import { HAI, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const CHILD = { fullName: 'Ngô Bảo Châu', dateOfBirth: '2015-05-05', sex: 'female', nationalId: '079315002221' };
const [MOTHER, ADOPTED] = [named(MAI, { relation: 'mẹ đẻ' }), named(HAI, { relation: 'cha nuôi' })];

/** An adoption was revoked: the population database lists the father by adoption no more. The residence office does. */
export const adoptionDropped: Story = {
  title: 'An adoption that the population database has no more is over; kin that it leaves out stay kin',
  events: [
    says('population/persons/hai', 1, '2010-01-01', HAI),
    says('population/persons/mai', 1, '2010-01-01', MAI),
    says('hcm-residence/persons/c', 1, '2019-02-01', { ...CHILD, relatives: [MOTHER, ADOPTED] }),
    says('population/persons/c', 1, '2019-01-01', { ...CHILD, relatives: [MOTHER, ADOPTED] }),
    says('population/persons/c', 2, '2022-01-01', CHILD),
  ],
  expected: async (registry) => {
    const mai = await registry.idOf('population/persons/mai');
    expect(await registry.relations('population/persons/c', '?inForce=true')).toMatchObject([
      { role: 'mother', goldenId: mai },
    ]);
    expect(await registry.relations('population/persons/hai')).toMatchObject([
      { role: 'adoptive-father', inForce: false, outOfForceSince: '2022-01-01' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
