import { HAI, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const FIRST = { validFrom: '2000-02-01' };
const FIRST_OVER = { ...FIRST, validTo: '2010-06-30' };
const SECOND = { validFrom: '2015-09-09' };

const husband = (period: object) => ({ ...HAI, relatives: [named(MAI, { relation: 'vợ', ...period })] });
const wife = (period: object) => ({ ...MAI, relatives: [named(HAI, { relation: 'chồng', ...period })] });

/** Two people were divorced and married each other again; the register has the last marriage only. */
export const marriedAgain: Story = {
  title: 'Who married the same woman again was married twice, and not between',
  events: [
    says('population/persons/hai', 1, '2005-01-01', husband(FIRST)),
    says('population/persons/mai', 1, '2005-01-01', wife(FIRST)),
    says('population/persons/hai', 2, '2011-01-01', husband(FIRST_OVER)),
    says('population/persons/mai', 2, '2011-01-01', wife(FIRST_OVER)),
    says('population/persons/hai', 3, '2016-01-01', husband(SECOND)),
    says('population/persons/mai', 3, '2016-01-01', wife(SECOND)),
  ],
  expected: async (registry) => {
    const mai = await registry.idOf('population/persons/mai');
    const wivesOn = async (day: string) => {
      const relations = await registry.relations('population/persons/hai', `?inForce=true&validAt=${day}`);
      return [...new Set(relations.map(({ goldenId }) => goldenId))];
    };
    expect(await wivesOn('2005-06-01')).toEqual([mai]);
    expect(await wivesOn('2012-06-01')).toEqual([]);
    expect(await wivesOn('2020-06-01')).toEqual([mai]);
    expect(await registry.tasks()).toEqual([]);
  },
};
