import type { StandardisationContext } from '../declaration/entity-declaration';
import type { RawObject } from './read-raw';
import type { RecordReader } from './record-reader';
import { nameOf, wellSpelledAsReceived } from './repair-or-report-garbled-text';

/** Reads a person's name into its canonical spelling and sets it. */
export function readName(reader: RecordReader, attribute: string): string | undefined {
  const wellSpelled = wellSpelledAsReceived(reader.raw(attribute));
  if (wellSpelled !== undefined) return reader.set(attribute, wellSpelled);
  const text = reader.text(attribute);
  return text === undefined
    ? undefined
    : reader.set(attribute, nameOf(reader.written(attribute, text), attribute, reader, reader.context));
}

/** The name that a member of an item holds, as {@link nameOf} has it. */
export function nameIn(object: RawObject, member: string, context: StandardisationContext): string | undefined {
  const wellSpelled = wellSpelledAsReceived(object.raw(member));
  if (wellSpelled !== undefined) return wellSpelled;
  const text = object.text(member);
  return text === undefined ? undefined : nameOf(text, object.pathOf(member), object, context);
}
