/**
 * One way to damage a stored state, and what verification should say of it. `{no:p1}` stands for the number of that record, `{id:p1}` for
 * the id of its golden record, `{first:p1}` for the id it first carried, `{task:kind:p1}` for the task of that kind about its golden record,
 * `{said:decision}` for the first decision and `{said:note}` for the note.
 */
export interface Damage {
  readonly name: string;
  /** `vehicle` when left out. */
  readonly entity?: string;
  readonly statements: readonly string[];
  /** All that differs then, in order; the first is the damage itself, the others follow from it. */
  readonly named: readonly string[];
}
