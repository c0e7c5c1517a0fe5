import { BAO, LAN, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

/** A civil-status register that was digitised tells of both marriages, with their days. */
export const twoMarriages: Story = {
  title: 'Whom somebody was married to on a day',
  inOrderTold: true,
  events: [
    says('population/persons/mai', 1, '2024-01-01', MAI),
    says('population/persons/lan', 1, '2024-01-01', LAN),
    says('hcm-civil-status/persons/bao', 1, '2024-02-01', {
      ...BAO,
      relatives: [
        named(MAI, { relation: 'Vợ', validFrom: '2006-05-01', validTo: '2014-10-31', act: '88/2014/QĐST-HNGĐ' }),
        named(LAN, { relation: 'Vợ', validFrom: '2016-02-14' }),
      ],
    }),
    says('population/persons/bao', 1, '2024-01-01', BAO),
  ],
  expected: async (registry) => {
    const [mai, lan] = [await registry.idOf('population/persons/mai'), await registry.idOf('population/persons/lan')];
    const wivesOn = async (day: string) =>
      (await registry.relations('population/persons/bao', `?type=relative&inForce=true&validAt=${day}`)).map(
        ({ goldenId }) => goldenId,
      );
    expect(await wivesOn('2010-01-01')).toEqual([mai]);
    expect(await wivesOn('2014-10-31')).toEqual([mai]);
    expect(await wivesOn('2015-06-01')).toEqual([]);
    expect(await wivesOn('2020-01-01')).toEqual([lan]);
    expect(await registry.tasks()).toEqual([]);
  },
};
