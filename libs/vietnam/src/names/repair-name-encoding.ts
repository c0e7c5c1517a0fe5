import type { QualityFinding } from '@sogoc/kernel';

import { finding } from '../findings/finding';
import type { LegacyEncoding } from '../encodings/decode-legacy';
import { detectEncoding, type DetectedEncoding } from '../encodings/detect-encoding';

const UNICODE = { encoding: 'unicode', text: '', letterLost: false } as const;

/** One name is little evidence, so a surname must come out in front; UTF-8 proves itself by its bytes. */
export function isSureReading({ encoding, certain, evidence }: DetectedEncoding): boolean {
  return encoding !== 'unicode' && certain && (evidence.startsWithSurname || encoding === 'utf8-as-cp1252');
}

/** The name as it was before a font or a code page spoiled it, where that is sure; else the finding suggests it. */
export function repairEncoding(
  raw: string,
  tidied: string,
  attribute: string,
  findings: QualityFinding[],
): { text: string; encoding: LegacyEncoding } | undefined {
  // Invisible characters are bytes of some encodings, so the text as received is asked first.
  const readings = raw === tidied ? [detectEncoding(raw)] : [detectEncoding(raw), detectEncoding(tidied)];
  const sure = readings.find(isSureReading);
  const { encoding, text, letterLost } = sure ?? readings.find((reading) => reading.encoding !== 'unicode') ?? UNICODE;
  if (encoding === 'unicode') return undefined;
  if (sure !== undefined) {
    findings.push(finding('LEGACY_ENCODING_REPAIRED', attribute, text));
    return { text, encoding };
  }
  findings.push(finding(letterLost ? 'LEGACY_LETTER_LOST' : 'LEGACY_ENCODING_SUSPECTED', attribute, text));
  return undefined;
}
