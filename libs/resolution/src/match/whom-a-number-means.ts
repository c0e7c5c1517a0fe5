import type { CompiledEntity } from '@sogoc/core-entities';
import type { RecordIdentifier } from '@sogoc/golden';

/**
 * Of golden records that carry a number, those that are meant by it. A number that is one thing's alone and was superseded means whoever
 * carries it now, where somebody does.
 */
export function whomANumberMeans<Carrier extends { readonly identifiers: readonly RecordIdentifier[] }>(
  carriers: readonly Carrier[],
  { scheme, value }: { readonly scheme: string; readonly value: string },
  entity: Pick<CompiledEntity, 'declaration' | 'exclusiveSchemes'> | undefined,
): readonly Carrier[] {
  if (entity === undefined || !entity.exclusiveSchemes.includes(scheme)) return carriers;
  const canonical = entity.declaration.identifiers.find((one) => one.scheme === scheme)?.canonical(value);
  const current = carriers.filter(({ identifiers }) =>
    identifiers.some((one) => one.scheme === scheme && one.value === canonical && one.status !== 'superseded'),
  );
  return current.length > 0 ? current : carriers;
}
