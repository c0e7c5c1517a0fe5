import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { foldDiacritics } from '../text/fold-diacritics';
import { isPlaceholderText } from '../text/placeholder';
import { FORMER_LAND_USE_CODES, isLandUseCode, LAND_USE_CODES, OLD_LAND_USE_WORDS } from './land-use-codes';

export interface ParsedLandUse {
  /** A code of the list, or an unknown one of two to four letters kept with a finding. */
  readonly value?: string;
  /** Every code of a text such as `ONT+CLN`. */
  readonly codes: readonly string[];
  readonly title?: string;
  readonly findings: QualityFinding[];
}

const CODE_OF_TITLE = new Map(
  [...FORMER_LAND_USE_CODES].map(([code, { title, successor }]) => [foldDiacritics(title), successor ?? code] as const),
);
const FORMER_TITLES = new Set(CODE_OF_TITLE.keys());
for (const [code, title] of LAND_USE_CODES) CODE_OF_TITLE.set(foldDiacritics(title), code);

/** Reads a land-use code, one of before 2014 (`RSM` → `RSX`), its name, an old form (`T`, `thổ cư`), or several joined by `+`. */
export function parseLandUse(raw: string, attribute = 'landUses/code'): ParsedLandUse {
  const known = LAND_USE_CODES.get(raw);
  if (known !== undefined) return { value: raw, codes: [raw], title: known, findings: [] };
  if (isPlaceholderText(raw) || raw.trim() === '')
    return { codes: [], findings: [finding('PLACEHOLDER_VALUE', attribute)] };
  return readUses(raw.replace(LABEL, ''), attribute);
}

const LABEL =
  /^\s*(?:(?:mục đích|muc dich)(?: sử dụng| su dung)?(?: đất| dat)?|(?:loại|loai) (?:đất|dat)|mđsd|mdsd)\s*:\s*/iu;
/** `và` parts two uses; some titles have it too, and those are met as a whole first. */
const PARTING = /[+;&/]|(?<!\d),|,(?!\d)|\s(?:và|va)\s/iu;
/** `Đất ở tại nông thôn (ONT)`, `ONT - Đất ở …`: a code and its title. */
const CODE_BEHIND = /^(?:đất|dat)\s.*[\s(:–-]\(?([A-Z]{3})\)?$/iu;
const CODE_IN_FRONT = /^([A-Z]{3})\s*[-–:(]\s*(?:đất|dat)\s/iu;

function readUses(raw: string, attribute: string): ParsedLandUse {
  const whole = codeOf(raw);
  const parts = whole === undefined ? raw.split(PARTING).filter((part) => part.trim() !== '') : [raw];
  const codes = parts.map((part) => codeOf(part) ?? unknownCode(part)).filter((code) => code !== undefined);
  const findings: QualityFinding[] = [];
  if (codes.length < parts.length || codes.some((code) => !isLandUseCode(code))) {
    findings.push(finding('LAND_USE_UNKNOWN', attribute));
  }
  if (parts.some(isOld)) findings.push(finding('LAND_USE_OLD', attribute));
  const value = codes.length === 1 && parts.length === 1 ? codes[0] : undefined;
  return { value, codes, title: value === undefined ? undefined : titleOf(value), findings };
}

const titleOf = (code: string): string | undefined =>
  LAND_USE_CODES.get(code) ?? FORMER_LAND_USE_CODES.get(code)?.title;

function isOld(part: string): boolean {
  const folded = foldDiacritics(part);
  return OLD_LAND_USE_WORDS.has(folded) || FORMER_LAND_USE_CODES.has(folded) || FORMER_TITLES.has(folded);
}

function codeOf(text: string): string | undefined {
  const folded = foldDiacritics(text);
  if (LAND_USE_CODES.has(folded)) return folded;
  const former = FORMER_LAND_USE_CODES.get(folded);
  if (former !== undefined) return former.successor ?? folded;
  return OLD_LAND_USE_WORDS.get(folded) ?? CODE_OF_TITLE.get(folded) ?? codeBesideTitle(text.trim());
}

/** A code and how much of the land it is for: `ONT: 60 m2`. */
const WITH_AREA = /^([A-Z]{3})\s*:?\s*\d[\d.,]*\s*(?:m ?2|m²)\.?$/iu;

function codeBesideTitle(text: string): string | undefined {
  const code = (CODE_BEHIND.exec(text) ?? CODE_IN_FRONT.exec(text) ?? WITH_AREA.exec(text))?.[1]?.toUpperCase() ?? '';
  return LAND_USE_CODES.has(code) || FORMER_LAND_USE_CODES.has(code) ? codeOf(code) : undefined;
}

function unknownCode(text: string): string | undefined {
  const folded = foldDiacritics(text);
  return /^[A-Z]{2,4}$/.test(folded) ? folded : undefined;
}
