import {
  decodeLegacy,
  decodeProvenFont,
  detectEncoding,
  isReadableAsWritten,
  normaliseName,
  remembered,
  withHighlandPrefixes,
  wellSpelledName,
} from '@sogoc/vietnam';
import type { StandardisationContext } from '../declaration/entity-declaration';
import { isReadAsReceived, type RawObject } from './read-raw';

const NOT_WELL_SPELLED = '';

/** Names of which nothing is to be found, by what was received. Remembered: people share names, and their records repeat them. */
const knownWellSpelled: (received: string) => string = remembered((received) =>
  isReadAsReceived(received) ? (wellSpelledName(received) ?? NOT_WELL_SPELLED) : NOT_WELL_SPELLED,
);

/** A name of which nothing is to be found, in its canonical spelling; undefined: it must be looked at. */
export function wellSpelledAsReceived(received: unknown): string | undefined {
  const name = typeof received === 'string' ? knownWellSpelled(received) : NOT_WELL_SPELLED;
  return name === NOT_WELL_SPELLED ? undefined : name;
}

/**
 * A name's canonical spelling, decoded from a legacy encoding when that is certain or the one that the source has declared. A name that
 * only looks like one is found, with the likely reading for the source, and not used unless it is readable as it stands.
 */
export function nameOf(
  written: string,
  path: string,
  { log }: RawObject,
  { habits }: StandardisationContext,
): string | undefined {
  const text = withHighlandPrefixes(written);
  // A name that is spelled well is in no other encoding.
  const wellSpelled = wellSpelledAsReceived(text) ?? wellSpelledName(text);
  if (wellSpelled !== undefined) return wellSpelled;
  const detected = encodingOf(text);
  if (detected.encoding === 'unicode') return spelled(text, path, log);
  if (!detected.certain && detected.encoding !== habits.encoding) {
    if (isReadableAsWritten(detected, text)) return spelled(text, path, log);
    log.keepFinding('LEGACY_ENCODING_SUSPECTED', path, detected.text);
    return undefined;
  }
  log.keepFinding('LEGACY_ENCODING_REPAIRED', path, detected.text);
  return spelled(detected.text, path, log);
}

function spelled(text: string, path: string, log: RawObject['log']): string | undefined {
  const { value, findings } = normalised(text);
  log.keep({ findings: findings.map((finding) => ({ ...finding, attribute: path })) });
  return value === '' ? undefined : value;
}

/** People share names, and their records repeat them. */
const encodingOf = remembered(detectEncoding);
const normalised = remembered((text) => normaliseName(text));

/** Foreign words and abbreviations are no Vietnamese syllables in any encoding, so only a clear gain counts. Share of the words. */
export const CLEAR_GAIN = 0.3;

/**
 * A text of an address or enterprise name, decoded when it shows the encoding that the source has declared, or one beyond doubt. One that
 * only looks like another encoding stays as it is, with the likely reading for the source.
 */
export function declaredText(
  text: string,
  path: string,
  { log }: RawObject,
  { habits }: StandardisationContext,
): string {
  const { encoding, certain, evidence, text: likely } = detectEncoding(text);
  const mayBeFont = evidence.shareAsReceived < 1 && (encoding === 'unicode' || !certain);
  const proven = mayBeFont ? decodeProvenFont(text) : undefined;
  if (proven !== undefined) {
    log.keepFinding('LEGACY_ENCODING_REPAIRED', path, proven.text);
    return proven.text;
  }
  if (encoding === 'unicode') return text;
  if (encoding !== habits.encoding && !certain) {
    if (evidence.shareDecoded - evidence.shareAsReceived >= CLEAR_GAIN)
      log.keepFinding('LEGACY_ENCODING_SUSPECTED', path, likely);
    return text;
  }
  const decoded = encoding === habits.encoding ? decodeLegacy(text, encoding) : likely;
  log.keepFinding('LEGACY_ENCODING_REPAIRED', path, decoded);
  return decoded;
}

/** Whether {@link declaredText} hands a text on as it is, whatever its source has declared: it shows no other encoding. */
export const isSurelyAsWritten = (text: string): boolean =>
  detectEncoding(text).encoding === 'unicode' && decodeProvenFont(text) === undefined;
