import { LAN, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const CHILD = { fullName: 'Vũ Bảo Ngọc', dateOfBirth: '2009-06-06', sex: 'female', nationalId: '079309000801' };
const of = (mother: typeof MAI) => ({
  ...CHILD,
  motherName: mother.fullName,
  relatives: [named(mother, { relation: 'mẹ đẻ' })],
});

/** The wrong woman stood as a girl's mother; the civil-status office put it right. The residence office has the wrong one still. */
export const motherCorrected: Story = {
  title: 'A mother who was put right is the mother, and the other one is not',
  events: [
    says('population/persons/mai', 1, '2008-01-01', MAI),
    says('population/persons/lan', 1, '2008-01-01', LAN),
    says('population/persons/child', 1, '2009-08-01', of(MAI)),
    says('hcm-residence/persons/child', 1, '2010-08-01', of(MAI)),
    says('population/persons/child', 2, '2018-03-01', of(LAN)),
    says('hcm-civil-status/persons/child', 1, '2018-02-20', of(LAN)),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('population/persons/child');
    expect(attributes.motherName).toBe(LAN.fullName);
    expect(await registry.idOf('hcm-residence/persons/child')).toBe(id);
    const lan = await registry.idOf('population/persons/lan');
    expect(await registry.relations('population/persons/child', '?type=relative&inForce=true')).toMatchObject([
      { role: 'mother', goldenId: lan },
    ]);
    expect(await registry.relations('population/persons/mai', '?inForce=true')).toEqual([]);
    expect(await registry.tasks()).toEqual([]);
  },
};
