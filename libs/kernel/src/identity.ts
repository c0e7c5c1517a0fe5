/** A source record's identity within its entity: who holds it and under which key. */
export interface RecordIdentity {
  readonly source: string;
  readonly recordKey: string;
}

/** Orders strings as the bytes of their UTF-8 form would be, which PostgreSQL's `COLLATE "C"` also does. */
export function compareBytes(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const l = left.charCodeAt(i);
    const r = right.charCodeAt(i);
    if (l !== r) return rankOfCodeUnit(l) - rankOfCodeUnit(r);
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above U+FFFF and so must sort after U+E000–U+FFFF. */
function rankOfCodeUnit(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  if (unit >= 0xd800) return unit + 0x2000;
  return unit;
}

/** Identity order: byte order of the source code, then of the record key. Negative, zero or positive. */
export function compareIdentity(left: RecordIdentity, right: RecordIdentity): number {
  return compareBytes(left.source, right.source) || compareBytes(left.recordKey, right.recordKey);
}
