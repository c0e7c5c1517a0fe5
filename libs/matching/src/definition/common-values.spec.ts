import { withoutCommonValues } from './common-values';

const own = Array.from({ length: 100 }, (_, i) => `n${i}`);
const none = Array.from({ length: 40 }, () => '999999999');

describe('values of which each thing has its own', () => {
  it('are none where very many records state them', () => {
    const { values, left } = withoutCommonValues('number', [...own, ...none]);
    expect(values).toEqual([...own, ...none.map(() => undefined)]);
    expect(left).toEqual({ feature: 'number', values: 1, records: 40 });
  });

  it('stay, beside such a one in a list', () => {
    const { values } = withoutCommonValues('phone', [...none, ['n1', '999999999']]);
    expect(values.at(-1)).toEqual(['n1']);
  });

  it('stay where some share one', () => {
    const shared = [...own, ...none.slice(0, 20)];
    expect(withoutCommonValues('phone', shared)).toEqual({ values: shared });
  });
});
