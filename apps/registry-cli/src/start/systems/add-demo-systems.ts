import { AccountsService, ApiKeysService, type Grant, type ShownPerson } from '@sogoc/access';
import { ApiKeyStore } from '@sogoc/persistence';
import { AccessGrantsService, FormsService, SharingCatalogueService, type StandaloneRegistry } from '@sogoc/registry';

import { DEMO_FORMS } from './demo-forms';
import { FORM_SYSTEMS } from './demo-form-systems';
import { DEMO_SYSTEMS, type DemoSystem } from './demo-grants';
import { keyWorks } from '../key-works';

/** Who proposes grants in the demo, and who decides them. */
interface TwoPeople {
  readonly proposer: Grant;
  readonly decider: Grant;
}

/** Adds the systems that the catalogue lacks, with their grants and forms, and keys that do not work any more. Repeatable; by code of the system. */
export async function demoSharing(
  registry: StandaloneRegistry,
  known: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  const people = await twoPeople(registry);
  const keys: Record<string, string> = {};
  for (const demo of [...DEMO_SYSTEMS, ...FORM_SYSTEMS]) {
    const { code } = demo.system;
    if (people !== undefined) await addSystem(registry, demo, people);
    const key = await keyOf(registry, code, known[code]);
    if (key !== undefined) keys[code] = key;
  }
  await addForms(registry);
  return keys;
}

/** An operator and a lead who are not locked out; without both nothing is granted. */
async function twoPeople(registry: StandaloneRegistry): Promise<TwoPeople | undefined> {
  const people = await registry.get(AccountsService).list();
  const active = (role: ShownPerson['role']) => people.find((one) => one.role === role && one.status === 'active');
  const [operator, lead] = [active('operator'), active('lead')];
  if (operator === undefined || lead === undefined) return undefined;
  return { proposer: callerOf(operator), decider: callerOf(lead) };
}

const callerOf = ({ id, role }: ShownPerson): Grant => ({ keyId: id, principalId: id, role, view: 'ids' });

/** One that is there stays as somebody left it. */
async function addSystem(
  registry: StandaloneRegistry,
  demo: DemoSystem,
  { proposer, decider }: TwoPeople,
): Promise<void> {
  const catalogue = registry.get(SharingCatalogueService);
  const grants = registry.get(AccessGrantsService);
  const [system, purpose] = [demo.system.code, demo.purpose.code];
  if ((await catalogue.list('system')).some(({ code }) => code === system)) return;
  await catalogue.put('agency', demo.agency);
  await catalogue.put('purpose', demo.purpose);
  await catalogue.put('system', demo.system);
  for (const terms of demo.grants) {
    const { id } = await grants.propose({ system, purpose, ...terms }, proposer);
    if (demo.refusal === undefined) await grants.approve(id, decider);
    else await grants.refuse(id, demo.refusal, decider);
  }
}

/** Undefined while the catalogue has no such system. */
async function keyOf(
  registry: StandaloneRegistry,
  system: string,
  known: string | undefined,
): Promise<string | undefined> {
  if (known !== undefined && (await keyWorks(registry.get(ApiKeyStore), known, 'consumer'))) return known;
  const systems = await registry.get(SharingCatalogueService).list('system');
  if (!systems.some(({ code }) => code === system)) return undefined;
  const wish = { role: 'consumer', system, label: `demo ${system}`, plainLookup: true } as const;
  return (await registry.get(ApiKeysService).issue(wish)).key;
}

/** Forms of purposes that the catalogue has; one that is there stays as somebody left it. */
async function addForms(registry: StandaloneRegistry): Promise<void> {
  const forms = registry.get(FormsService);
  const purposes = (await registry.get(SharingCatalogueService).list('purpose')).map(({ code }) => code);
  const known = (await forms.list()).map(({ code }) => code);
  for (const form of DEMO_FORMS)
    if (purposes.includes(form.purpose) && !known.includes(form.code)) await forms.put(form);
}
