import type { FieldFault } from '@sogoc/kernel';

const POINTER = '/habits/placeholders';
const KEY = /^[\x21-\x7e]{16,128}$/;
const HASH = /^[0-9a-f]{32}$/;
/** Values that one source writes for "none" of one attribute; more would be a habit of another kind. */
const MAX_HASHES = 200;

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Faults of a source's own placeholders. The values are hashes, and none is repeated. */
export function placeholderFaults(value: unknown, attributes: ReadonlySet<string>): readonly FieldFault[] {
  if (!isObject(value) || !isObject(value.hashes))
    return [fault(POINTER, 'wrong-type', 'Send {key, hashes} as the command habits proposes them.')];
  const other = Object.keys(value).some((name) => name !== 'key' && name !== 'hashes');
  return [
    ...(other ? [fault(POINTER, 'unknown-member', 'Members are key and hashes.')] : []),
    ...(typeof value.key === 'string' && KEY.test(value.key)
      ? []
      : [fault(`${POINTER}/key`, 'wrong-type', 'Send 16 to 128 printable characters without blanks.')]),
    ...Object.entries(value.hashes).flatMap(([name, hashes]) => hashFaults(name, hashes, attributes)),
  ];
}

function hashFaults(name: string, hashes: unknown, attributes: ReadonlySet<string>): readonly FieldFault[] {
  if (!attributes.has(name))
    return [fault(`${POINTER}/hashes`, 'unknown-attribute', 'Members are attributes of an entity.')];
  const isList = Array.isArray(hashes) && hashes.length <= MAX_HASHES;
  return isList && hashes.every((hash) => typeof hash === 'string' && HASH.test(hash))
    ? []
    : [
        fault(
          `${POINTER}/hashes/${name}`,
          'wrong-type',
          `Send at most ${MAX_HASHES} keyed hashes of 32 hexadecimal digits.`,
        ),
      ];
}
