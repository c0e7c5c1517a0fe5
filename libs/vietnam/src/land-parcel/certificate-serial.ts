import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { isPlaceholderText } from '../text/placeholder';
import { withoutNumberLabel } from '../text/number-label';
import { tidyText } from '../text/tidy-text';

const FORMS = [
  ['one-letter', /^[A-ZĐ]\d{6}$/],
  ['two-letter', /^[A-ZĐ]{2}\d{6}$/],
  ['form-2025', /^[A-ZĐ]{2}\d{8}$/],
] as const;
/** Words in front of a serial. `SO` without its marks is a series too, so a label counts only when the rest has letters of its own. */
const LABEL =
  /^(?:(?:SỐ|SỔ|SERIAL|SERI|SÊ-?RI|SÊ RI|SỐ SÊ RI|GCN[\p{L}-]*|GIẤY|GIAY|CHỨNG|CHUNG|NHẬN|NHAN|PHÁT|PHAT|HÀNH|HANH|HIỆU|HIEU|ĐỎ|HỒNG|QSDĐ|QSDD|QUYỀN SỬ DỤNG ĐẤT)[\s:.]+)+|^SO[\s:.]+(?=[A-ZĐ])(?:(?:PHAT HANH|SERI|HIEU|GCN|DO|HONG)[\s:.]+(?:SO[\s:.]+(?=[A-ZĐ]))?)?/u;
/** Serials are counted from 1. */
const NOTHING = /^\D+0+$/;
const SEPARATORS = /[\s.\-–_]/g;
const LETTER_OF_DIGIT: Readonly<Record<string, string>> = { 0: 'O', 1: 'I' };
const DIGIT_OF_LETTER: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', D: '0', Q: '0' };

export type CertificateForm = (typeof FORMS)[number][0];

export interface ParsedCertificateSerial {
  /** `CU 123456`: letters, one space, digits. */
  readonly value?: string;
  readonly form?: CertificateForm;
  readonly findings: QualityFinding[];
}

/**
 * Reads the serial of a land certificate (số phát hành): one letter and six digits, two letters and six, or since 2025 two and
 * eight (Circular 10/2024/TT-BTNMT). A zero among the letters is read as O, and O, I, L among the digits as 0 and 1; such a repair is used only when one reading fits.
 */
export function parseCertificateSerial(raw: string, attribute = 'certificates/serial'): ParsedCertificateSerial {
  const written = tidyText(raw).toUpperCase();
  const text = written.replace(SEPARATORS, '');
  if (text === '' || isPlaceholderText(raw)) return { findings: [finding('PLACEHOLDER_VALUE', attribute)] };
  const unlabelled = withoutNumberLabel(written.replace(LABEL, '')).replace(SEPARATORS, '');
  for (const candidate of [text, unlabelled]) {
    const form = formOf(candidate);
    if (form !== undefined && NOTHING.test(candidate)) return { findings: [finding('PLACEHOLDER_VALUE', attribute)] };
    if (form !== undefined) return { value: spaced(candidate, form), form, findings: [] };
  }
  const readings = repairedReadings(new Set([text, unlabelled]));
  const [only] = readings;
  if (readings.length !== 1 || only === undefined || isShortOfDigit(only, unlabelled)) {
    return { findings: [finding('CERTIFICATE_FORM', attribute, only && spaced(only[0], only[1]))] };
  }
  const value = spaced(only[0], only[1]);
  return { value, form: only[1], findings: [finding('CERTIFICATE_REPAIRED', attribute, value)] };
}

/** `BO 12345`: a digit is missing as likely as its second letter is a zero. */
const isShortOfDigit = ([, form]: [string, CertificateForm], written: string): boolean =>
  form === 'one-letter' && /^[A-ZĐ]{2}/.test(written);

function formOf(text: string): CertificateForm | undefined {
  return FORMS.find(([, pattern]) => pattern.test(text))?.[0];
}

function spaced(text: string, form: CertificateForm): string {
  const letters = form === 'one-letter' ? 1 : 2;
  return `${text.slice(0, letters)} ${text.slice(letters)}`;
}

/** Every split into letters and digits that gives one of the forms. */
function repairedReadings(texts: ReadonlySet<string>): [string, CertificateForm][] {
  const readings = new Map<string, CertificateForm>();
  for (const [text, letters] of [...texts].flatMap((text) => [[text, 1] as const, [text, 2] as const])) {
    const head = [...text.slice(0, letters)].map((char) => LETTER_OF_DIGIT[char] ?? char).join('');
    const tail = [...text.slice(letters)].map((char) => DIGIT_OF_LETTER[char] ?? char).join('');
    const form = formOf(head + tail);
    if (form !== undefined && (form === 'one-letter') === (letters === 1)) readings.set(head + tail, form);
  }
  return [...readings];
}
