import type { AttributeDeclaration, EntityDeclaration, RawAttributes } from '@sogoc/core-entities';
import type { FieldFault, QualityFinding, Result } from '@sogoc/kernel';

import type { DisclosedFields } from '../sharing/disclosure';
import { tellsApart } from './agree-with-stated';

/** How much the caller sees, and the grant that this comes of, if one does. */
export interface AskersView extends Pick<DisclosedFields, 'attributes'> {
  readonly bound?: object;
}

export interface NarrowedQuestion {
  readonly compared: RawAttributes;
  /** A note for each attribute that was left out of the comparison. */
  readonly notCompared: readonly QualityFinding[];
}

/** Digits of a value in a list from which on it is a number of somebody. */
const FEWEST_DIGITS = 6;

/**
 * What a question of somebody who does not see values whole is compared by: names, dates, one number, and what the view shows. All else
 * would be told by whether it changes the outcome. Under a grant by what it shows, and nothing else. More numbers than one are a fault.
 */
export function narrowQuestion(
  attributes: RawAttributes,
  declaration: EntityDeclaration,
  view: AskersView,
): Result<NarrowedQuestion, readonly FieldFault[]> {
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
    return {
      ok: false,
      error: [{ pointer: '/attributes', code: 'one-number-a-question', detail: 'Ask about one number at a time.' }],
    };
  const isShown = ({ name }: AttributeDeclaration): boolean => view.attributes.get(name)?.disclosure === 'shown';
  const isCompared = (attribute: AttributeDeclaration): boolean =>
    view.bound !== undefined ? isShown(attribute) : isTold(attribute);
  const isTold = (attribute: AttributeDeclaration): boolean =>
    tellsApart(attribute) ||
    attribute.search === 'words' ||
    isNumber(attribute) ||
    isShown(attribute) ||
    declaration.identifiers.some(({ scheme, sensitivity }) => scheme === attribute.scheme && sensitivity === 'public');
  const narrowed = {
    compared: Object.fromEntries(given.filter(isCompared).map(({ name }) => [name, attributes[name]])),
    notCompared: given.filter((attribute) => !isCompared(attribute)).map(({ name }) => noteOf(name)),
  };
  return { ok: true, value: narrowed };
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
