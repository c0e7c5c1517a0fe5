import { BAO, HAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const BORN = { fullName: 'Đỗ Hoàng Nam', dateOfBirth: '2011-10-20', sex: 'male', nationalId: '079211000401' };
const FATHER = named(HAI, { relation: 'cha đẻ' });
const ADOPTED = named(BAO, { relation: 'cha nuôi', validFrom: '2016-05-05' });
const AS_ADOPTED = { ...BORN, fullName: 'Lê Hoàng Nam' };

/** An adoption changed a boy's name and a court annulled it (Law on Adoption 52/2010/QH12 art. 24, 27): he has his own name again. */
export const adoptionAnnulled: Story = {
  title: 'A name changed by an adoption and back: one boy, found by either name, his adoption over',
  events: [
    says('population/persons/hai', 1, '2012-01-01', HAI),
    says('population/persons/bao', 1, '2012-01-01', BAO),
    says('population/persons/boy', 1, '2012-01-01', { ...BORN, relatives: [FATHER] }),
    says('population/persons/boy', 2, '2016-06-01', {
      ...AS_ADOPTED,
      formerNames: [{ name: BORN.fullName, validTo: '2016-05-04' }],
      relatives: [FATHER, ADOPTED],
    }),
    says('social-insurance/persons/boy', 1, '2017-09-01', AS_ADOPTED),
    says('population/persons/boy', 3, '2020-03-01', {
      ...BORN,
      formerNames: [{ name: AS_ADOPTED.fullName, validFrom: '2016-05-05', validTo: '2020-02-01' }],
      relatives: [FATHER, { ...ADOPTED, validTo: '2020-02-01' }],
    }),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('population/persons/boy');
    expect(await registry.idOf('social-insurance/persons/boy')).toBe(id);
    expect(attributes.fullName).toBe(BORN.fullName);
    expect(attributes.formerNames).toMatchObject([{ name: AS_ADOPTED.fullName, validTo: '2020-02-01' }]);
    for (const text of ['do hoang nam', 'le hoang nam']) {
      const { items } = await registry.ask('POST', 'persons/search', { text });
      expect(items.map((item: { id: string }) => item.id)).toContain(id);
    }
    const fathers = await registry.relations('population/persons/boy', '?type=relative&inForce=true');
    expect(fathers).toMatchObject([{ role: 'father' }]);
    expect(await registry.relations('population/persons/bao')).toMatchObject([
      { inForce: false, outOfForceSince: '2020-02-01' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
