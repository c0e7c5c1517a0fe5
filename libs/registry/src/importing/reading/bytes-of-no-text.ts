const MEMBER = 'bytesOfNoText';
const IN_JSON = new RegExp(`\\{\\s*"${MEMBER}"\\s*:`);

/** What stands in a row in place of bytes that are no text: their hexadecimal digits, in an object that no text is taken from. */
export const bytesOfNoText = (bytes: Uint8Array): object => ({ [MEMBER]: Buffer.from(bytes).toString('hex') });

/** Whether they stand anywhere in a line of JSON: what could not be read once is no value when it is imported again. */
export const hasBytesOfNoText = (json: string): boolean => IN_JSON.test(json);
