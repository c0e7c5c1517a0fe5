import type { EffectId } from './policy-effect';

/** `ffffffff-0000-4000-8…`: no id that was ever given, since those hold the time in front. */
const PLACE = /^new-(\d+)$/;

/** Ids of golden records that a policy would make, in the form in which a database holds ids. They are of one entity. */
export class EffectIds {
  private readonly prefix: string;

  /** `ordinal`: of the entity, so that no two entities have an id in common. */
  constructor(ordinal: number) {
    this.prefix = `ffffffff-0000-4000-8${ordinal.toString(16).padStart(3, '0')}-`;
  }

  storable(id: EffectId): string {
    const place = PLACE.exec(id)?.[1];
    return place === undefined ? id : `${this.prefix}${Number(place).toString(16).padStart(12, '0')}`;
  }

  shown(id: string): EffectId {
    return id.startsWith(this.prefix) ? `new-${Number.parseInt(id.slice(this.prefix.length), 16)}` : id;
  }
}
