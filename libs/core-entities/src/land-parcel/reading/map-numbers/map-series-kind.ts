import { foldDiacritics, remembered } from '@sogoc/vietnam';

/** What offices call the sets of maps that every commune has: the survey of Directive 299-TTg (1980), and the cadastral map. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:BAN DO|BD)? ?(?:CHI THI |CT )?299(?: TTG)?$/, '299'],
  [/^(?:(?:BAN DO|BD) ?)?(?:DIA CHINH|DC)$/, 'DIA CHINH'],
];

/** A series by its kind, however an office shortens it: `ĐC`, `BĐĐC` and `Bản đồ địa chính` are one. Others by their words. */
export const mapSeriesKind = remembered((series: string): string => {
  const words = foldDiacritics(series).toUpperCase();
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? series;
});
