import { likelyAddress } from './likely-address';

describe('the address that matching compares', () => {
  it.each([
    [
      'a field of a people, in an old font',
      'Khu Nµ Ngßa, B¶n Hang Trïng, X· H¸t Lãt',
      'Khu Nà Ngòa, Bản Hang Trùng, Xã Hát Lót',
    ],
    ['nothing to decode', 'Khu Nà Ngòa, Bản Hang Trùng, Xã Hát Lót', 'Khu Nà Ngòa, Bản Hang Trùng, Xã Hát Lót'],
    ['without marks', 'AP BINH HUU 1, X. DUC HOA HA', 'AP BINH HUU 1, X. DUC HOA HA'],
    ['a foreign letter alone', 'Thôn Müller, Xã Co Mạ', 'Thôn Müller, Xã Co Mạ'],
  ])('%s', (_, text, likely) => {
    expect(likelyAddress({ text })?.text).toBe(likely);
  });

  it('is none where none is stated', () => {
    expect(likelyAddress(undefined)).toBeUndefined();
  });
});
