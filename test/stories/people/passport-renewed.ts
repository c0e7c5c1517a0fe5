import { BAO, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const { nationalId: _, ...NGUYEN } = BAO;

/** A passport was renewed. The land register still names its holder by the old one. */
export const passportRenewed: Story = {
  title: 'A renewed passport: the old number still leads to its bearer',
  events: [
    says('immigration/persons/b', 1, '2015-03-01', { ...NGUYEN, passportNumber: 'B1234567' }),
    says('hcm-residence/persons/b', 1, '2016-03-01', { ...NGUYEN, passportNumber: 'B1234567' }),
    says('land/land-parcels/p', 1, '2016-04-01', plot('31', { holders: [{ scheme: 'passport', value: 'B1234567' }] })),
    says('immigration/persons/b', 2, '2025-03-01', { ...NGUYEN, passportNumber: 'K7654321' }),
  ],
  expected: async (registry) => {
    const { id, identifiers } = await registry.golden('immigration/persons/b');
    expect(identifiers).toEqual([
      { scheme: 'passport', value: 'B1234567', status: 'superseded' },
      { scheme: 'passport', value: 'K7654321', status: 'active' },
    ]);
    expect(await registry.idOf('hcm-residence/persons/b')).toBe(id);
    expect(await registry.lookup('persons', 'passport', 'B1234567')).toEqual([id]);
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([
      { status: 'resolved', goldenId: id, inForce: true },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
