import type { EntityDeclaration } from '@sogoc/core-entities';
import type { FieldFault } from '@sogoc/kernel';

import type { SubjectRequestKind, SubjectRequestStep } from './subject-request-steps';

/** What somebody asks of his own data. */
export interface AskedOfOwnData {
  readonly kind: SubjectRequestKind;
  /** Empty: all that is personal. */
  readonly attributes: readonly string[];
  /** What the values are, by attribute; of a rectification. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What is wrong with a request: names that nobody declares, a rectification of nothing, an erasure in part. */
export function subjectRequestFaults(
  { kind, attributes, claims }: AskedOfOwnData,
  declaration: EntityDeclaration,
): readonly FieldFault[] {
  const known = new Set(declaration.attributes.map(({ name }) => name));
  const detail = `Name attributes of persons: ${[...known].join(', ')}.`;
  const unknown = attributes.flatMap((name, index) =>
    known.has(name) ? [] : [{ pointer: `/attributes/${index}`, code: 'unknown-name', detail }],
  );
  const isUnknown = Object.keys(claims).some((name) => !known.has(name));
  const unclaimed = isUnknown ? [{ pointer: '/claims', code: 'unknown-name', detail }] : [];
  const named = attributes.length + Object.keys(claims).length;
  const nothing = kind === 'rectify' && named === 0;
  const needed = { pointer: '/attributes', code: 'required', detail: 'Say which attributes are wrong.' };
  const inPart = kind === 'erase' && named > 0;
  const whole = {
    pointer: '/attributes',
    code: 'not-allowed',
    detail: 'Old versions are erased whole. Name no attributes.',
  };
  return [...unknown, ...unclaimed, ...(nothing ? [needed] : []), ...(inPart ? [whole] : [])];
}

/** What a step must say and does not: why, and of a refusal on what ground of law. */
export function stepFaults(
  step: SubjectRequestStep,
  { reason, legalGround }: { readonly reason?: string; readonly legalGround?: string },
): readonly FieldFault[] {
  const missing = [
    ...(['refuse', 'extend', 'complete', 'lift', 'erase'].includes(step) && reason === undefined ? ['reason'] : []),
    ...(step === 'refuse' && legalGround === undefined ? ['legalGround'] : []),
  ];
  return missing.map((name) => ({ pointer: `/${name}`, code: 'required', detail: 'This step needs it.' }));
}
