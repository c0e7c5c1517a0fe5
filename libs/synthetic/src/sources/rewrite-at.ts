import type { Attributes } from '../shape/synthetic-world';

/**
 * Rewrites the values at a path of attributes in place: `fullName`, `currentAddress.text`, `holders[].name`. What the path
 * does not meet is left alone; a rewrite to `undefined` takes the member (or list item's member) away.
 */
export function rewriteAt(attributes: Attributes, path: string, rewrite: (value: unknown) => unknown): void {
  const [head = '', ...rest] = path.split('.');
  const isList = head.endsWith('[]');
  const name = isList ? head.slice(0, -2) : head;
  const value = attributes[name];
  if (value === undefined) return;
  if (isList) {
    if (!Array.isArray(value)) return;
    if (rest.length === 0) attributes[name] = value.map(rewrite).filter((item) => item !== undefined);
    else for (const item of value) rewriteAt(item as Attributes, rest.join('.'), rewrite);
    return;
  }
  if (rest.length > 0) {
    if (typeof value === 'object' && value !== null) rewriteAt(value as Attributes, rest.join('.'), rewrite);
    return;
  }
  const rewritten = rewrite(value);
  if (rewritten === undefined) delete attributes[name];
  else attributes[name] = rewritten;
}
