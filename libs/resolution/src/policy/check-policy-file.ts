import {
  type EntityOverride,
  type EntityRegistry,
  overrideEntity,
  type PolicyContent,
  policyContent,
} from '@sogoc/core-entities';
import type { SurvivorshipCriterion } from '@sogoc/golden';
import { canonicalJson, err, type FieldFault, ok, type Result } from '@sogoc/kernel';
import { type MatchModelDeclaration, MatchModelError } from '@sogoc/matching';

import { mergeSource } from '../catalogue/merge-source';
import type { PolicyWish, SourcePolicy } from './policy-file';
import { policyFileShape } from './policy-file-shape';
import type { StandingEntity, StandingPolicy } from './standing-policy';

type FileEntity = Partial<PolicyContent['entities'][number]> & { readonly entity: string };
type FileSource = { readonly source: string } & Readonly<Record<'trust' | 'authorityFor' | 'habits', unknown>>;
interface FileContent {
  readonly entities?: readonly FileEntity[];
  readonly sources?: readonly FileSource[];
  readonly usableBlockSize?: unknown;
  readonly codeSets?: unknown;
}

const CRITERIA: Readonly<Record<SurvivorshipCriterion, true>> = {
  authority: true,
  'trusted-source': true,
  'most-agreed': true,
  'most-recent': true,
  'most-complete': true,
  union: true,
};

/** What code says and a file cannot change, by member. */
const OF_CODE = ['standardiserVersion', 'matchKeys', 'identifierKeys', 'succeededSchemes'] as const;

/**
 * What a policy file asks for, or every fault of it. It need not name everything: entities, sources and members that are left out stay
 * as they are in force. Parts that code defines may stand in it as they are, since `registry policy` prints them.
 */
export function checkPolicyFile(
  file: unknown,
  standing: StandingPolicy,
  entities: EntityRegistry,
): Result<PolicyWish, readonly FieldFault[]> {
  const faults: FieldFault[] = [];
  policyFileShape(file, '', faults);
  if (faults.length > 0) return err(faults);
  const content = file as FileContent;
  checkCodeParts(content, standing, faults);
  const overrides = new Map<string, EntityOverride>();
  content.entities?.forEach((entity, index) => {
    const pointer = `/entities/${index}`;
    const known = standing.entities.find(({ declared }) => declared.declaration.entity === entity.entity);
    if (known === undefined) faults.push(unknown(`${pointer}/entity`, 'entity', namesOf(standing)));
    else if (overrides.has(entity.entity)) faults.push(twice(`${pointer}/entity`));
    else overrides.set(entity.entity, checkEntity(entity, known, pointer, faults));
  });
  const sources = checkSources(content.sources ?? [], standing, entities, faults);
  return faults.length > 0 ? err(faults) : ok({ overrides, sources });
}

function checkCodeParts(
  { usableBlockSize, codeSets }: FileContent,
  standing: StandingPolicy,
  faults: FieldFault[],
): void {
  const inForce = policyContent(
    standing.entities.map(({ declared }) => declared.declaration),
    [],
  );
  sameAsCode(usableBlockSize, inForce.usableBlockSize, '/usableBlockSize', faults);
  sameAsCode(codeSets, inForce.codeSets, '/codeSets', faults);
}

function checkEntity(
  { model, survivorship, ...rest }: FileEntity,
  { declared, inForce }: StandingEntity,
  pointer: string,
  faults: FieldFault[],
): EntityOverride {
  const [code] = policyContent([declared.declaration], []).entities;
  for (const member of OF_CODE) sameAsCode(rest[member], code?.[member], `${pointer}/${member}`, faults);
  const override = {
    ...overrideOfModel(model ?? inForce.declaration.model, declared.declaration.model),
    ...overrideOfSurvivorship({ declared, inForce }, survivorship ?? [], `${pointer}/survivorship`, faults),
  };
  if (model === undefined) return override;
  sameAsCode(model.entity, rest.entity, `${pointer}/model/entity`, faults);
  try {
    overrideEntity(declared, { model });
  } catch (error) {
    if (!(error instanceof MatchModelError)) throw error;
    faults.push(...error.errors.map((fault) => ({ ...fault, pointer: `${pointer}/model${fault.pointer}` })));
  }
  return override;
}

/** None when it is what is declared: then a later release's declaration comes into force with it. */
function overrideOfModel(wanted: MatchModelDeclaration, declared: MatchModelDeclaration): EntityOverride {
  return canonicalJson(wanted) === canonicalJson(declared) ? {} : { model: wanted };
}

function overrideOfSurvivorship(
  { declared, inForce }: Pick<StandingEntity, 'declared' | 'inForce'>,
  wanted: NonNullable<FileEntity['survivorship']>,
  pointer: string,
  faults: FieldFault[],
): EntityOverride {
  const rules = new Map(inForce.declaration.attributes.map(({ name, survivorship }) => [name, survivorship]));
  const named = new Set<string>();
  wanted.forEach(({ name, scheme, survivorship }, index) => {
    const attribute = declared.attributeByName.get(name);
    const place = `${pointer}/${index}`;
    if (attribute === undefined) return faults.push(unknown(`${place}/name`, 'attribute', [...rules.keys()]));
    if (named.has(name)) return faults.push(twice(`${place}/name`));
    named.add(name);
    sameAsCode(scheme, attribute.scheme, `${place}/scheme`, faults);
    survivorship.forEach((criterion, at) => {
      if (!Object.hasOwn(CRITERIA, criterion))
        faults.push(unknown(`${place}/survivorship/${at}`, 'criterion', Object.keys(CRITERIA)));
      else if (survivorship.indexOf(criterion) !== at) faults.push(twice(`${place}/survivorship/${at}`));
    });
    rules.set(name, survivorship as readonly SurvivorshipCriterion[]);
    return undefined;
  });
  const others = declared.declaration.attributes.flatMap(({ name, survivorship }) => {
    const rule = rules.get(name) ?? survivorship;
    return canonicalJson(rule) === canonicalJson(survivorship) ? [] : [[name, rule] as const];
  });
  return others.length === 0 ? {} : { survivorship: Object.fromEntries(others) };
}

function checkSources(
  wanted: readonly FileSource[],
  standing: StandingPolicy,
  entities: EntityRegistry,
  faults: FieldFault[],
): SourcePolicy[] {
  const stored = new Map(standing.sources.map((source) => [source.code, source]));
  const named = new Set<string>();
  return wanted.flatMap(({ source, trust, authorityFor, habits }, index) => {
    const pointer = `/sources/${index}`;
    const entry = stored.get(source);
    const isNamed = named.has(source);
    named.add(source);
    if (entry === undefined) faults.push(unknown(`${pointer}/source`, 'source of the catalogue', [...stored.keys()]));
    else if (isNamed) faults.push(twice(`${pointer}/source`));
    if (entry === undefined || isNamed) return [];
    const change = { trust, authorityFor: authorityFor as readonly string[] | undefined, habits };
    const merged = mergeSource(source, entry, change, entities);
    if (!merged.ok) faults.push(...merged.error.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` })));
    return merged.ok ? [merged.value] : [];
  });
}

function sameAsCode(value: unknown, ofCode: unknown, pointer: string, faults: FieldFault[]): void {
  if (value === undefined || canonicalJson(value) === canonicalJson(ofCode)) return;
  const detail =
    'is what this release of the program does, and a file cannot change it: leave it out or as it was printed';
  faults.push({ pointer, code: 'defined-by-code', detail });
}

const unknown = (pointer: string, what: string, known: readonly string[]): FieldFault => ({
  pointer,
  code: 'unknown',
  detail: `is no ${what}; there are: ${known.join(', ')}`,
});

const twice = (pointer: string): FieldFault => ({ pointer, code: 'duplicate', detail: 'stands here twice' });

const namesOf = ({ entities }: StandingPolicy): string[] => entities.map(({ declared }) => declared.declaration.entity);
