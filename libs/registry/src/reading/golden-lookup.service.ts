import { Inject, Injectable } from '@nestjs/common';
import {
  asksBlind,
  CollectionAccess,
  type Grant,
  mustSayWhose,
  type OpenCollection,
  project,
  QuestionMisses,
  type ShownGoldenRecord,
} from '@sogoc/access';
import type { IdentifierDeclaration } from '@sogoc/core-entities';
import type { Clock, QualityFinding } from '@sogoc/kernel';
import { GoldenRecordRepository, type StoredGoldenRecord } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import { agreesWithStated } from '@sogoc/resolution';

import { UnknownSchemeError } from './errors';
import { findingsOfNumber } from './findings-of-number';
import { readStated } from './read-stated';

/** What a caller says of whom the number is. */
interface Stated {
  readonly stated?: Readonly<Record<string, unknown>>;
}

/** By an identifier in any form its scheme understands, or by a source's own key. */
export type LookupQuestion = Stated &
  ({ readonly scheme: string; readonly value: string } | { readonly source: string; readonly recordKey: string });

export interface LookupAnswer {
  readonly items: readonly ShownGoldenRecord[];
  /** Whether several golden records carry the number, now or formerly. */
  readonly disputed: boolean;
  /** Why the number cannot be one of its scheme; left out when it can. */
  readonly findings?: readonly QualityFinding[];
}

/** Who carries a number, now or formerly, those who carry it now first. */
export interface FoundCarriers extends Pick<LookupAnswer, 'findings'> {
  readonly carriers: readonly StoredGoldenRecord[];
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
  async lookup(collection: string, question: LookupQuestion, caller: Grant): Promise<LookupAnswer> {
    const opened = this.collections.open(collection, caller);
    const { carriers, findings } = await this.carriers(opened, question, caller);
    const items = carriers.map((golden) => project(golden, opened.grant));
    return { items, disputed: items.length > 1, ...(findings !== undefined && { findings }) };
  }

  /** The same, before anything of them is shown. */
  async carriers(opened: OpenCollection, question: LookupQuestion, caller: Grant): Promise<FoundCarriers> {
    const stated = question.stated && readStated(question.stated, opened, caller, this.clock.now());
    const { declared, canonical } = readNumber(question, opened);
    if (declared !== undefined && canonical === undefined)
      return { carriers: [], findings: this.findingsOf(question, declared, opened) };
    const isPlain = !mustSayWhose(caller, declared?.sensitivity === 'public');
    if (!isPlain && stated === undefined) return NOBODY;
    if (!mayAskBy(declared, opened)) return NOBODY;
    const known = await this.find(opened, question, canonical);
    const { attributes } = opened.declaration;
    const carriers = stated ? known.filter((golden) => agreesWithStated(stated, golden.attributes, attributes)) : known;
    if (carriers.length === 0 && asksBlind(caller)) await this.misses.note('lookup', caller);
    return { carriers };
  }

  private async find(
    { declaration: { entity }, grant }: OpenCollection,
    question: LookupQuestion,
    canonical: string | undefined,
  ): Promise<readonly StoredGoldenRecord[]> {
    if ('scheme' in question)
      return this.goldens.findByIdentifier(entity, question.scheme, canonical ?? '', MAX_HOLDERS, grant.bound?.rows);
    const golden = await this.goldens.findByRecord(entity, question.source, question.recordKey);
    return golden === undefined ? [] : [golden];
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
