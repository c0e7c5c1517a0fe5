interface Outcome {
  readonly value?: unknown;
  readonly findings: readonly { readonly code: string; readonly suggestion?: string }[];
}

/** `asked → value; CODE (suggestion)`. */
export const shown = (asked: string, { value, findings }: Outcome): string => {
  const noted = findings.map(({ code, suggestion }) => code + (suggestion === undefined ? '' : ` (${suggestion})`));
  const result = typeof value === 'string' && value !== '' ? value : '–';
  return [`${asked} → ${result}`, ...noted].join('; ');
};
