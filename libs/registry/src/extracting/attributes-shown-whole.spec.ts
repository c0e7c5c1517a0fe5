import type { OpenCollection } from '@sogoc/access';

import { withoutRestricted } from './attributes-shown-whole';

const ID = '01970000-0000-7000-8000-000000000001';
const asked = {
  whole: ['fullName', 'sex', 'nationality'],
  withheld: [{ name: 'nationalId', code: 'not-granted' as const }],
};

/** A grant as far as it says what is restricted. */
function openedWith(names: readonly string[] | undefined): OpenCollection {
  const restricted = (id: string): ReadonlySet<string> | undefined => (id === ID && names ? new Set(names) : undefined);
  const grant = { restricted, publicNames: new Set(['nationality']), attributes: new Map() };
  return { grant } as unknown as OpenCollection;
}

describe('what an extract may say of somebody whose data are restricted', () => {
  it.each<[string, string[] | undefined, string[], string[]]>([
    ['nothing is restricted', undefined, ['fullName', 'sex', 'nationality'], []],
    ['one attribute is', ['sex'], ['fullName', 'nationality'], ['sex']],
    ['all that is personal is', [], ['nationality'], ['fullName', 'sex']],
  ])('%s', (_, names, whole, restricted) => {
    expect(withoutRestricted(asked, openedWith(names), { id: ID, attributes: {} })).toEqual({
      whole,
      withheld: [...asked.withheld, ...restricted.map((name) => ({ name, code: 'restricted' }))],
    });
  });
});
