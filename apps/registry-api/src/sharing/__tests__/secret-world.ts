import { coreEntities } from '@sogoc/core-entities';
import type { GrantTerms } from '@sogoc/resolution';
import { car } from '@sogoc/testing';

import { INSIDE, OUTSIDE, type SharingClient, type SharingDesk } from './sharing-desk';

/** Whose value it is and under which name: an attribute, or the scheme of a number. */
export interface Carrier {
  readonly thing: string;
  readonly name: string;
}

/** A text found nowhere else but with its carriers, so that a leak can be told from an answer alone. */
export interface Secret {
  readonly text: string;
  readonly isNumber: boolean;
  readonly carriers: readonly Carrier[];
}

export interface Thing {
  readonly collection: string;
  readonly id: string;
  readonly lies: 'inside' | 'outside' | 'inside now';
}

/** A client with what it was granted. */
export interface GrantedClient extends SharingClient {
  readonly grants: readonly Pick<GrantTerms, 'collection' | 'attributes' | 'schemes' | 'rows' | 'ground'>[];
  /** A steward who has the working view, and no grant. */
  readonly isSteward?: true;
}

const HOA = {
  fullName: 'Nguyễn Thị Hoàquê',
  otherNames: ['Zuzu Qanbi'],
  dateOfBirth: '1980-02-17',
  nationalId: '001180047123',
  idCard9: '012348765',
  passportNumber: 'C1234578',
  phone: '0903187456',
  email: 'zuqan@example.vn',
  ethnicity: 'Khơ Mú',
  placeOfOrigin: { text: 'Xóm Quỷnh' },
  permanentAddress: { text: '17 ngõ Quặt Quẹo', ...INSIDE },
  fatherName: 'Nguyễn Văn Bốqu',
  motherName: 'Trần Thị Mẹqu',
  relatives: [{ relation: 'spouse', nationalId: '001178055456', fullName: 'Lý Vợqu' }],
};
/** What another source says of her and loses with. */
const HOA_OTHERWISE = { ...HOA, phone: '0987000321', email: 'quaqua@example.vn', motherName: 'Trần Thị Thuaqu' };
const SON = {
  fullName: 'Lê Quốc Ngoàixa',
  dateOfBirth: '1975-06-05',
  nationalId: '001075000456',
  phone: '0911222333',
  permanentAddress: { text: '9 hẻm Lạcquẻ', ...OUTSIDE },
};
/** Lived elsewhere before, where his phone was another. */
const TAM = {
  fullName: 'Phạm Tâm Chuyểnq',
  dateOfBirth: '1969-09-09',
  nationalId: '001069000789',
  phone: '0922333444',
  permanentAddress: { text: '3 phố Mớiqu', ...INSIDE },
};
const TAM_BEFORE = { ...TAM, phone: '0933444555', permanentAddress: { text: '5 phố Cũqu', ...OUTSIDE } };
const holder = ({ nationalId: value, fullName: name }: typeof SON | typeof HOA | typeof TAM) => ({
  ...{ scheme: 'national-id', value, name },
  role: 'owner',
});
const NEAR = { ...INSIDE, mapSheet: '12', parcelNumber: '31', area: 131.5, holders: [holder(HOA), holder(SON)] };
const FAR = {
  ...OUTSIDE,
  mapSheet: '7',
  parcelNumber: '47',
  address: { text: 'Ngách Xaxôiq' },
  area: 98.25,
  holders: [holder(HOA), holder(TAM)],
};
const FIRM = {
  name: 'Công ty Một',
  taxCode: '0100109106',
  registeredAddress: { text: 'Số 1', ...INSIDE },
  legalRepresentatives: [{ fullName: HOA.fullName, nationalId: HOA.nationalId }],
  phone: '0944555666',
};

/** What stewards write for each other, about a question that two cars raise and about two people whom they tell apart. */
export const NOTE = 'Ghichúqu: gọi bà Hoàquê, 0966777888';
const REASON = 'Lýdoqu: xem giấy số 001180047123';

const on = (thing: string, ...names: readonly string[]): Carrier[] => names.map((name) => ({ thing, name }));
const word = (text: string, ...carriers: readonly Carrier[]): Secret => ({ text, isNumber: false, carriers });
const number = (text: string, ...carriers: readonly Carrier[]): Secret => ({ text, isNumber: true, carriers });

const NAMES_HOLDERS = [...on('near', 'holders'), ...on('far', 'holders')];
export const SECRETS: readonly Secret[] = [
  word('Hoàquê', ...on('hoa', 'fullName'), ...NAMES_HOLDERS, ...on('firm', 'legalRepresentatives')),
  word('Zuzu', ...on('hoa', 'otherNames')),
  word('1980-02', ...on('hoa', 'dateOfBirth')),
  number(
    '001180047123',
    ...on('hoa', 'nationalId', 'national-id'),
    ...NAMES_HOLDERS,
    ...on('firm', 'legalRepresentatives'),
  ),
  number('012348765', ...on('hoa', 'idCard9', 'id-card-9')),
  number('C1234578', ...on('hoa', 'passportNumber', 'passport')),
  number('903187456', ...on('hoa', 'phone')),
  number('987000321', ...on('hoa', 'phone')),
  word('zuqan', ...on('hoa', 'email')),
  word('quaqua', ...on('hoa', 'email')),
  word('Khơ Mú', ...on('hoa', 'ethnicity')),
  word('Quỷnh', ...on('hoa', 'placeOfOrigin')),
  word('Quặt', ...on('hoa', 'permanentAddress')),
  word('Bốqu', ...on('hoa', 'fatherName')),
  word('Mẹqu', ...on('hoa', 'motherName')),
  word('Thuaqu', ...on('hoa', 'motherName')),
  word('Vợqu', ...on('hoa', 'relatives')),
  number('001178055456', ...on('hoa', 'relatives')),
  word('Ngoàixa', ...on('son', 'fullName'), ...on('near', 'holders')),
  number('001075000456', ...on('son', 'nationalId', 'national-id'), ...on('near', 'holders')),
  word('1975-06', ...on('son', 'dateOfBirth')),
  number('911222333', ...on('son', 'phone')),
  word('Lạcquẻ', ...on('son', 'permanentAddress')),
  word('Chuyểnq', ...on('tam', 'fullName'), ...on('far', 'holders')),
  number('001069000789', ...on('tam', 'nationalId', 'national-id'), ...on('far', 'holders')),
  word('1969-09', ...on('tam', 'dateOfBirth')),
  number('922333444', ...on('tam', 'phone')),
  word('Mớiqu', ...on('tam', 'permanentAddress')),
  number('933444555', ...on('tam before', 'phone')),
  word('Cũqu', ...on('tam before', 'permanentAddress')),
  number('944555666', ...on('firm', 'phone')),
  word('Xaxôiq', ...on('far', 'address')),
  word('key-', ...on('nobody', 'recordKey')),
  word('Ghichúqu', ...on('desk', 'note')),
  number('966777888', ...on('desk', 'note')),
  word('Lýdoqu', ...on('desk', 'note')),
];

/** Of the secrets what the working view of people who signed in shows: words that are not sensitive, and no key of a source. */
const isForPeople = ({ isNumber, carriers }: Secret): boolean =>
  !isNumber && !carriers.some(({ name }) => name === 'ethnicity' || name === 'recordKey');

/** What a question may be about: a field, the right value, and one that nobody has. */
export const ASKED_FIELDS: readonly { readonly name: string; readonly right: unknown; readonly wrong: unknown }[] = [
  { name: 'fullName', right: HOA.fullName, wrong: 'Đỗ Không Ai' },
  { name: 'dateOfBirth', right: HOA.dateOfBirth, wrong: '1951-03-03' },
  { name: 'nationalId', right: HOA.nationalId, wrong: '001180093756' },
  { name: 'idCard9', right: HOA.idCard9, wrong: '023748156' },
  { name: 'passportNumber', right: HOA.passportNumber, wrong: 'B2938475' },
  { name: 'phone', right: HOA.phone, wrong: '0909183746' },
  { name: 'email', right: HOA.email, wrong: 'ai@example.vn' },
  { name: 'ethnicity', right: HOA.ethnicity, wrong: 'Kinh' },
  { name: 'fatherName', right: HOA.fatherName, wrong: 'Đỗ Không Cha' },
];
export const SCHEME_OF: Readonly<Record<string, string>> = {
  nationalId: 'national-id',
  idCard9: 'id-card-9',
  passportNumber: 'passport',
};

/** Leaves a question of two cars with a note, and two people told apart for a reason; answers the ids of its tasks and decisions. */
export async function leaveNotes({
  desk,
}: SharingDesk): Promise<{ readonly taskIds: string[]; readonly decisionIds: string[] }> {
  await desk.push('p2', car(undefined, '30A-2'));
  await desk.push('t2', car(undefined, '30A-2', 'Minh'));
  const ids = async (table: string): Promise<string[]> =>
    (await desk.api.database.query<{ id: string }>(`SELECT id FROM ${table}`)).rows.map(({ id }) => id);
  const taskIds = await ids('review_task');
  await desk.post(`/v1/review-tasks/${taskIds[0]}/claim`);
  await desk.post(`/v1/review-tasks/${taskIds[0]}/notes`, { text: NOTE });
  const side = async (key: string) => ({ goldenId: await desk.goldenOf(key) });
  const sides = { left: await side('key-hoa'), right: await side('key-son') };
  await desk.post('/v1/decisions', { verdict: 'different', ...sides, reason: REASON });
  await desk.resolve();
  return { taskIds, decisionIds: await ids('decision') };
}

/** Fills a registry; answers its things by name. */
export async function fillSecretWorld(sharing: SharingDesk): Promise<Readonly<Record<string, Thing>>> {
  const hoa = await sharing.push('key-hoa', 'persons', HOA);
  await sharing.push('t-key-hoa', 'persons', HOA_OTHERWISE);
  const son = await sharing.push('key-son', 'persons', SON);
  await sharing.push('key-tam', 'persons', TAM_BEFORE);
  const tam = await sharing.push('key-tam', 'persons', TAM);
  const near = await sharing.push('key-near', 'land-parcels', NEAR);
  const far = await sharing.push('key-far', 'land-parcels', FAR);
  const firm = await sharing.push('key-firm', 'enterprises', FIRM);
  return {
    hoa: { collection: 'persons', id: hoa, lies: 'inside' },
    son: { collection: 'persons', id: son, lies: 'outside' },
    tam: { collection: 'persons', id: tam, lies: 'inside now' },
    'tam before': { collection: 'persons', id: tam, lies: 'outside' },
    near: { collection: 'land-parcels', id: near, lies: 'inside' },
    far: { collection: 'land-parcels', id: far, lies: 'outside' },
    firm: { collection: 'enterprises', id: firm, lies: 'inside' },
  };
}

const personalSchemes = new Set(
  coreEntities.flatMap(({ identifiers }) =>
    identifiers.filter(({ sensitivity }) => sensitivity !== 'public').map(({ scheme }) => scheme),
  ),
);

export const seesThing = ({ grants, isSteward }: GrantedClient, { collection, lies }: Thing): boolean =>
  isSteward === true ||
  grants.some((grant) => grant.collection === collection && (grant.rows === undefined || lies !== 'outside'));

/** Whether a client may be shown a secret: what the guides say of grants and of the working view, written down anew. */
export function maySee(client: GrantedClient, secret: Secret, things: Readonly<Record<string, Thing>>): boolean {
  const { carriers, isNumber } = secret;
  if (client.isSteward) return isForPeople(secret);
  return carriers.some(({ thing, name }) => {
    const about = things[thing];
    const grant = client.grants.find(({ collection }) => collection === about?.collection);
    if (about === undefined || grant === undefined || !seesThing(client, about)) return false;
    const declaration = coreEntities.find(({ collection }) => collection === about.collection)!;
    const attribute = declaration.attributes.find((declared) => declared.name === name);
    if (attribute === undefined) return grant.schemes.includes(name);
    if (attribute.sensitivity === 'public') return true;
    if (!grant.attributes.includes(name)) return false;
    if (attribute.scheme !== undefined) return grant.schemes.includes(attribute.scheme);
    const isWhole =
      attribute.type === 'string' || [...personalSchemes].every((scheme) => grant.schemes.includes(scheme));
    return !isNumber || isWhole;
  });
}
