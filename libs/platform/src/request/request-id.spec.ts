import { requestIdOf } from './request-id';

describe('requestIdOf', () => {
  it.each([
    'call-7',
    '0197c5a0-1111-7abc-8def-000000000001',
    'A.b_c-1',
    '4bf92f3577b34da6a3ce929d0e0e4736',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  ])('keeps %s', (sent) => {
    expect(requestIdOf({ headers: { 'x-request-id': sent } })).toBe(sent);
  });

  it.each([
    undefined,
    '',
    '001180000123',
    'id-001180000123',
    'a001-180-000-123',
    '00118000012300118000012300118000',
    'nguyen-thi-hoa',
    'Nguyễn',
    'a b',
    'a\nb',
    '-a',
    'a'.repeat(129),
  ])('replaces %j', (sent) => {
    expect(requestIdOf({ headers: { 'x-request-id': sent } })).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('replaces several ids', () => {
    expect(requestIdOf({ headers: { 'x-request-id': ['a', 'b'] } })).toMatch(/^[0-9a-f-]{36}$/);
  });
});
