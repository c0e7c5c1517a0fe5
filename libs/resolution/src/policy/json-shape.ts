import type { FieldFault } from '@sogoc/kernel';

/** Checks the JSON types of a value before anything looks into it; adds a fault for each that is wrong. */
export type Shape = (value: unknown, pointer: string, faults: FieldFault[]) => void;

const fault = (pointer: string, detail: string): FieldFault => ({ pointer, code: 'wrong-type', detail });

const ofType =
  (isRight: (value: unknown) => boolean, detail: string): Shape =>
  (value, pointer, faults) => {
    if (!isRight(value)) faults.push(fault(pointer, detail));
  };

export const text = ofType((value) => typeof value === 'string', 'a text is needed');
export const number = ofType((value) => typeof value === 'number', 'a number is needed');
export const truth = ofType((value) => typeof value === 'boolean', 'true or false is needed');
export const anything: Shape = () => undefined;

export const listOf =
  (item: Shape): Shape =>
  (value, pointer, faults) => {
    if (Array.isArray(value)) value.forEach((each, index) => item(each, `${pointer}/${index}`, faults));
    else faults.push(fault(pointer, 'a list is needed'));
  };

export const byName =
  (item: Shape, hideNames = false): Shape =>
  (value, pointer, faults) => {
    if (!isObject(value)) return void faults.push(fault(pointer, 'an object is needed'));
    for (const [name, each] of Object.entries(value)) item(each, hideNames ? pointer : memberOf(pointer, name), faults);
  };

/** An object with these members and no others; those of `optional` may be left out. */
export const object =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, pointer, faults) => {
    if (!isObject(value)) return void faults.push(fault(pointer, 'an object is needed'));
    const shapes: Readonly<Record<string, Shape>> = { ...required, ...optional };
    for (const name of Object.keys(required)) {
      if (value[name] === undefined)
        faults.push({ pointer: memberOf(pointer, name), code: 'required', detail: 'cannot be left out' });
    }
    for (const [name, each] of Object.entries(value)) {
      const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
      if (shape === undefined) {
        const known = Object.keys(shapes).join(', ');
        faults.push({ pointer: memberOf(pointer, name), code: 'unknown-member', detail: `is not one of: ${known}` });
      } else if (each !== undefined) shape(each, memberOf(pointer, name), faults);
    }
  };

export const either =
  (isFirst: (value: unknown) => boolean, first: Shape, second: Shape): Shape =>
  (value, pointer, faults) =>
    (isFirst(value) ? first : second)(value, pointer, faults);

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A pointer's next step (RFC 6901). */
function memberOf(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
