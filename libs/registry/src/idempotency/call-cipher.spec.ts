import { newApiKey } from '@sogoc/access';
import { CallCipher } from './call-cipher';

describe('hiding what is kept of a call', () => {
  const key = newApiKey();
  const cipher = new CallCipher(key);

  it('gives an answer back to the same key, and to nobody else', () => {
    const sealed = cipher.seal('{"key":"sg_secret","name":"Nguyễn"}');
    expect(new CallCipher(key).open(sealed)).toBe('{"key":"sg_secret","name":"Nguyễn"}');
    expect(sealed.toString('latin1')).not.toContain('sg_secret');
    expect(() => new CallCipher(newApiKey()).open(sealed)).toThrow();
  });

  it('notices a change', () => {
    const sealed = cipher.seal('answer');
    sealed[sealed.length - 1]! ^= 1;
    expect(() => cipher.open(sealed)).toThrow();
  });

  it('names calls and bodies by hashes that need the key', () => {
    expect(cipher.hash('call', 'a')).toEqual(new CallCipher(key).hash('call', 'a'));
    expect(cipher.hash('call', 'a')).not.toEqual(cipher.hash('body', 'a'));
    expect(cipher.hash('call', 'a')).not.toEqual(new CallCipher(newApiKey()).hash('call', 'a'));
  });
});
