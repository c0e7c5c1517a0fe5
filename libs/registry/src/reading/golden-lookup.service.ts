import { Inject, Injectable } from '@nestjs/common';
import {
  asksBlind,
  CollectionAccess,
  isRestricted,
  recordsOf,
  type Grant,
  mustSayWhose,
  type OpenCollection,
  project,
  QuestionMisses,
  type ShownGoldenRecord,
} from '@sogoc/access';
import type { IdentifierDeclaration } from '@sogoc/core-entities';
import type { Clock, QualityFinding } from '@sogoc/kernel';
import {
  type CarrierOfIdentifier,
  type CarrierPlace,
  GoldenRecordRepository,
  type StoredGoldenRecord,
} from '@sogoc/persistence';
import {
  CLOCK,
  decodeCursor,
  encodeCursor,
  isShortInteger,
  type Page,
  pageOf,
  type PageRequest,
} from '@sogoc/platform';
import { agreesWithStated, findingsOfNumber } from '@sogoc/resolution';

import { type CarrierQuestion, carriersOfIdentifier } from './carriers-of-identifier';
import { UnknownSchemeError } from './errors';
import { readStated } from './read-stated';

/** What a caller says of whom the number is. */
interface Stated {
  readonly stated?: Readonly<Record<string, unknown>>;
}

/** By an identifier in any form its scheme understands, or by a source's own key. */
export type LookupQuestion = Stated &
  ({ readonly scheme: string; readonly value: string } | { readonly source: string; readonly recordKey: string });

export interface LookupAnswer extends Page<ShownGoldenRecord> {
  /** Whether several golden records carry the number, now or formerly. */
  readonly disputed: boolean;
  /** Why the number cannot be one of its scheme; left out when it can. */
  readonly findings?: readonly QualityFinding[];
}

/** Of one by the key of a source, after which there is no page, no place is known. */
type FoundGolden = StoredGoldenRecord & Partial<Pick<CarrierOfIdentifier, 'place'>>;

/** Who carries a number, now or formerly, those who carry it now first. */
export interface FoundCarriers extends Pick<LookupAnswer, 'findings'> {
  readonly carriers: readonly FoundGolden[];
}

/** One number on more golden records than this is a placeholder that slipped through; the rest would not help anybody. */
const MAX_HOLDERS = 100;

/** Finds golden records by what a caller knows of them. */
@Injectable()
export class GoldenLookupService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly misses: QuestionMisses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Nothing found is an empty answer; so is what the caller says otherwise of than is known, and what a caller below the full view does
   * not say whose it is. Throws `UnknownSchemeError`, `InvalidRequestError` and `TooManyRequestsError`.
   */
  async lookup(
    collection: string,
    question: LookupQuestion,
    { pageSize, cursor }: PageRequest,
    caller: Grant,
  ): Promise<LookupAnswer> {
    const opened = this.collections.open(collection, caller);
    const after = decodeCursor(cursor, isPlace);
    const { carriers, findings } = await this.carriers(opened, question, caller, {
      limit: pageSize + 1,
      ...(after && { after }),
    });
    return {
      ...pageOf(carriers, pageSize, (golden) => project(golden, opened.grant), placeAfter),
      disputed: carriers.length > 1 || (after !== undefined && carriers.length > 0),
      ...(findings !== undefined && { findings }),
    };
  }

  /** The same, before anything of them is shown. */
  async carriers(
    opened: OpenCollection,
    question: LookupQuestion,
    caller: Grant,
    page: Pick<CarrierQuestion, 'limit' | 'after'> = { limit: MAX_HOLDERS },
  ): Promise<FoundCarriers> {
    const stated = question.stated && readStated(question.stated, opened, caller, this.clock.now());
    const { declared, canonical } = readNumber(question, opened);
    if (declared !== undefined && canonical === undefined)
      return { carriers: [], findings: this.findingsOf(question, declared, opened) };
    const isPlain = !mustSayWhose(caller, declared?.sensitivity === 'public');
    if (!isPlain && stated === undefined) return NOBODY;
    if (!mayAskBy(declared, opened)) return NOBODY;
    const { attributes } = opened.declaration;
    const asked = [...(declared ? [declared.scheme] : []), ...Object.keys(stated ?? {})];
    const carriers = await this.find(opened, question, {
      value: canonical ?? '',
      ...page,
      ...((stated || opened.grant.restricted) && {
        isMeant: (golden) =>
          !asked.some((name) => isRestricted(name, opened.grant, golden.id, recordsOf(golden, opened.grant))) &&
          (stated === undefined || agreesWithStated(stated, golden.attributes, attributes)),
      }),
    });
    if (carriers.length === 0 && asksBlind(caller)) await this.misses.note('lookup', caller);
    return { carriers };
  }

  private async find(
    opened: OpenCollection,
    question: LookupQuestion,
    page: Omit<CarrierQuestion, 'scheme'>,
  ): Promise<readonly FoundGolden[]> {
    if ('scheme' in question) return carriersOfIdentifier(this.goldens, opened, { ...page, scheme: question.scheme });
    const { declaration } = opened;
    const golden = await this.goldens.findByRecord(declaration.entity, question.source, question.recordKey);
    return [golden].flatMap((each) => (each && (page.isMeant?.(each) ?? true) ? [each] : []));
  }

  private findingsOf(
    question: LookupQuestion,
    { scheme }: IdentifierDeclaration,
    { declaration }: OpenCollection,
  ): readonly QualityFinding[] {
    const value = 'value' in question ? question.value : '';
    return findingsOfNumber(declaration, scheme, value, this.clock.now().toISOString());
  }
}

/** Under a grant by what it shows only; keys of sources are in none. */
const mayAskBy = (declared: IdentifierDeclaration | undefined, { grant }: OpenCollection): boolean =>
  grant.bound === undefined || (declared !== undefined && grant.identifiers.get(declared.scheme) === 'shown');

function isPlace(value: unknown): value is CarrierPlace {
  return Array.isArray(value) && value.length === 2 && isShortInteger(value[0]) && Number.isSafeInteger(value[1]);
}

const placeAfter = ({ place }: FoundGolden): string => encodeCursor(place);

const NOBODY: FoundCarriers = { carriers: [] };

/** The scheme and the canonical number; both undefined for a question by a source's key. */
function readNumber(
  question: LookupQuestion,
  { declaration: { identifiers } }: OpenCollection,
): { readonly declared?: IdentifierDeclaration; readonly canonical?: string } {
  if (!('scheme' in question)) return {};
  const declared = identifiers.find(({ scheme }) => scheme === question.scheme);
  if (declared === undefined) throw new UnknownSchemeError(identifiers.map(({ scheme }) => scheme));
  return { declared, canonical: declared.canonical(question.value) };
}
