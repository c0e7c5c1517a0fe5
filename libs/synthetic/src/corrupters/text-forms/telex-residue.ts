import type { Corrupter } from '../corrupter';

const TONE_KEYS: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** One word's tone key was typed and not applied: `Tuấn` → `Tuâns`. A name without tones is kept. */
export const telexResidue: Corrupter = (value, random) => {
  const words = value.split(' ');
  const toned = words
    .map((_, index) => index)
    .filter((index) => /[\u0300\u0301\u0303\u0309\u0323]/.test((words[index] as string).normalize('NFD')));
  if (toned.length === 0) return value;
  const place = random.pick(toned);
  const plain = (words[place] as string).normalize('NFD');
  const key = TONE_KEYS[/[\u0300\u0301\u0303\u0309\u0323]/.exec(plain)?.[0] ?? ''] ?? '';
  words[place] = `${plain.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '').normalize('NFC')}${key}`;
  return words.join(' ');
};
