import type { ColumnMapping } from './column-mapping';

/** Members of a record that are no attributes. */
export const RECORD_MEMBERS = ['recordKey', 'sourceVersion', 'observedAt'] as const;
export type RecordMember = (typeof RECORD_MEMBERS)[number];

/** Names that flat rows without a mapping use for the members of a record. */
const USUAL_NAMES: ReadonlyMap<string, RecordMember> = new Map([
  ['recordKey', 'recordKey'],
  ['record_key', 'recordKey'],
  ['key', 'recordKey'],
  ['id', 'recordKey'],
  ['sourceVersion', 'sourceVersion'],
  ['source_version', 'sourceVersion'],
  ['observedAt', 'observedAt'],
  ['observed_at', 'observedAt'],
]);

/** Under which names the key of a record is looked for where no mapping names one. */
export const USUAL_KEY_NAMES = [...USUAL_NAMES].flatMap(([name, member]) => (member === 'recordKey' ? [name] : []));

/** What a column means: an attribute (`permanentAddress.text` is a member of one), a member of a record, or null for one that is left out. */
export function meaningOf(column: string, mapping: ColumnMapping | undefined): string | null {
  if (mapping === undefined) return USUAL_NAMES.get(column) ?? column;
  // A column may have a name that every object knows, as `constructor`.
  return Object.hasOwn(mapping.columns, column) ? mapping.columns[column]! : column;
}

export const isRecordMember = (meaning: string): meaning is RecordMember =>
  RECORD_MEMBERS.some((member) => member === meaning);

/** The attribute, or member of a record, that a meaning is or is a member of. */
export const wholeOf = (meaning: string): string => meaning.split('.', 1)[0]!;

/** Which column has each meaning, so that none takes what another one says. An attribute and a member of it are of one meaning. */
export class MeaningsTaken {
  private readonly columns = new Map<string, string>();
  private readonly members = new Map<string, string>();

  /** Answers the column that means the same; then the meaning stays with that one. */
  take(column: string, meaning: string): string | undefined {
    const whole = wholeOf(meaning);
    const other = this.columns.get(meaning) ?? this.columns.get(whole) ?? this.memberOf(meaning, whole);
    if (other !== undefined) return other;
    this.columns.set(meaning, column);
    if (meaning !== whole) this.members.set(whole, column);
    return undefined;
  }

  has(meaning: string): boolean {
    return this.columns.has(meaning);
  }

  private memberOf(meaning: string, whole: string): string | undefined {
    return meaning === whole ? this.members.get(whole) : undefined;
  }
}
