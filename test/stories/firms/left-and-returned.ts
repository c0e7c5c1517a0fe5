import { BAO, HAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const FIRM = { taxCode: '0303217354', name: 'Công ty TNHH Bột Mì Bến Bình Đông' };
const by = (...people: object[]) => ({ ...FIRM, legalRepresentatives: people });
const FIRST = { validFrom: '2012-01-05', validTo: '2016-12-31', title: 'Giám đốc' };
const AGAIN = { validFrom: '2021-03-01', title: 'Giám đốc' };
const ALWAYS = { validFrom: '2012-01-05', title: 'Chủ tịch hội đồng thành viên' };

/** Of two representatives one left and came back five years later; the city's office knows the first time alone. */
export const leftAndReturned: Story = {
  title: 'Two representatives of whom one left and came back: who represented on which day',
  events: [
    says('population/persons/bao', 1, '2010-01-01', BAO),
    says('population/persons/hai', 1, '2010-01-01', HAI),
    says(
      'business-registration/enterprises/f',
      1,
      '2012-02-01',
      by(named(BAO, ALWAYS), named(HAI, { ...FIRST, validTo: undefined })),
    ),
    says('hcm-business-registration/enterprises/f', 1, '2013-02-01', by(named(BAO), named(HAI))),
    says('business-registration/enterprises/f', 2, '2017-01-05', by(named(BAO, ALWAYS), named(HAI, FIRST))),
    says(
      'business-registration/enterprises/f',
      3,
      '2021-03-05',
      by(named(BAO, ALWAYS), named(HAI, FIRST), named(HAI, AGAIN)),
    ),
  ],
  expected: async (registry) => {
    const [bao, hai] = [await registry.idOf('population/persons/bao'), await registry.idOf('population/persons/hai')];
    const on = async (day: string) => [
      ...new Set(
        (
          await registry.relations(
            'business-registration/enterprises/f',
            `?type=legal-representative&inForce=true&validAt=${day}`,
          )
        )
          .map(({ goldenId }) => goldenId)
          .sort(),
      ),
    ];
    expect(await on('2014-01-01')).toEqual([bao, hai].sort());
    expect(await on('2019-01-01')).toEqual([bao]);
    expect(await on('2026-01-01')).toEqual([bao, hai].sort());
    expect(await registry.tasks()).toEqual([]);
  },
};
