import type { OpenCollection } from '@sogoc/access';
import type { AttributeDeclaration, RawAttributes } from '@sogoc/core-entities';
import type { QualityFinding } from '@sogoc/kernel';
import { tellsApart } from '@sogoc/resolution';

import { InvalidRecordError } from '../finding-by-id/errors';

export interface NarrowedQuestion {
  readonly compared: RawAttributes;
  /** A note for each attribute that was left out of the comparison. */
  readonly notCompared: readonly QualityFinding[];
}

/** Digits of a value in a list from which on it is a number of somebody. */
const FEWEST_DIGITS = 6;

/**
 * What a question of somebody who does not see values whole is compared by: names, dates, one number, and what the view shows. All else
 * would be told by whether it changes the outcome. Under a grant by what it shows, and nothing else. Throws `InvalidRecordError` for more numbers than one.
 */
export function narrowQuestion(attributes: RawAttributes, { declaration, grant }: OpenCollection): NarrowedQuestion {
  const secretSchemes = new Set(
    declaration.identifiers.filter(({ sensitivity }) => sensitivity !== 'public').map(({ scheme }) => scheme),
  );
  const given = declaration.attributes.filter(
    ({ name }) => attributes[name] !== undefined && attributes[name] !== null,
  );
  const isNumber = (attribute: AttributeDeclaration): boolean =>
    secretSchemes.has(attribute.scheme ?? '') || isListOfNumbers(attribute, attributes[attribute.name]);
  const numbers = new Set(given.filter(isNumber).flatMap(({ name }) => numbersIn(attributes[name])));
  if (numbers.size > 1)
    throw new InvalidRecordError([
      { pointer: '/attributes', code: 'one-number-a-question', detail: 'Ask about one number at a time.' },
    ]);
  const isShown = ({ name }: AttributeDeclaration): boolean => grant.attributes.get(name)?.disclosure === 'shown';
  const isCompared = (attribute: AttributeDeclaration): boolean =>
    grant.bound !== undefined ? isShown(attribute) : isTold(attribute);
  const isTold = (attribute: AttributeDeclaration): boolean =>
    tellsApart(attribute) ||
    attribute.search === 'words' ||
    isNumber(attribute) ||
    isShown(attribute) ||
    declaration.identifiers.some(({ scheme, sensitivity }) => scheme === attribute.scheme && sensitivity === 'public');
  return {
    compared: Object.fromEntries(given.filter(isCompared).map(({ name }) => [name, attributes[name]])),
    notCompared: given.filter((attribute) => !isCompared(attribute)).map(({ name }) => noteOf(name)),
  };
}

function isListOfNumbers({ type, sensitivity }: AttributeDeclaration, value: unknown): boolean {
  if (type !== 'string-list' || sensitivity === 'public' || !Array.isArray(value)) return false;
  return value.some((item) => String(item).replace(/\D/g, '').length >= FEWEST_DIGITS);
}

const numbersIn = (value: unknown): string[] =>
  [value].flat().map((number) =>
    String(number)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toUpperCase(),
  );

const noteOf = (attribute: string): QualityFinding => ({
  code: 'NOT_COMPARED',
  attribute,
  severity: 'info',
  messageVi: 'Khoá này không được so sánh thuộc tính này',
  messageEn: 'This key does not compare by this attribute',
});
