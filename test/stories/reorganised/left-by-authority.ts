import { BAO, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const by = (person: typeof MAI) => ({
  taxCode: '0100112437',
  name: 'Công ty TNHH Sao Khuê',
  legalRepresentatives: [named(person)],
});

/** The registration office told of a new representative in 2018, the tax office two years later. */
export const leftByAuthority: Story = {
  title: 'A representative whose end two offices told at different times left when the authority said so',
  events: [
    says('population/persons/mai', 1, '2012-01-01', MAI),
    says('population/persons/bao', 1, '2012-01-01', BAO),
    says('business-registration/enterprises/f', 1, '2015-01-01', by(MAI)),
    says('finance/enterprises/f', 1, '2019-02-01', by(MAI)),
    says('business-registration/enterprises/f', 2, '2018-01-01', by(BAO)),
    says('finance/enterprises/f', 2, '2020-01-01', by(BAO)),
  ],
  expected: async (registry) => {
    expect(await registry.relations('population/persons/mai')).toMatchObject([
      { inForce: false, outOfForceSince: '2018-01-01' },
    ]);
    const bao = await registry.idOf('population/persons/bao');
    expect(
      (await registry.relations('finance/enterprises/f', '?inForce=true&validAt=2019-06-01')).map(
        ({ goldenId }) => goldenId,
      ),
    ).toEqual([bao]);
    expect(await registry.tasks()).toEqual([]);
  },
};
