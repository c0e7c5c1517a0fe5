import type { EntityDeclaration } from '@sogoc/core-entities';
import type { FieldFault, QualityFinding } from '@sogoc/kernel';
import { parseExactly } from '@sogoc/kernel';
import { checkRecord } from '@sogoc/resolution';

type Context = Parameters<EntityDeclaration['standardise']>[1];

/** What would become of a line that was pushed now. */
export type CheckedLine =
  | { readonly kind: 'refused'; readonly recordKey?: string; readonly faults: readonly FieldFault[] }
  | {
      readonly kind: 'accepted';
      readonly recordKey: string;
      readonly attributes: Readonly<Record<string, unknown>>;
      readonly findings: readonly QualityFinding[];
    };

/** `text` is undefined for a line that is not UTF-8. `context` is the source's; its instant is the receipt, for records that do not say when they were observed. */
export function checkLine(text: string | undefined, declaration: EntityDeclaration, context: Context): CheckedLine {
  if (text === undefined) return { kind: 'refused', faults: [NOT_UTF_8] };
  const raw = parsed(text);
  if (raw === undefined) return { kind: 'refused', faults: [NOT_JSON] };
  if ('twice' in raw) return { kind: 'refused', faults: [MEMBER_TWICE] };
  const checked = checkRecord(raw.value, declaration.attributes, new Date(context.observedAt));
  if (!checked.ok) return { kind: 'refused', ...keyOf(raw.value), faults: checked.error };
  const { recordKey, observedAt, attributes } = checked.value;
  const at = observedAt?.toISOString() ?? context.observedAt;
  const { findings } = declaration.standardise(attributes, { ...context, observedAt: at });
  return { kind: 'accepted', recordKey, attributes, findings };
}

const NOT_UTF_8: FieldFault = {
  pointer: '',
  code: 'not-utf-8',
  detail: 'Send UTF-8; convert legacy encodings before.',
};
const NOT_JSON: FieldFault = { pointer: '', code: 'not-json', detail: 'Send one JSON object a line.' };
const MEMBER_TWICE: FieldFault = { pointer: '', code: 'member-twice', detail: 'Send each member of an object once.' };

/** As an import would read it. */
function parsed(text: string): ReturnType<typeof parseExactly> | undefined {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}

function keyOf(raw: unknown): { readonly recordKey?: string } {
  const { recordKey } = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly recordKey?: unknown };
  return typeof recordKey === 'string' ? { recordKey } : {};
}
