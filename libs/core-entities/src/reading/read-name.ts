import {
  decodeLegacy,
  decodeProvenFont,
  detectEncoding,
  isReadableAsWritten,
  normaliseName,
  remembered,
  wellSpelledName,
} from '@sogoc/vietnam';
import type { StandardisationContext } from '../declaration/entity-declaration';
import type { RawObject } from './read-raw';
import type { RecordReader } from './record-reader';

/** Reads a person's name into its canonical spelling and sets it. */
export function readName(reader: RecordReader, attribute: string): string | undefined {
  const text = reader.text(attribute);
  return text === undefined
    ? undefined
    : reader.set(attribute, nameOf(reader.written(attribute, text), attribute, reader, reader.context));
}

/**
 * A name's canonical spelling, decoded from a legacy encoding when that is certain or the one that the source has declared. A name that
 * only looks like one is found, with the likely reading for the source, and not used unless it is readable as it stands.
 */
export function nameOf(
  text: string,
  path: string,
  { log }: RawObject,
  { habits }: StandardisationContext,
): string | undefined {
  // A name that is spelled well is in no other encoding.
  const wellSpelled = wellSpelledName(text);
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
const CLEAR_GAIN = 0.3;

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
  if (isSurelyAsWritten(text)) return text;
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

/** A text that shows no other encoding is what it is, whatever its source has declared. Remembered: sources repeat their addresses. */
const isSurelyAsWritten: (text: string) => boolean = remembered(
  (text) => detectEncoding(text).encoding === 'unicode' && decodeProvenFont(text) === undefined,
);
