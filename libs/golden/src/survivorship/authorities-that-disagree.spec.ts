import { aMember, PERSON_POLICY } from '../__tests__/a-member';
import { composeGolden } from './compose-golden';
import type { MemberRecord } from './golden-types';
import type { Pin } from './pins/pin-types';

const compose = (members: readonly MemberRecord[], pins: readonly Pin[] = []) =>
  composeGolden(members, PERSON_POLICY, pins);

describe('disputes', () => {
  const born = (recordNumber: number, source: string, dateOfBirth: string) =>
    aMember(recordNumber, source, { dateOfBirth });

  it('are reported where two authorities disagree, with every value', () => {
    const { disputes } = compose([
      born(1, 'population', '1980-02-01'),
      born(2, 'civil', '1980-01-02'),
      born(3, 'tax', '1970'),
    ]);
    expect(disputes).toEqual([
      {
        attribute: 'dateOfBirth',
        values: [
          { value: '1980-01-02', source: 'civil', recordNumber: 2 },
          { value: '1980-02-01', source: 'population', recordNumber: 1 },
        ],
      },
    ]);
  });

  it.each([
    ['only one of the sources is an authority', [born(1, 'population', '1980'), born(2, 'tax', '1981')]],
    ['one value says more than the other', [born(1, 'population', '1980'), born(2, 'civil', '1980-02-01')]],
    ['both values are of one authority', [born(1, 'civil', '1980'), born(2, 'civil', '1981')]],
  ])('are not, when %s', (_, members) => {
    expect(compose(members).disputes).toEqual([]);
  });

  it('end with a pin', () => {
    const pin: Pin = {
      attribute: 'dateOfBirth',
      order: 1,
      decisionId: 'D',
      pinnedAt: '2026-04-01T00:00:00Z',
      value: '1980',
    };
    expect(compose([born(1, 'population', '1980'), born(2, 'civil', '1981')], [pin]).disputes).toEqual([]);
  });
});
