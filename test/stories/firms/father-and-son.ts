import { named } from '../people-of-stories';
import { says, type Story } from '../story';

const FATHER = { fullName: 'Trịnh Công Thành', dateOfBirth: '1952-04-04', sex: 'male', nationalId: '079052000551' };
const SON = { fullName: 'Trịnh Công Thành', dateOfBirth: '1980-11-11', sex: 'male', nationalId: '079080000552' };
const FIRM = { taxCode: '0303217354', name: 'Công ty TNHH Gỗ Trịnh Gia' };

/** Father and son of one name represented a company; the father died. The city's office writes the name alone. */
export const fatherAndSon: Story = {
  title: 'Two representatives of one name are two; who is written by the name alone is not guessed',
  events: [
    says('population/persons/father', 1, '2010-01-01', FATHER),
    says('population/persons/son', 1, '2010-01-01', SON),
    says('business-registration/enterprises/f', 1, '2015-01-01', {
      ...FIRM,
      legalRepresentatives: [named(FATHER), named(SON)],
    }),
    says('hcm-business-registration/enterprises/f', 1, '2016-01-01', {
      ...FIRM,
      legalRepresentatives: [{ fullName: FATHER.fullName }],
    }),
    says('population/persons/father', 2, '2023-02-10', { ...FATHER, status: 'Đã chết', deceasedOn: '2023-02-01' }),
    says('business-registration/enterprises/f', 2, '2023-03-10', {
      ...FIRM,
      legalRepresentatives: [named(SON, { validFrom: '2023-03-01' })],
    }),
  ],
  expected: async (registry) => {
    const [father, son] = [
      await registry.idOf('population/persons/father'),
      await registry.idOf('population/persons/son'),
    ];
    expect(father).not.toBe(son);
    const shown = await registry.relations(
      'business-registration/enterprises/f',
      '?type=legal-representative&inForce=true',
    );
    expect(shown.filter(({ goldenId }) => goldenId !== undefined).map(({ goldenId }) => goldenId)).toEqual([son]);
    expect(await registry.relations('population/persons/father', '?inForce=true')).toEqual([]);
    expect(await registry.tasks()).toEqual([]);
  },
};
