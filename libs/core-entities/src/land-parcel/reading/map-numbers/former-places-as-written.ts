import { normaliseMapSheet, normaliseParcelNumber } from '@sogoc/vietnam';

/** Where a plot stood in the maps before; members are absent where the source leaves them out. */
export interface FormerPlace {
  readonly communeCode?: string;
  readonly codeSet?: string;
  readonly mapSeries?: string;
  readonly mapSheet: string;
  readonly parcelNumber: string;
}

const SCHEME = /cadastral|map|299|thua/i;

/** `14236/12/37`, `5/40`. */
const SLASHED = /^(?:(\d{5})\/)?([^/\s]{1,12})\/([^/\s]{1,12})$/;
/** `tờ 5 thửa 40`, `Tờ bản đồ số 5, thửa đất số 40`. */
const WORDED =
  /^t[ờo](?: b[ảa]n [đd][ồo])?(?: s[ốo])?[ .:]*([\w-]{1,12})[\s,;]+th[ửu]a(?: [đd][ấa]t)?(?: s[ốo])?[ .:]*([\w-]{1,12})$/iu;

/**
 * Former numbers on maps as offices write them, whom no scheme of ours is known: matching compares them, and no identifier is made of them, since
 * they do not say by which codes or on which series. Anything else is nothing.
 */
export function formerPlacesAsWritten(stated: unknown): readonly FormerPlace[] {
  return Array.isArray(stated) ? stated.flatMap((item: unknown) => formerPlace(item) ?? []) : [];
}

function formerPlace(item: unknown): FormerPlace | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { scheme, value, communeCode, codeSet, mapSeries, mapSheet, parcelNumber } = item as Record<string, unknown>;
  if (typeof scheme !== 'string' || scheme.toLowerCase() === 'cadastral-triple' || !SCHEME.test(scheme))
    return undefined;
  const [, commune, slashedSheet, slashedNumber] = (typeof value === 'string' && SLASHED.exec(value.trim())) || [];
  const [, wordedSheet, wordedNumber] = (typeof value === 'string' && WORDED.exec(value.trim())) || [];
  const sheet = normalised(normaliseMapSheet, mapSheet ?? slashedSheet ?? wordedSheet);
  const number = normalised(normaliseParcelNumber, parcelNumber ?? slashedNumber ?? wordedNumber);
  if (sheet === undefined || number === undefined) return undefined;
  const code = typeof communeCode === 'string' ? communeCode : commune;
  return {
    mapSheet: sheet,
    parcelNumber: number,
    ...(code !== undefined && { communeCode: code }),
    ...(typeof codeSet === 'string' && { codeSet }),
    ...(typeof mapSeries === 'string' ? { mapSeries } : scheme.includes('299') && { mapSeries: '299' }),
  };
}

function normalised(normalise: (raw: string) => string | undefined, stated: unknown): string | undefined {
  if (typeof stated !== 'string' && typeof stated !== 'number') return undefined;
  return normalise(String(stated));
}
