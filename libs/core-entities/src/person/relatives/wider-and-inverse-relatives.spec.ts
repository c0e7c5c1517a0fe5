import { inverseRelative, widerRelative } from './wider-and-inverse-relatives';

describe('roles of relatives', () => {
  it.each([
    ['mother', 'female', 'daughter'],
    ['father', 'male', 'son'],
    ['child', 'female', 'mother'],
    ['son', 'male', 'father'],
    ['daughter', undefined, 'parent'],
    ['wife', 'male', 'husband'],
    ['spouse', 'female', 'wife'],
    ['sibling', 'female', 'sister'],
    ['adopted-child', 'male', 'adoptive-father'],
    ['step-mother', 'male', 'step-child'],
    ['guardian', 'male', 'ward'],
    ['grandparent', 'female', 'grandchild'],
    ['former-wife', 'male', 'former-husband'],
    ['household-head', 'male', 'relative'],
  ])('who names a %s and is %s is the %s of that one', (role, sex, inverse) => {
    expect(inverseRelative(role, { sex })).toBe(inverse);
  });

  it('have wider words', () => {
    expect(['mother', 'son', 'husband', 'guardian'].map(widerRelative)).toEqual([
      'parent',
      'child',
      'spouse',
      undefined,
    ]);
  });
});
