import { parseExactly } from './parse-exactly';

describe('JSON of which nothing is lost', () => {
  it.each<[string, unknown]>([
    ['{"id":1712345678901234501}', { id: '1712345678901234501' }],
    [
      '{"id": -1712345678901234502 , "n":[1712345678901234503]}',
      { id: '-1712345678901234502', n: ['1712345678901234503'] },
    ],
    ['{"a":{"b":{"c":90071992547409931}}}', { a: { b: { c: '90071992547409931' } } }],
    ['{"id":9007199254740991,"next":9007199254740992}', { id: 9007199254740991, next: '9007199254740992' }],
    ['{"id":1712345678901234501.5}', { id: '1712345678901234501.5' }],
    [
      '{"area":532.7670679050534123,"share":1.5123456789012345E-1}',
      { area: Number('532.7670679050534123'), share: Number('1.5123456789012345E-1') },
    ],
    ['{"area":123.4500000000000000,"b":0.1000000000000000055}', { area: 123.45, b: 0.1 }],
    [
      '{"big":1e400,"small":1e-400,"usual":1.5E3,"zero":-0.0}',
      { big: '1e400', small: '1e-400', usual: 1500, zero: -0 },
    ],
    ['{"key":1.712345678901234501e18}', { key: '1.712345678901234501e18' }],
    ['{"at":[105.812345678901234567,21.0278]}', { at: [Number('105.812345678901234567'), 21.0278] }],
    [
      '{"text":"1712345678901234501 \\" , 1712345678901234502","n":1}',
      { text: '1712345678901234501 " , 1712345678901234502', n: 1 },
    ],
    ['{"back":"\\\\","id":1712345678901234501}', { back: '\\', id: '1712345678901234501' }],
    ['[{"a":1},{"a":1712345678901234501}]', [{ a: 1 }, { a: '1712345678901234501' }]],
  ])('keeps the digits of %s', (json, value) => {
    expect(parseExactly(json)).toEqual({ value });
  });

  it('leaves what is too large for a double infinite where that is asked for', () => {
    const json = '{"big":1e400,"id":1712345678901234501}';
    expect(parseExactly(json, { overflowAsText: false })).toEqual({
      value: { big: Infinity, id: '1712345678901234501' },
    });
  });

  it.each<[string, readonly [number, number]]>([
    ['{"a":1,"b":2,"a":3}', [1, 3]],
    ['{"a":1 , "\\u0061" : 1}', [1, 2]],
    ['{"recordKey":"1","attributes":{"fullName":"a","note":"\\"x\\":","note":"b"}}', [2, 3]],
    ['{"list":[{"a":1},{"b":[],"a":{},"b":1}]}', [1, 3]],
    ['{"__proto__":1,"__proto__":2}', [1, 2]],
  ])('refuses a member that is named twice: %s', (json, twice) => {
    expect(parseExactly(json)).toMatchObject({ twice });
  });

  it('says the name that comes twice', () => {
    expect(parseExactly('{"a":{"b":1,"\\u0062":2}}')).toEqual({ twice: [1, 2], name: 'b' });
  });

  it.each(['{"a":"\\":","b":{"a":1}}', '{"a":[{"a":1},{"a":2}],"__proto__":1}', '{"a\\\\":1,"a":2}', '{}', '3'])(
    'takes one name in several objects, and signs in texts: %s',
    (json) => {
      expect(parseExactly(json)).toEqual({ value: JSON.parse(json) });
    },
  );

  it.each(['{"id":01712345678901234501}', '{"id":1712345678901234501', ''])(
    'throws for what is no JSON: %s',
    (json) => {
      expect(() => parseExactly(json)).toThrow(SyntaxError);
    },
  );
});
