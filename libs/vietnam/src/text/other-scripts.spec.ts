import { normaliseName } from '../names/normalise-name';
import { tidy } from './tidy-text';

describe('a text in another script', () => {
  it.each(['Иван Петров', 'Сергей Ким', 'Γιάννης Παπαδόπουλος', 'Росток'])('%s stays as it is', (raw) => {
    expect(tidy(raw)).toEqual({ text: raw, hadInvisible: false, hadLookalikes: false });
    expect(normaliseName(raw).value).toBe(raw);
  });

  it.each([
    ['Nguyễn Vаn Ваn', 'Nguyễn Van Ban'],
    ['ВМ 739184', 'BM 739184'],
    ['Ðặng Văn Ba', 'Đặng Văn Ba'],
  ])('%s has letters that look like ours: %s', (raw, text) => {
    expect(tidy(raw)).toMatchObject({ text, hadLookalikes: true });
  });
});
