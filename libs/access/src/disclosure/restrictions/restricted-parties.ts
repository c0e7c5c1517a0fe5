import { disclosureOf, type FieldGrant } from '../field-grant';

type Members = Readonly<Record<string, unknown>>;

/** Members of an item that names somebody: a holder, a representative, a relative, a party to a restriction. */
const NUMBER_MEMBERS: readonly string[] = ['nationalId', 'value'];
const NAME_MEMBERS: readonly string[] = ['fullName', 'name'];

/** What of a record is hidden: by whose number, and the names that such items gave away. */
interface Hiding {
  readonly party: NonNullable<FieldGrant['hiddenParty']>;
  readonly names: ReadonlySet<string>;
}

/**
 * A value without what data subjects keep from being shown wherever they are named by a number of theirs; the same value where nobody is.
 * An item keeps what else it says: a role, a share, a time. Who is named without a number cannot be told.
 */
export function withoutRestrictedParties(value: unknown, { hiddenParty }: Pick<FieldGrant, 'hiddenParty'>): unknown {
  return hiddenParty === undefined ? value : without(value, { party: hiddenParty, names: new Set() });
}

/**
 * The same of every attribute; what the thing itself is called and numbered is restricted by its id. Who is named by a number somewhere in it is told
 * by that also where the name stands alone: the mother's name beside the mother among the relatives.
 */
export function attributesWithoutRestrictedParties(attributes: Members, grant: FieldGrant): Members {
  const { hiddenParty: party, publicNames } = grant;
  if (party === undefined || grant.hidesParties?.() === false) return attributes;
  const personal = Object.entries(attributes).filter(([name]) => !publicNames.has(name));
  const names = new Set(personal.flatMap(([, value]) => hiddenNamesIn(value, party)));
  const shown = Object.entries(attributes).flatMap(([name, value]): [string, unknown][] => {
    if (publicNames.has(name)) return [[name, value]];
    return isHiddenName(value, names) ? [] : [[name, without(value, { party, names })]];
  });
  return Object.fromEntries(shown);
}

/** Attributes that the grant shows and that name somebody who is kept from being shown there, in their order. */
export function namesWithRestrictedParties(attributes: Members, grant: FieldGrant): readonly string[] {
  if (grant.hiddenParty === undefined) return [];
  const left = attributesWithoutRestrictedParties(attributes, grant);
  if (left === attributes) return [];
  const isShown = (name: string): boolean => disclosureOf(name, grant) !== 'withheld';
  return Object.keys(attributes).filter((name) => isShown(name) && left[name] !== attributes[name]);
}

function without(value: unknown, hiding: Hiding): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value))
    return unlessSame(
      value,
      value.map((item) => without(item, hiding)),
    );
  const members = value as Members;
  const hidden = hiddenOf(members, hiding);
  const kept = Object.entries(members).filter(([name, member]) => typeof member !== 'string' || !hidden.includes(name));
  const shown = kept.map(([name, member]): [string, unknown] => [name, without(member, hiding)]);
  const isSame = hidden.length === 0 && shown.every(([name, member]) => member === members[name]);
  return isSame ? value : Object.fromEntries(shown);
}

const unlessSame = (old: readonly unknown[], changed: readonly unknown[]): readonly unknown[] =>
  changed.every((item, place) => item === old[place]) ? old : changed;

function hiddenOf(members: Members, { party, names }: Hiding): readonly string[] {
  const numbers = numbersOf(members);
  if (numbers.length === 0) return NAME_MEMBERS.filter((name) => isHiddenName(members[name], names));
  const parties = numbers.flatMap((number) => party(number) ?? []);
  return [
    ...(parties.some(({ hidesName }) => hidesName) ? NAME_MEMBERS : []),
    ...(parties.some(({ hidesNumber }) => hidesNumber) ? NUMBER_MEMBERS : []),
  ];
}

/** What items call somebody whose name is hidden. */
function hiddenNamesIn(value: unknown, party: Hiding['party']): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const members = value as Members;
  const isHidden = numbersOf(members).some((number) => party(number)?.hidesName === true);
  const own = isHidden ? NAME_MEMBERS.flatMap((name) => keyOf(members[name])) : [];
  return [...own, ...Object.values(members).flatMap((member) => hiddenNamesIn(member, party))];
}

const numbersOf = (members: Members): readonly string[] =>
  NUMBER_MEMBERS.flatMap((name) => (typeof members[name] === 'string' ? [members[name]] : []));

const isHiddenName = (value: unknown, names: ReadonlySet<string>): boolean =>
  keyOf(value).some((key) => names.has(key));

const keyOf = (name: unknown): readonly string[] =>
  typeof name === 'string' ? [name.normalize('NFC').toLowerCase().trim()] : [];
