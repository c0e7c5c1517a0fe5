/**
 * An array parameter as PostgreSQL writes arrays, for batches: the driver quotes item by item, which for thousands of numbers or ids is
 * most of the time of a statement in this process. What it cannot write quickly, and everything else, is answered as it is.
 */
export function arrayLiteral(parameter: unknown): unknown {
  if (!Array.isArray(parameter) || parameter.some((item) => typeof item === 'object' && item !== null))
    return parameter;
  // JSON and PostgreSQL write numbers, booleans, null and text alike, except for what JSON escapes.
  const text = JSON.stringify(parameter);
  return text.includes('\\') ? parameter : `{${text.slice(1, -1)}}`;
}
