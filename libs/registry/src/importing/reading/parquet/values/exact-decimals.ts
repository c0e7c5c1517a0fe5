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
