import type { SourceProfile } from '../shape/source-profile';
import type { Attributes } from '../shape/synthetic-world';

/** Keys of every source's records, each used once per source and collection. */
export class RecordKeys {
  private readonly used = new Set<string>();
  private readonly serials = new Map<string, number>();

  /** The profile's key attribute as sent, or the source's own running number where that is absent or already a key. */
  keyFor(profile: SourceProfile, attributes: Attributes): string {
    const scope = `${profile.source}/${profile.collection}`;
    const value = attributes[profile.recordKey];
    if (typeof value === 'string' && this.take(scope, value)) return value;
    const serial = (this.serials.get(scope) ?? 0) + 1;
    this.serials.set(scope, serial);
    return `${profile.keyPrefix}${String(serial).padStart(6, '0')}`;
  }

  private take(scope: string, key: string): boolean {
    const scoped = `${scope}/${key}`;
    if (this.used.has(scoped)) return false;
    this.used.add(scoped);
    return true;
  }
}
