import type { FieldFault } from '@sogoc/kernel';

import { definitionSchema, type JsonSchema } from './definition-schema';
import { unknownName } from './unknown-name';

type Members = Readonly<Record<string, unknown>>;

/** Every fault in the shape of a definition: members nobody knows, of the wrong kind, or lacking. None: it can be completed. */
export function findDocumentFaults(document: unknown): FieldFault[] {
  const shape = faultsOf(document, definitionSchema, '');
  if (shape.length > 0) return shape;
  const { fields, features, model } = document as { fields?: Members; features?: unknown[]; model?: Members };
  const compares = Array.isArray(model?.comparisons) && model.comparisons.length > 0;
  if (fields !== undefined || (features !== undefined && compares)) return [];
  return [fault('', 'required', 'fields says what the columns hold (or features and model.comparisons, in full)')];
}

function faultsOf(value: unknown, schema: JsonSchema, pointer: string): FieldFault[] {
  if (schema.anyOf) return faultsOfAny(value, schema.anyOf, pointer);
  const kind = kindOf(value);
  if (schema.type !== undefined && kind !== schema.type && !(schema.type === 'number' && kind === 'integer')) {
    return [fault(pointer, 'wrong-kind', `a ${schema.type} is needed, not a ${kind}`)];
  }
  if (schema.enum && !schema.enum.includes(value as string)) {
    const noun = pointer.split('/').at(-2) === 'fields' || pointer.endsWith('/is') ? 'preset' : 'value';
    return [fault(pointer, 'unknown', unknownName(noun, String(value), schema.enum.map(String)))];
  }
  if (schema.type === 'object') return faultsOfMembers(value as Members, schema, pointer);
  if (schema.type !== 'array') return [];
  const items = value as readonly unknown[];
  return items.flatMap((item, i) => faultsOf(item, schema.items ?? {}, `${pointer}/${i}`));
}

/** The faults by the choice that is of the value's kind: those of the others say nothing. */
function faultsOfAny(value: unknown, choices: readonly JsonSchema[], pointer: string): FieldFault[] {
  const fitting = choices.find(({ type }) => type === kindOf(value));
  if (fitting !== undefined) return faultsOf(value, fitting, pointer);
  const kinds = choices.map(({ type }) => type).join(' or a ');
  return [fault(pointer, 'wrong-kind', `a ${kinds} is needed, not a ${kindOf(value)}`)];
}

function faultsOfMembers(value: Members, schema: JsonSchema, pointer: string): FieldFault[] {
  const { properties = {}, required = [], additionalProperties, minProperties = 0 } = schema;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const own = members.flatMap(([name, member]) => {
    const at = `${pointer}/${escaped(name)}`;
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties || undefined;
    if (known !== undefined) return faultsOf(member, known, at);
    return [fault(at, 'unknown', unknownName('member', name, Object.keys(properties)))];
  });
  const lacking = required
    .filter((name) => value[name] === undefined)
    .map((name) => fault(`${pointer}/${name}`, 'required', properties[name]?.description ?? 'it is needed'));
  const empty = members.length < minProperties ? [fault(pointer, 'empty', 'at least one is needed')] : [];
  return [...own, ...lacking, ...empty];
}

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });

/** Of a JSON pointer (RFC 6901). */
const escaped = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1');

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
