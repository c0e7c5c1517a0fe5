import { InvalidRequestError } from '../problems/errors';
import { readJson } from './read-json';

describe('the value of a body', () => {
  it('has all digits of whole numbers', () => {
    expect(readJson('{"serial":1712345678901234501,"area":105.12345678901234567,"n":12}')).toEqual({
      serial: '1712345678901234501',
      area: 105.12345678901235,
      n: 12,
    });
  });

  it('is infinite where a number is too large, so that it is refused by its place', () => {
    expect(readJson('[1e999]')).toEqual([Infinity]);
  });

  it('is refused, by places and not by names, when an object says two things under one name', () => {
    const read = (): unknown => readJson('{"attributes":{"fullName":"An","x":1,"fullName":"Bình"}}');
    const detail = 'Members 1 and 3 of an object have the same name: send one of the two.';
    expect(read).toThrow(InvalidRequestError.of('', 'member-twice', detail));
    expect(read).toThrow(expect.objectContaining({ errors: [{ pointer: '', code: 'member-twice', detail }] }) as Error);
  });
});
