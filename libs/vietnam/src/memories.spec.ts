/** @jest-environment node */
import * as fc from 'fast-check';
import type * as UnitNames from './admin-units/find-units-by-name';
import type * as Exported from './index';

type Vietnam = typeof Exported & Pick<typeof UnitNames, 'findUnitsByName'>;

/** The library with empty memories. */
function freshLibrary(): Vietnam {
  let library: Vietnam | undefined;
  jest.isolateModules(() => {
    const { findUnitsByName } = jest.requireActual<typeof UnitNames>('./admin-units/find-units-by-name');
    library = { ...jest.requireActual<typeof Exported>('./index'), findUnitsByName };
  });
  if (library === undefined) throw new Error('The library did not load');
  return library;
}

const word = fc.constantFrom(
  ...'Nguyễn,NguyÔn,Nguyeenx,Nguyeãn,Thị,Hòa,Hoà,Vaên,An,Ng.,Y,Ngông,H’Hen,12/3,số,Lê Lợi,ngõ 5,tổ 4,dd,Phường,P.,Bến Nghé,Q.1'.split(
    ',',
  ),
  ...'TP.HCM,Xã,Tân Tiến,Lạng Sơn,Hà Nội,Ba Đình,Quận Ba Đình,huyện,tỉnh,-,\u00a0,\u00ad,Xø,Mờng,Khơng'.split(','),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', ',', '')), { maxLength: 9 })
  .map((parts) => parts.flat().join(''));

describe('what the library remembers', () => {
  it('changes no answer: texts are read alike first, last, twice, and by a library that has read nothing else', () => {
    const answers = (library: Vietnam, raw: string): unknown => [
      library.normaliseName(raw),
      library.nameKeys(raw),
      library.wellSpelledName(raw),
      library.detectEncoding(raw),
      library.parseAddress(raw),
      library.enterpriseNameParts(raw),
      library.findUnitsByName(raw),
    ];
    const warm = freshLibrary();
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), (texts) => {
        const first = texts.map((raw) => answers(warm, raw));
        expect([...texts].reverse().map((raw) => answers(warm, raw))).toEqual(first.reverse());
      }),
      { numRuns: 12 },
    );
    const cold = freshLibrary();
    for (const raw of fc.sample(text, { numRuns: 120, seed: 4 }))
      expect(answers(cold, raw)).toEqual(answers(warm, raw));
  });
});
