import { cookieOf, isLoopback, setCookie } from './cookies';

describe('cookies', () => {
  it.each([
    ['alone', 'a=1', '1'],
    ['among others', 'b=2; a=1; c=3', '1'],
    ['without spaces', 'b=2;a=1', '1'],
    ['with a sign of equality in it', 'a=1=2', '1=2'],
    ['empty', 'a=', ''],
    ['twice', 'a=1; a=2', '1'],
    ['with a name that only ends alike', 'ba=1', undefined],
    ['with a name that only begins alike', 'ab=1', undefined],
    ['in another’s value', 'b="a=1"', undefined],
    ['in no header', undefined, undefined],
  ])('are read %s', (_case, header, value) => {
    expect(cookieOf(header, 'a')).toBe(value);
  });

  it.each([
    ['localhost', true],
    ['localhost:3000', true],
    ['127.0.0.1:3000', true],
    ['[::1]:3000', true],
    ['registry.example', false],
    ['localhost.example', false],
    ['127.0.0.1.example:3000', false],
    [undefined, false],
  ])('of %s are this machine’s own: %s', (host, isOwn) => {
    expect(isLoopback(host)).toBe(isOwn);
  });

  it('are secure but for loopback', () => {
    const kept = { name: 'a', value: '1', path: '/x', seconds: 9, sameSite: 'Lax' } as const;
    expect(setCookie(kept, 'registry.example')).toBe('a=1; Path=/x; Max-Age=9; HttpOnly; SameSite=Lax; Secure');
    expect(setCookie(kept, 'localhost:3000')).toBe('a=1; Path=/x; Max-Age=9; HttpOnly; SameSite=Lax');
  });
});
