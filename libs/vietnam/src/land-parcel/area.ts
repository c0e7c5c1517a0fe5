import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { readWrittenNumber } from '../numbers/written-number';
import { tidyText } from '../text/tidy-text';

/**
 * Reads an area into square metres: numbers, `1.500 m²`, `1.234,5`, `0,5 ha`. Zero, negative and unreadable areas have no value, nor has
 * `1.500` without a unit, which comes with a suggestion.
 */
export function parseArea(
  raw: string | number,
  attribute = 'area',
): { readonly value?: number; readonly findings: QualityFinding[] } {
  const { value, suggestion } = typeof raw === 'number' ? { value: raw } : readWrittenNumber(tidyText(raw), 'area');
  if (value !== undefined && value > 0 && Number.isFinite(value)) return { value, findings: [] };
  return { findings: [finding('LAND_AREA', attribute, suggestion === undefined ? undefined : String(suggestion))] };
}
