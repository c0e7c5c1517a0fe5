import { MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const FIRM = { taxCode: '0100109106', name: 'Công ty TNHH Hải Âu' };

/** The registration office names a representative without a number; the tax office has it. */
export const numberByAnother: Story = {
  title: 'A representative by name alone is the one whose number another office has, at both ends',
  events: [
    says('population/persons/mai', 1, '2010-01-01', MAI),
    says('business-registration/enterprises/f', 1, '2020-01-01', {
      ...FIRM,
      legalRepresentatives: [{ fullName: MAI.fullName, title: 'Giám đốc' }],
    }),
    says('finance/enterprises/f', 1, '2018-01-01', { ...FIRM, legalRepresentatives: [named(MAI)] }),
  ],
  expected: async (registry) => {
    const [firm, mai] = [await registry.idOf('finance/enterprises/f'), await registry.idOf('population/persons/mai')];
    expect(await registry.relations('finance/enterprises/f')).toMatchObject([
      { status: 'resolved', goldenId: mai, role: 'Giám đốc', inForce: true },
    ]);
    expect(await registry.relations('population/persons/mai')).toMatchObject([
      { direction: 'in', goldenId: firm, inForce: true },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
