import type { Corrupter } from '../corrupter';

const SHORT_SURNAMES: Readonly<Record<string, string>> = {
  Nguyễn: 'Ng.',
  Trần: 'Tr.',
  Phạm: 'Ph.',
  Phan: 'Ph.',
  Hoàng: 'Hg.',
  Huỳnh: 'Hg.',
};
const SHORT_MIDDLES: Readonly<Record<string, string>> = { Thị: 'T.', Văn: 'V.' };

/** `Nguyễn Thị Lan` → `Ng. T. Lan`; a name without a usual short form is kept. */
export const abbreviatedName: Corrupter = (value) =>
  value
    .split(' ')
    .map((word, index) => (index === 0 ? SHORT_SURNAMES[word] : SHORT_MIDDLES[word]) ?? word)
    .join(' ');

/** `Nguyễn Thị Lan` → `Nguyễn T. Lan`. */
export const abbreviatedMiddle: Corrupter = (value) =>
  value
    .split(' ')
    .map((word) => SHORT_MIDDLES[word] ?? word)
    .join(' ');
