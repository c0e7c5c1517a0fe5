import { isPlaceholderText, tidyText, withoutEscapes } from '@sogoc/vietnam';
import type { FindingLog } from './finding-log';

/** Bytes of letters that look like nothing: TCVN3's ư, and what Latin-1 has for the later bytes of a letter of UTF-8 (`VÄ\u0083n`, `HoÃ\u00a0ng`). */
const UNSEEN_BYTES = /[\u0080-\u009f\u00ad]|[À-ÿ]\u00a0/;
/** Longest text and list that are read. The intake refuses longer ones; direct callers may not. */
const LONGEST_TEXT = 2000;
const LONGEST_LIST = 200;

/** A usable text: NFC, blanks collapsed. Absent for null, empty text, placeholders and other types (the last two are found). */
export function readText(value: unknown, path: string, log: FindingLog): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') {
    log.note('UNREADABLE_VALUE', path);
    return undefined;
  }
  if (value.length > LONGEST_TEXT) {
    log.note('TEXT_TOO_LONG', path);
    return undefined;
  }
  const tidied = tidyText(value);
  const unescaped = withoutEscapes(tidied);
  if (unescaped !== undefined) log.keepFinding('LEGACY_ENCODING_REPAIRED', path, unescaped);
  const text = unescaped === undefined ? tidied : tidyText(unescaped);
  if (text === '') return undefined;
  // No placeholder word has digits: texts that are numbers are asked again by their own reader.
  if (isPlaceholderText(text)) {
    log.note('PLACEHOLDER_VALUE', path);
    return undefined;
  }
  return text;
}

/** Whether {@link readText} hands a text on as it is, and notes nothing. */
export const isReadAsReceived = (text: string): boolean =>
  text !== '' &&
  text.length <= LONGEST_TEXT &&
  tidyText(text) === text &&
  withoutEscapes(text) === undefined &&
  !isPlaceholderText(text);

/** The items of a list; a value that is no list is found. */
export function readList(value: unknown, path: string, log: FindingLog): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    log.note('UNREADABLE_VALUE', path);
    return [];
  }
  if (value.length <= LONGEST_LIST) return value;
  log.note('LIST_TOO_LONG', path);
  return value.slice(0, LONGEST_LIST);
}

/** A plain object's own members; anything else is found. */
export function readObject(value: unknown, path: string, log: FindingLog): RawObject | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object' && !Array.isArray(value))
    return new RawObject(value as Readonly<Record<string, unknown>>, path, log);
  log.note('UNREADABLE_VALUE', path);
  return undefined;
}

/** An object from outside, read member by member. Inherited members are not there. */
export class RawObject {
  constructor(
    private readonly members: Readonly<Record<string, unknown>>,
    private readonly path: string,
    readonly log: FindingLog,
  ) {}

  raw(member: string): unknown {
    return Object.hasOwn(this.members, member) ? this.members[member] : undefined;
  }

  pathOf(member: string): string {
    return this.path === '' ? member : `${this.path}/${member}`;
  }

  text(member: string): string | undefined {
    return readText(this.raw(member), this.pathOf(member), this.log);
  }

  /** A text as received, if it holds what only looks invisible: letters of a legacy font, or of damaged UTF-8. Else as `text` has it. */
  written(member: string, text: string): string {
    const raw = this.raw(member);
    return typeof raw === 'string' && UNSEEN_BYTES.test(raw) ? raw : text;
  }

  list(member: string): readonly unknown[] {
    return readList(this.raw(member), this.pathOf(member), this.log);
  }

  noteUnknown(known: Pick<ReadonlySet<string>, 'has'>): void {
    for (const member of Object.keys(this.members)) {
      if (!known.has(member)) this.log.note('UNKNOWN_ATTRIBUTE', this.pathOf(printableName(member)));
    }
  }
}

/** Names of unknown members come from outside and may be anything: kept short and printable, for they are listed and logged. */
function printableName(member: string): string {
  return member.replace(/[^\p{L}\p{N}_.-]/gu, '_').slice(0, 40) || '_';
}
