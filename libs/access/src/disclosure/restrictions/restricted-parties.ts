import type { FieldGrant } from '../field-grant';
import type { HiddenParties } from './hidden-party';

type Members = Readonly<Record<string, unknown>>;

/** Members of an item that names somebody: a holder, a representative, a relative, a party to a restriction. */
const NUMBER_MEMBERS: readonly string[] = ['nationalId', 'value'];
const NAME_MEMBERS: readonly string[] = ['fullName', 'name'];

/**
 * A value without what data subjects keep from being shown wherever they are named by a number of theirs; the same value where nobody is.
 * An item keeps what else it says: a role, a share, a time. Who is named without a number cannot be told.
 */
export function withoutRestrictedParties(value: unknown, grant: Pick<FieldGrant, 'hiddenParties'>): unknown {
  const hiddenParty = grant.hiddenParties?.();
  return hiddenParty === undefined ? value : without(value, hiddenParty);
}

/** The same of every attribute; what the thing itself is called and numbered is restricted by its id. */
export function attributesWithoutRestrictedParties(attributes: Members, grant: FieldGrant): Members {
  const hiddenParty = grant.hiddenParties?.();
  if (hiddenParty === undefined) return attributes;
  const shown = Object.entries(attributes).map(([name, value]): [string, unknown] => [
    name,
    grant.publicNames.has(name) ? value : without(value, hiddenParty),
  ]);
  return Object.fromEntries(shown);
}

/** Attributes that the grant shows and that name somebody who is kept from being shown there, in their order. */
export function namesWithRestrictedParties(attributes: Members, grant: FieldGrant): readonly string[] {
  const hiddenParty = grant.hiddenParties?.();
  if (hiddenParty === undefined) return [];
  return Object.entries(attributes).flatMap(([name, value]) => {
    const isShown = (grant.attributes.get(name)?.disclosure ?? grant.undeclared) !== 'withheld';
    const isAffected = isShown && !grant.publicNames.has(name) && without(value, hiddenParty) !== value;
    return isAffected ? [name] : [];
  });
}

function without(value: unknown, hiddenParty: HiddenParties): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => without(item, hiddenParty));
    return items.every((item, place) => item === value[place]) ? value : items;
  }
  const members = value as Members;
  const hidden = hiddenOf(members, hiddenParty);
  const kept = Object.entries(members).filter(([name, member]) => typeof member !== 'string' || !hidden.includes(name));
  const shown = kept.map(([name, member]): [string, unknown] => [name, without(member, hiddenParty)]);
  const isSame = hidden.length === 0 && shown.every(([name, member]) => member === members[name]);
  return isSame ? value : Object.fromEntries(shown);
}

function hiddenOf(members: Members, hiddenParty: HiddenParties): readonly string[] {
  const numbers = NUMBER_MEMBERS.flatMap((name) => (typeof members[name] === 'string' ? [members[name]] : []));
  const parties = numbers.flatMap((number) => hiddenParty(number) ?? []);
  return [
    ...(parties.some(({ hidesName }) => hidesName) ? NAME_MEMBERS : []),
    ...(parties.some(({ hidesNumber }) => hidesNumber) ? NUMBER_MEMBERS : []),
  ];
}
