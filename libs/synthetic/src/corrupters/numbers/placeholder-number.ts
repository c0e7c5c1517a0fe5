import type { Corrupter } from '../corrupter';

/** What clerks type when the field must not be empty: all zeros, all nines, or digits in a row, in the length of the value. */
export const placeholderNumber: Corrupter = (value, random) => {
  const length = value.replace(/\D/g, '').length;
  return random.pick(['0'.repeat(length), '9'.repeat(length), '123456789012345'.slice(0, length)]);
};
