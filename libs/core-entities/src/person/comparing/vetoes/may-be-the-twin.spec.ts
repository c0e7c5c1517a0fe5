import type { Features } from '@sogoc/matching';

import { person } from '../../person.declaration';
import { otherCardFewerWords, otherFinalLetter } from './may-be-the-twin';
import { otherSurname } from './person-vetoes';

const featuresOf = (fullName: string, more: object = {}): Features =>
  person.standardise(
    { fullName, dateOfBirth: '2011-06-19', ...more },
    { observedAt: '2022-04-02T00:00:00Z', habits: {} },
  ).features;

const PHONE = { phone: '0912345678' };
const YEAR = { dateOfBirth: '2011' };
const CARD = { idCard9: '182345119' };
const OTHER_CARD = { idCard9: '182345678' };

type Row = readonly [what: string, left: Features, right: Features, expected: boolean];

describe('what may tell twins apart', () => {
  it.each<Row>([
    ['Vi and Vy', featuresOf('Trần Mỹ Vi'), featuresOf('Trần Mỹ Vy'), true],
    ['two ways to write one tone', featuresOf('Trần Thị Lí'), featuresOf('Trần Thị Lý'), false],
    ['a middle word by i and y', featuresOf('Trần Mi An'), featuresOf('Trần My An'), false],
    ['one spelling', featuresOf('Trần Mỹ Vy'), featuresOf('Trần Mỹ Vy'), false],
    ['one phone', featuresOf('Trần Mỹ Vi', PHONE), featuresOf('Trần Mỹ Vy', PHONE), false],
    ['a year alone', featuresOf('Trần Mỹ Vi', YEAR), featuresOf('Trần Mỹ Vy', YEAR), false],
  ])('is a final letter: %s', (_, left, right, expected) => {
    expect(otherFinalLetter(left, right)).toBe(expected);
    expect(otherFinalLetter(right, left)).toBe(expected);
  });

  it.each<Row>([
    ['two cards', featuresOf('Lê Tú', CARD), featuresOf('Lê Minh Tú', OTHER_CARD), true],
    ['one card', featuresOf('Lê Tú', CARD), featuresOf('Lê Minh Tú', CARD), false],
    ['no card', featuresOf('Lê Tú'), featuresOf('Lê Minh Tú', OTHER_CARD), false],
    ['as many words', featuresOf('Lê Minh Tú', CARD), featuresOf('Lê Minh Tú', OTHER_CARD), false],
  ])('is a middle word beside %s', (_, left, right, expected) => {
    expect(otherCardFewerWords(left, right)).toBe(expected);
    expect(otherCardFewerWords(right, left)).toBe(expected);
  });

  it.each<Row>([
    ['a given name in front', featuresOf('MINH NGOC NGUYEN'), featuresOf('MY NGOC NGUYEN'), true],
    ['a family name in two forms', featuresOf('HOANG VAN LE'), featuresOf('HUYNH VAN LE'), false],
  ])('is the first word where it is %s', (_, left, right, expected) => {
    expect(otherSurname(left, right)).toBe(expected);
  });
});
