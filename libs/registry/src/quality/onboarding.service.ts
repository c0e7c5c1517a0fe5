import { noteChangedObject } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { OnboardingRepository, type SourceOnboarding, SourceRepository, TransactionRunner } from '@sogoc/persistence';
import { CLOCK, InvalidRequestError } from '@sogoc/platform';
import { onboardingFaults, onboardingSteps, type OnboardingTerms, type StepState } from '@sogoc/resolution';
import { daysBetween, LEGAL_DATES, LEGAL_DATES_VERSION, vietnamDay, workingDaysUntil } from '@sogoc/vietnam';

import { SourceNotFoundError } from '../finding-by-id/errors';
import { QualityService, type ShownQuality } from './quality.service';

/** How far a database of the catalogue is connected. */
export interface ShownOnboarding {
  readonly source: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly owner: string;
  readonly level: string;
  readonly collections: readonly string[];
  readonly legalBasis: { readonly state: StepState; readonly citation?: string };
  readonly agreement: { readonly state: StepState; readonly document?: string; readonly on?: string };
  /** `unmapped`: records with attributes that nobody declares. */
  readonly mapping: {
    readonly state: StepState;
    readonly document?: string;
    readonly on?: string;
    readonly unmapped: number;
  };
  readonly connection: { readonly state: StepState; readonly keys: number; readonly lastUsedAt?: string };
  readonly firstLoad: {
    readonly state: StepState;
    readonly records: number;
    readonly waiting: number;
    readonly since?: string;
  };
  readonly quality: readonly Pick<ShownQuality, 'collection' | 'day' | 'score' | 'colour'>[];
}

/** A day that the law sets, and what is left to it. */
export interface ShownLegalDate {
  readonly code: string;
  readonly day: string;
  readonly vi: string;
  readonly en: string;
  readonly citation: string;
  /** Below 0 when it is over. */
  readonly daysLeft: number;
  readonly workingDaysLeft: number;
}

export interface OnboardingBoard {
  readonly day: string;
  readonly version: string;
  readonly legalDates: readonly ShownLegalDate[];
  readonly connected: number;
  readonly items: readonly ShownOnboarding[];
}

/** What was agreed; what was not is left out. */
export type ShownTerms = { readonly [K in keyof OnboardingTerms]?: string };

/** Tells how far the databases of the catalogue are connected, and what is left to the days that the law sets. */
@Injectable()
export class OnboardingService {
  constructor(
    private readonly onboarding: OnboardingRepository,
    private readonly qualities: QualityService,
    private readonly sources: SourceRepository,
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async board(): Promise<OnboardingBoard> {
    const now = this.clock.now();
    const day = vietnamDay(now.toISOString());
    const { items: qualities } = await this.qualities.read({});
    const items = (await this.onboarding.list(now)).map((source) =>
      showOnboarding(
        source,
        qualities.filter((quality) => quality.source === source.source),
      ),
    );
    return {
      ...{ day, version: LEGAL_DATES_VERSION },
      legalDates: LEGAL_DATES.map((date) => ({
        ...date,
        daysLeft: daysBetween(day, date.day),
        workingDaysLeft: workingDaysUntil(day, date.day),
      })),
      connected: items.filter(({ connection }) => connection.state === 'done').length,
      items,
    };
  }

  /** Writes down what was agreed, whole. Throws `SourceNotFoundError` and `InvalidRequestError`. */
  async put(source: string, terms: OnboardingTerms): Promise<ShownTerms> {
    const faults = onboardingFaults(terms);
    if (faults.length > 0) throw new InvalidRequestError(faults);
    if ((await this.sources.find(source)) === undefined) throw new SourceNotFoundError();
    await this.transactions.run(async (tx) => {
      noteChangedObject('source', source);
      await this.onboarding.put(tx, source, terms, this.clock.now());
    });
    return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== null));
  }
}

function showOnboarding(source: SourceOnboarding, qualities: readonly ShownQuality[]): ShownOnboarding {
  const { titleVi, titleEn, owner, level, collections, legalBasis, agreement, agreedOn, mapping, mappedOn } = source;
  const { keys, lastUsedAt, records, pending, unmapped, firstReceivedAt } = source;
  const state = onboardingSteps(source);
  return {
    ...{ source: source.source, titleVi, titleEn, owner, level, collections },
    legalBasis: { state: state.legalBasis, ...(legalBasis !== null && { citation: legalBasis }) },
    agreement: { state: state.agreement, ...documentOf(agreement, agreedOn) },
    mapping: { state: state.mapping, ...documentOf(mapping, mappedOn), unmapped },
    connection: {
      state: state.connection,
      keys,
      ...(lastUsedAt !== null && { lastUsedAt: lastUsedAt.toISOString() }),
    },
    firstLoad: {
      state: state.firstLoad,
      ...{ records, waiting: pending },
      ...(firstReceivedAt !== null && { since: firstReceivedAt.toISOString() }),
    },
    quality: qualities.map(({ collection, day, score, colour }) => ({ collection, day, score, colour })),
  };
}

const documentOf = (
  document: string | null,
  on: string | null,
): { readonly document?: string; readonly on?: string } => (document === null || on === null ? {} : { document, on });
