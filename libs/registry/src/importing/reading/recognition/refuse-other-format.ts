import { UnreadableFileError } from '../../errors';
import { UTF_8_MARK } from '../file-encodings';
import { type FileFormat, FORMAT_NAMES } from './file-formats';

/** A line that cannot be read fails alone; when none of so many can, the file is something else. */
const LOOKED_AT = 100;

/**
 * Throws {@link UnreadableFileError} when what a text is said to be and how it begins do not agree: its rows would all fail, or come out as
 * something that nobody wrote. `beginning`: one character a byte.
 */
export function refuseOtherFormat(
  { beginning, isWhole }: { readonly beginning: string; readonly isWhole: boolean },
  said: 'csv' | 'ndjson',
  name: string,
): void {
  const text = beginning.replace(UTF_8_MARK, '').trimStart();
  if (/^\[\s*(?:[{\]]|$)/.test(text) || (said === 'ndjson' && text.startsWith('[')))
    throw new UnreadableFileError(`${name} is one JSON list: write one object a line, as NDJSON.`);
  if (said === 'csv' && text.startsWith('{'))
    throw new UnreadableFileError(`${name} holds JSON and no heading: ${sayAs('ndjson')}.`);
  // One line of which the end is not seen may be a bad one before good ones.
  if (said === 'ndjson' && (isWhole || /[\r\n]/.test(text))) refuseNoObjects(text, name);
}

function refuseNoObjects(text: string, name: string): void {
  const lines = text.split(/[\r\n]+/, LOOKED_AT).filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines[0]!.trim() === '{')
    throw new UnreadableFileError(`${name} has JSON over several lines: write one object a line.`);
  if (lines.length > 0 && lines.every((line) => !line.trimStart().startsWith('{')))
    throw new UnreadableFileError(
      `${name} is no NDJSON: none of its first lines begins with a brace. If it is a table with a heading, ${sayAs('csv')}.`,
    );
}

/** What a file is to be called, so that it is read as what it is. */
export const sayAs = (format: FileFormat): string =>
  `as ${FORMAT_NAMES[format]} its name ends with .${format}, and an import by the API says the format ${format}`;
