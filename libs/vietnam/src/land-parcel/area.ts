import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { tidyText } from '../text/tidy-text';

const HECTARE = 10_000;

/** Reads an area into square metres: numbers, `1.234,5 m²`, `1,234.5`, `0,5 ha`. Zero, negative and unreadable areas have no value. */
export function parseArea(
  raw: string | number,
  attribute = 'area',
): { readonly value?: number; readonly findings: QualityFinding[] } {
  const squareMetres = typeof raw === 'number' ? raw : readArea(raw);
  if (squareMetres > 0 && Number.isFinite(squareMetres)) return { value: squareMetres, findings: [] };
  return { findings: [finding('LAND_AREA', attribute)] };
}

function readArea(raw: string): number {
  const match = /^(-?[\d., ]*\d)\s*(ha|m2|m²|met vuong|mét vuông)?\.?$/iu.exec(tidyText(raw));
  if (match === null) return NaN;
  const number = Number(decimalOf((match[1] ?? '').replace(/ /g, '')));
  return match[2]?.toLowerCase() === 'ha' ? number * HECTARE : number;
}

/**
 * The last of two kinds of separator is the decimal one; a separator that comes twice, or a single dot before exactly three digits
 * in Vietnamese order, groups thousands only when the other kind follows, so `1.234` stays 1.234 as machines write it.
 */
function decimalOf(text: string): string {
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (comma >= 0 && dot >= 0) return comma > dot ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '');
  if (comma >= 0) return text.indexOf(',') === comma ? text.replace(',', '.') : text.replace(/,/g, '');
  return text.indexOf('.') === dot ? text : text.replace(/\./g, '');
}
