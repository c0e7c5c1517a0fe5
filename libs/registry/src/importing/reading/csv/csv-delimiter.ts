const DELIMITERS = [',', ';', '\t', '|'];
/** A line that spreadsheets put before the heading to say what parts the cells. */
const SEPARATOR_LINE = /^"?sep=(.)"?$/i;
const QUOTED = /"(?:[^"]|"")*"/g;

/** What a line `sep=` says; undefined for any other line. */
export const saidDelimiter = (line: string): string | undefined => SEPARATOR_LINE.exec(line)?.[1];

/** The one that a heading uses most outside of quotes. */
export function delimiterOf(heading: string): string {
  const bare = heading.replace(QUOTED, '');
  const uses = (delimiter: string): number => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best));
}
