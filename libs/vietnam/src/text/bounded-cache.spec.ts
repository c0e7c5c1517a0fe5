import * as fc from 'fast-check';
import { remembered } from './bounded-cache';

describe('a bounded memory', () => {
  it('answers as the function does, whatever is asked in whatever order', () => {
    const asked = fc.array(fc.stringMatching(/^[a-f]{1,2}$/), { maxLength: 200 });
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 12 }), (texts, limit) => {
        const length = remembered((text) => `${text}:${text.length}`, limit);
        for (const text of texts) expect(length(text)).toBe(`${text}:${text.length}`);
      }),
    );
  });

  it('asks once for what comes again soon, and holds no more than its limit', () => {
    let computed = 0;
    const counted = remembered((text) => {
      computed += 1;
      return text;
    }, 10);
    for (let round = 0; round < 3; round++) for (const text of 'abcde') counted(text);
    expect(computed).toBe(5);
    for (let other = 0; other < 100; other++) counted(`other ${other}`);
    counted('a');
    expect(computed).toBe(106);
  });

  it('keeps what is asked again and again while other things pass', () => {
    const computed: string[] = [];
    const counted = remembered((text) => {
      computed.push(text);
      return text;
    }, 10);
    for (let other = 0; other < 50; other++) {
      counted('often');
      counted(`other ${other}`);
    }
    expect(computed.filter((text) => text === 'often')).toHaveLength(1);
  });
});
