import type { EntityDeclaration } from '@sogoc/core-entities';
import type { QualityFinding } from '@sogoc/kernel';

/** What standardisation would find in a number that its scheme cannot read; never empty. */
export function findingsOfNumber(
  { attributes, standardise }: EntityDeclaration,
  scheme: string,
  value: string,
  observedAt: string,
): readonly QualityFinding[] {
  const attribute = attributes.find((declared) => declared.scheme === scheme)?.name;
  const found = attribute === undefined ? [] : standardise({ [attribute]: value }, { observedAt, habits: {} }).findings;
  const told = found.map(({ suggestion: _suggestion, ...finding }) => finding);
  return told.length > 0 ? told : [unreadable(attribute ?? scheme)];
}

const unreadable = (attribute: string): QualityFinding => ({
  code: 'UNREADABLE_VALUE',
  attribute,
  severity: 'error',
  messageVi: 'Giá trị không thể là số thuộc loại này',
  messageEn: 'The value cannot be a number of this scheme',
});
