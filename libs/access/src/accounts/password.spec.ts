import { hashPassword, isPassword } from './password';

describe('a password', () => {
  it('is known again by its hash, in composed and decomposed letters, and no other is', async () => {
    const stored = await hashPassword('mật khẩu của Lan');
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await isPassword('mật khẩu của Lan'.normalize('NFD'), stored)).toBe(true);
    expect(await isPassword('mật khẩu của Lân', stored)).toBe(false);
  });

  it('has a salt of its own', async () => {
    expect(await hashPassword('one and the same')).not.toBe(await hashPassword('one and the same'));
  });

  it.each([undefined, '', '$scrypt$ln=15,r=8,p=3$$', 'plain'])('is not the one of the hash %s', async (stored) => {
    expect(await isPassword('', stored)).toBe(false);
  });
});
