import type { QualityFinding } from '@sogoc/kernel';
import { detectEncoding, normaliseName, remembered } from '@sogoc/vietnam';

import { CLEAR_GAIN } from '../../reading/repair-or-report-garbled-text';

/**
 * The name that matching compares: the value, or its likely reading in another encoding where that is not sure enough to be one and words of it are
 * read so alone (`BoBo ThÞ NhÝ`). Nothing here corrects a value.
 */
export function likelyName(
  stated: unknown,
  value: string | undefined,
  findings: readonly QualityFinding[],
): string | undefined {
  const isSuspected = findings.some(
    ({ attribute, code }) => attribute === 'fullName' && code === 'LEGACY_ENCODING_SUSPECTED',
  );
  return isSuspected && typeof stated === 'string' ? (readingOf(stated) ?? value) : value;
}

const readingOf = remembered((stated: string): string | undefined => {
  const { text, evidence } = detectEncoding(stated);
  if (evidence.shareDecoded - evidence.shareAsReceived < CLEAR_GAIN) return undefined;
  return normaliseName(text).value || undefined;
});
