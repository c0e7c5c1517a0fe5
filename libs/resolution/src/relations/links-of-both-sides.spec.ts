import { linksOfBothSides } from './links-of-both-sides';

const seen = (said: string, type: string, id?: string) => ({
  said,
  relation: { type },
  ...(id !== undefined && { other: { id } }),
});

describe('links that both sides state', () => {
  it('are one link of each type with each other end', () => {
    const { links, unsettled } = linksOfBothSides([
      seen('his', 'family', 'wife'),
      seen('hers', 'family', 'wife'),
      seen('his child', 'family', 'child'),
      seen('her guardian', 'guardian', 'wife'),
    ]);
    expect(links.map((link) => link.map(({ said }) => said))).toEqual([
      ['his', 'hers'],
      ['his child'],
      ['her guardian'],
    ]);
    expect(unsettled).toEqual([]);
  });

  it('are none where nobody is found at the other end', () => {
    const { links, unsettled } = linksOfBothSides([seen('his', 'family'), seen('hers', 'family')]);
    expect(links).toEqual([]);
    expect(unsettled.map(({ said }) => said)).toEqual(['his', 'hers']);
  });
});
