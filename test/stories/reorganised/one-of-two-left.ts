import { BAO, HAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const FIRM = { taxCode: '0303217354', name: 'Công ty TNHH Hạt Điều Bình Phước' };
const OTHER = { taxCode: '0301452948', name: 'Công ty cổ phần Tiêu Lộc Ninh' };
const by = (...people: (typeof BAO)[]) => ({ ...FIRM, legalRepresentatives: people.map((person) => named(person)) });

/** A company had two representatives; one left, and represents another company now. The tax office has both. */
export const oneOfTwoLeft: Story = {
  title: 'Firms that somebody represents, and one that he represented beside another',
  inOrderTold: true,
  events: [
    says('population/persons/bao', 1, '2015-01-01', BAO),
    says('population/persons/hai', 1, '2015-01-01', HAI),
    says('finance/enterprises/f', 1, '2018-01-01', by(BAO, HAI)),
    says('business-registration/enterprises/f', 1, '2017-01-01', by(BAO, HAI)),
    says('business-registration/enterprises/f', 2, '2022-09-01', by(BAO)),
    says('business-registration/enterprises/g', 1, '2022-10-01', {
      ...OTHER,
      legalRepresentatives: [named(HAI, { validFrom: '2022-09-15' })],
    }),
  ],
  expected: async (registry) => {
    const [f, g] = [
      await registry.idOf('business-registration/enterprises/f'),
      await registry.idOf('business-registration/enterprises/g'),
    ];
    const firmsOf = async (key: string, asked = '') =>
      (await registry.relations(`population/persons/${key}`, `?type=legal-representative&direction=in${asked}`)).map(
        ({ goldenId, inForce }) => [goldenId, inForce],
      );
    expect(await firmsOf('bao')).toEqual([[f, true]]);
    expect((await firmsOf('hai')).sort()).toEqual(
      [
        [f, false],
        [g, true],
      ].sort(),
    );
    // Said last in 2018, and no more in 2022: nobody knows which of the days between was the last.
    const then = await registry.relations('population/persons/hai', '?validAt=2020-01-01');
    expect(then.map(({ goldenId, validity }) => [goldenId, validity]).sort()).toEqual(
      [
        [f, 'unknown'],
        [g, 'not-yet'],
      ].sort(),
    );
    expect(await registry.tasks()).toEqual([]);
  },
};
