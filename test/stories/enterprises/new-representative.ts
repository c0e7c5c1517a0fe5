import { BAO, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const firm = (representative: typeof MAI) => ({
  taxCode: '0100109106',
  name: 'Công ty TNHH Sao Mai Xanh',
  legalRepresentatives: [named(representative, { title: 'Giám đốc' })],
});

/** A company got a new director. The registration office says so; two other offices have not heard of it. */
export const newRepresentative: Story = {
  title: 'A new representative, and two offices that still name the old one',
  events: [
    says('population/persons/mai', 1, '2020-01-01', MAI),
    says('population/persons/bao', 1, '2020-01-01', BAO),
    says('business-registration/enterprises/f', 1, '2021-03-01', firm(MAI)),
    says('finance/enterprises/f', 1, '2021-03-05', firm(MAI)),
    says('hcm-business-registration/enterprises/f', 1, '2021-03-06', firm(MAI)),
    says('business-registration/enterprises/f', 2, '2024-06-10', firm(BAO)),
  ],
  expected: async (registry) => {
    const inForce = async (record: string) =>
      (await registry.relations(record)).map(({ goldenId, inForce, outOfForceSince }) => [
        goldenId,
        inForce,
        outOfForceSince,
      ]);
    const [mai, bao, of] = await Promise.all(
      ['population/persons/mai', 'population/persons/bao', 'finance/enterprises/f'].map((record) =>
        registry.idOf(record),
      ),
    );
    expect(await inForce('finance/enterprises/f')).toEqual(
      expect.arrayContaining([
        [bao, true, undefined],
        [mai, false, '2024-06-10'],
      ]),
    );
    expect(await inForce('population/persons/mai')).toEqual([[of, false, '2024-06-10']]);
    expect(await inForce('population/persons/bao')).toEqual([[of, true, undefined]]);
    expect(await registry.tasks()).toEqual([]);
  },
};
