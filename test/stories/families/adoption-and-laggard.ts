import { HAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const CHILD = { fullName: 'Ngô Bảo Châu', dateOfBirth: '2015-05-05', sex: 'female', nationalId: '079315002221' };
const ADOPTED = { relation: 'cha nuôi' };

/** A court ended an adoption and the population database says when. The residence office registered the child later, with him. */
export const adoptionAndLaggard: Story = {
  title: 'An end that the better source tells is heard, also by an office that writes later',
  events: [
    says('population/persons/hai', 1, '2010-01-01', HAI),
    says('population/persons/c', 1, '2022-01-01', {
      ...CHILD,
      relatives: [named(HAI, { ...ADOPTED, validFrom: '2018-12-01', validTo: '2021-12-20', act: '9/QĐDS-HNGĐ' })],
    }),
    says('hcm-residence/persons/c', 1, '2023-02-01', { ...CHILD, relatives: [named(HAI, ADOPTED)] }),
  ],
  expected: async (registry) => {
    expect(await registry.relations('population/persons/hai')).toMatchObject([
      { role: 'adoptive-father', inForce: false, outOfForceSince: '2021-12-20', act: { number: '9/QĐDS-HNGĐ' } },
    ]);
    expect(await registry.relations('population/persons/hai', '?validAt=2020-01-01&inForce=true')).toHaveLength(1);
  },
};
