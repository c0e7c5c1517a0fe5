import type { AttributeProvenance } from '@sogoc/golden';

type Provenance = Readonly<Record<string, AttributeProvenance>>;

/** What all values that one record gave have in common. */
type Origin = readonly [source: string, recordId: string, recordKey: string, observedAt: string];

/** What is true of few values: the decision of a pin, a dispute. */
type Rest = Omit<AttributeProvenance, 'source' | 'recordId' | 'recordKey' | 'observedAt' | 'rule'>;

/** Values that a rule took from one record, by the place of its origin. `names` of the first group: null, all that no other group names. */
type Group = readonly [origin: number, rule: string, names?: readonly string[] | null, rest?: Rest];

/**
 * Provenance as it is stored: each record once, each value by reference to it. A golden record has some ten values of two or three records, so
 * that it takes an eighth of what the values' own origins take. The migration that packs it has `whole_provenance` to the same effect.
 */
export type PackedProvenance = readonly [origins: readonly Origin[], groups: readonly Group[]];

/** Either form: what was stored before it was packed stays as it is. */
export type StoredProvenance = Provenance | PackedProvenance;

interface Valued {
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Packs the provenance of exactly these attributes; of others, it is answered as it is. */
export function packProvenance({
  attributes,
  provenance,
}: Valued & { readonly provenance: Provenance }): StoredProvenance {
  const names = Object.keys(attributes);
  if (names.length === 0 || names.join() !== Object.keys(provenance).join()) return provenance;
  const origins: Origin[] = [];
  const groups: NamedGroup[] = [];
  for (const name of names) {
    const one = provenance[name]!;
    const place = placeIn(origins, one);
    const known = groups.find((group) => group.place === place && isOfGroup(one, group.first));
    if (known === undefined) groups.push({ place, first: one, names: [name] });
    else known.names.push(name);
  }
  const [most, ...others] = groups.sort((left, right) => right.names.length - left.names.length);
  return [origins, [groupOf(most!, null), ...others.map((group) => groupOf(group, group.names))]];
}

interface NamedGroup {
  readonly place: number;
  readonly first: AttributeProvenance;
  readonly names: string[];
}

/** Two or three records at most give the values of nearly all golden records. */
function placeIn(origins: Origin[], { source, recordId, recordKey, observedAt }: AttributeProvenance): number {
  const place = origins.findIndex(
    ([knownSource, knownId, knownKey, knownAt]) =>
      knownId === recordId && knownSource === source && knownKey === recordKey && knownAt === observedAt,
  );
  return place === -1 ? origins.push([source, recordId, recordKey, observedAt]) - 1 : place;
}

const isOfGroup = (one: AttributeProvenance, first: AttributeProvenance): boolean =>
  one.rule === first.rule && (one === first || JSON.stringify(restOf(one)) === JSON.stringify(restOf(first)));

/** `names`: null for the group of all that no other names. */
function groupOf({ place, first }: NamedGroup, names: readonly string[] | null): Group {
  const rest = restOf(first);
  if (rest !== undefined) return [place, first.rule, names, rest];
  return names === null ? [place, first.rule] : [place, first.rule, names];
}

/** Undefined: it has none of those, as most values. */
function restOf({
  source: _,
  recordId: _id,
  recordKey: _key,
  observedAt: _at,
  rule: _rule,
  ...rest
}: AttributeProvenance): Rest | undefined {
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** Provenance by attribute, in the order of the attributes; values of one group have one and the same. */
export function unpackProvenance(stored: StoredProvenance, attributes: Valued['attributes']): Provenance {
  if (!isPacked(stored)) return stored;
  const [origins, [most, ...others]] = stored;
  const byName = new Map<string, AttributeProvenance>();
  for (const group of others) {
    const origin = originOf(group, origins);
    for (const name of group[2] ?? []) byName.set(name, origin);
  }
  const usual = most && originOf(most, origins);
  const provenance: Record<string, AttributeProvenance> = {};
  for (const name of Object.keys(attributes)) {
    const origin = byName.get(name) ?? usual;
    if (origin !== undefined) provenance[name] = origin;
  }
  return provenance;
}

function originOf([place, rule, , rest]: Group, origins: readonly Origin[]): AttributeProvenance {
  const [source = '', recordId = '', recordKey = '', observedAt = ''] = origins[place] ?? [];
  return { source, recordId, recordKey, observedAt, rule, ...rest };
}

/** A row as it was written, with its provenance by attribute; what says nothing of provenance is answered as it is. */
export function withWholeProvenance<Row extends Partial<Valued> & { readonly provenance?: unknown }>(row: Row): Row {
  const { attributes, provenance } = row;
  if (!Array.isArray(provenance)) return row;
  return { ...row, provenance: unpackProvenance(provenance as unknown as PackedProvenance, attributes ?? {}) };
}

const isPacked = (stored: StoredProvenance): stored is PackedProvenance => Array.isArray(stored);
