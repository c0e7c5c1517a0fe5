/**
 * A kind of relation that an entity's attributes may state. The thing meant is sought by identifier among the collections named,
 * in that order of preference.
 */
export interface RelationDeclaration {
  /** Kebab-case, e.g. `legal-representative`. */
  readonly type: string;
  readonly titleVi: string;
  readonly titleEn: string;
  /** How the other end calls it. */
  readonly inverseTitleVi: string;
  readonly inverseTitleEn: string;
  readonly targets: readonly string[];
  /** What the thing meant is to the one that states the relation; left out: none of these. */
  readonly meaning?: RelationMeaning;
  /** Attributes that may state it; left out: any. */
  readonly statedIn?: readonly string[];
  /** What the one that states it is to the thing meant, where that is told by what the thing meant is to it: `mother` of a `child`. */
  readonly inverseRole?: (role: string, stating: Readonly<Record<string, unknown>>) => string;
  /** The wider word of a role: `parent` of `mother`; undefined: it is as wide as any. */
  readonly widerRole?: (role: string) => string | undefined;
  /** Roles are other kinds of relation: what begins in one role takes the place of nothing in another. */
  readonly hasKindsOfRole?: true;
  /** The thing meant gave way to the one that states the relation. */
  readonly replaces?: Replacement;
  /** By what the one that states the relation has ended, and the relation with it. Left out: it ends with nothing. */
  readonly endsWith?: (attributes: Readonly<Record<string, unknown>>) => RelationEnding | undefined;
  /** Since when the other side tells that the relation is over: a year, a month or a day; undefined: it does not. Left out: it is not asked. */
  readonly deniedBy?: (sides: TwoSides) => string | undefined;
}

/** A relation as one side states it, and what the other side is and says. */
export interface TwoSides {
  readonly stated: Pick<StatedRelation, 'role' | 'validFrom'>;
  /** RFC 3339, when the one side was observed; null: it is not known. */
  readonly statedAt: string | null;
  readonly stating: Readonly<Record<string, unknown>>;
  readonly other: Readonly<Record<string, unknown>>;
  /** RFC 3339: when an attribute of the other side was observed, where it is known. */
  readonly observedAt: (attribute: string) => string | undefined;
}

/** An end of the one that states a relation. */
export interface RelationEnding {
  /** Day, month or year; left out: nobody tells, so it is when the attribute was observed that says so. */
  readonly since?: string;
  readonly attribute: string;
  /** Whether a party has what it has after that end, or because of it. */
  readonly isAfter: (party: Pick<StatedRelation, 'role' | 'name' | 'value' | 'validFrom'>) => boolean;
}

/** `predecessor`: the one that states it came of the thing meant; `successor`: the other way; `holder`: it is held by it; `kin`: they are relatives. */
export type RelationMeaning = 'predecessor' | 'successor' | 'holder' | 'kin';

/** What must hold when one thing came in the place of another. Where it does not, a steward is asked. */
export interface Replacement {
  /** Whether the thing that gave way is in force, which it should not be any more. */
  readonly isInForce: (attributes: Readonly<Record<string, unknown>>) => boolean;
  /** Whether it is in force rightly, as what those that came of it left. Left out: nothing remains. */
  readonly isRemainder?: (
    whole: Readonly<Record<string, unknown>>,
    parts: readonly Readonly<Record<string, unknown>>[],
  ) => boolean;
  /** Whether things that each came of this one alone are more than it was. Left out: nothing is measured. */
  readonly partsExceed?: (
    whole: Readonly<Record<string, unknown>>,
    parts: readonly Readonly<Record<string, unknown>>[],
  ) => boolean;
}

/** One relation as the attributes of a record or golden record state it. Without scheme and value it can only stay open. */
export interface StatedRelation {
  readonly type: string;
  /** Where it stands: `holders/0`. */
  readonly attribute: string;
  /** The role in the source's or the declaration's word, e.g. `owner`, `father`; equals `type` when nothing finer is said. */
  readonly role: string;
  readonly scheme?: string;
  readonly value?: string;
  /** Stated beside the identifier; checked by the target's `contradictsName`. */
  readonly name?: string;
  /** 0–1. */
  readonly share?: number;
  /** From when to when it holds, where that is stated: a year, a month or a day. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly act?: StatedAct;
}

/** The act of an authority by which something began to hold: a decision, a certificate, an entry. */
export interface StatedAct {
  readonly number?: string;
  /** A year, a month or a day. */
  readonly date?: string;
  readonly authority?: string;
}
