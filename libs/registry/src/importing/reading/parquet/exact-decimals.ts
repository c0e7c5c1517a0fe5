import type { SchemaElement } from 'hyparquet';

/** How many digits of the decimals of a column are behind the point. */
export type Scales = ReadonlyMap<SchemaElement, number>;

/**
 * Takes off a schema that columns are decimals, so that their whole numbers are read as they stand: the reader would make doubles of them,
 * which keep 15 digits of up to 76.
 */
export function takeDecimals(schema: readonly SchemaElement[]): Scales {
  const scales = new Map<SchemaElement, number>();
  for (const element of schema) {
    const { converted_type: converted, logical_type: logical } = element;
    if (converted !== 'DECIMAL' && logical?.type !== 'DECIMAL') continue;
    scales.set(element, element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0));
    delete element.converted_type;
    delete element.logical_type;
  }
  return scales;
}

/** `unscaled` is a whole number, or one as bytes in two's complement. Zeros at the end of a fraction are none. */
export function decimalText(unscaled: number | bigint | Uint8Array, scale: number): string {
  const whole = unscaled instanceof Uint8Array ? wholeNumber(unscaled) : BigInt(unscaled);
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const fraction = digits.slice(point).replace(/0+$/, '');
  return `${whole < 0n ? '-' : ''}${digits.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`;
}

const wholeNumber = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
