import { disclosureOf, type FieldGrant } from '../field-grant';

type Members = Readonly<Record<string, unknown>>;

/** Members of an item that names somebody: a holder, a representative, a relative, a party to a restriction. */
const NUMBER_MEMBERS: readonly string[] = ['nationalId', 'value'];
const NAME_MEMBERS: readonly string[] = ['fullName', 'name'];

/**
 * A value without what data subjects keep from being shown wherever they are named by a number of theirs; the same value where nobody is.
 * An item keeps what else it says: a role, a share, a time. Who is named without a number cannot be told.
 */
export function withoutRestrictedParties(value: unknown, grant: Pick<FieldGrant, 'hiddenParty'>): unknown {
  if (grant.hiddenParty === undefined || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value))
    return unlessSame(
      value,
      value.map((item) => withoutRestrictedParties(item, grant)),
    );
  const members = value as Members;
  const hidden = hiddenOf(members, grant);
  const kept = Object.entries(members).filter(([name, member]) => typeof member !== 'string' || !hidden.includes(name));
  const shown = kept.map(([name, member]): [string, unknown] => [name, withoutRestrictedParties(member, grant)]);
  const isSame = hidden.length === 0 && shown.every(([name, member]) => member === members[name]);
  return isSame ? value : Object.fromEntries(shown);
}

/** The same of every attribute; what the thing itself is called and numbered is restricted by its id. */
export function attributesWithoutRestrictedParties(attributes: Members, grant: FieldGrant): Members {
  if (grant.hiddenParty === undefined) return attributes;
  const shown = Object.entries(attributes).map(([name, value]): [string, unknown] => [
    name,
    grant.publicNames.has(name) ? value : withoutRestrictedParties(value, grant),
  ]);
  return Object.fromEntries(shown);
}

/** Attributes that the grant shows and that name somebody who is kept from being shown there, in their order. */
export function namesWithRestrictedParties(attributes: Members, grant: FieldGrant): readonly string[] {
  if (grant.hiddenParty === undefined) return [];
  return Object.entries(attributes).flatMap(([name, value]) => {
    const isShown = disclosureOf(name, grant) !== 'withheld';
    const isAffected = isShown && !grant.publicNames.has(name) && withoutRestrictedParties(value, grant) !== value;
    return isAffected ? [name] : [];
  });
}

const unlessSame = (old: readonly unknown[], changed: readonly unknown[]): readonly unknown[] =>
  changed.every((item, place) => item === old[place]) ? old : changed;

function hiddenOf(members: Members, grant: Pick<FieldGrant, 'hiddenParty'>): readonly string[] {
  const numbers = NUMBER_MEMBERS.flatMap((name) => (typeof members[name] === 'string' ? [members[name]] : []));
  const parties = numbers.flatMap((number) => grant.hiddenParty?.(number) ?? []);
  return [
    ...(parties.some(({ hidesName }) => hidesName) ? NAME_MEMBERS : []),
    ...(parties.some(({ hidesNumber }) => hidesNumber) ? NUMBER_MEMBERS : []),
  ];
}
