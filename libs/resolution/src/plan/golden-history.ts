import { deriveLineage, type GoldenChangePlan, type LineageStep, mainStepOf, type StoredGolden } from '@sogoc/golden';

/** A step in an id's lineage, kept with the golden record as it stood then. */
export interface HistoryEntry {
  readonly goldenId: string;
  readonly version: number;
  readonly change: string;
  readonly otherIds: readonly string[];
  /** All that happened at once; left out: just the change. */
  readonly steps?: readonly { readonly change: string; readonly otherIds: readonly string[] }[];
  readonly document: unknown;
}

/** A step after which the golden record itself says what it said then: history keeps who stood in it, and nothing that stands there. */
export interface StandingEntry extends Omit<HistoryEntry, 'document'> {
  /** In the order of {@link goldenDocument}. */
  readonly recordIds: readonly string[];
}

/** What a plan adds to history. */
export interface PlannedHistory {
  /** Of golden records that the same plan writes. */
  readonly standing: readonly StandingEntry[];
  readonly whole: readonly HistoryEntry[];
}

/** A golden record as its history keeps it. */
export interface GoldenDocumentSubject extends Pick<
  StoredGolden['composed'],
  'attributes' | 'provenance' | 'identifiers'
> {
  /** Record numbers, ascending. */
  readonly members: readonly number[];
  readonly underReview: boolean;
}

/** The document of one version of an active golden record. The order of its members is part of what is stored. */
export function goldenDocument({
  attributes,
  provenance,
  identifiers,
  members,
  underReview,
}: GoldenDocumentSubject): unknown {
  const recordIds = members.map(String);
  return { attributes, provenance, identifiers, recordCount: members.length, recordIds, underReview };
}

/** The entry of a golden record whose content stays: its review flag changed, or what its relations come to. */
export function updatedEntry(goldenId: string, version: number, golden: GoldenDocumentSubject): HistoryEntry {
  return { goldenId, version, change: 'updated', otherIds: [], document: goldenDocument(golden) };
}

/** One entry for every golden record of which a plan makes another version; one that ends has an empty document. */
export function historyOf(plan: GoldenChangePlan, stored: ReadonlyMap<string, StoredGolden>): PlannedHistory {
  const lineages = deriveLineage(plan.identity.transitions);
  const stepsOf = (goldenId: string): Pick<HistoryEntry, 'change' | 'otherIds' | 'steps'> =>
    withMainStep(lineages.get(goldenId) ?? []);
  const standing = plan.goldens.map(({ goldenId, version, members }) => ({
    goldenId,
    version,
    ...stepsOf(goldenId),
    recordIds: members.map(String),
  }));
  const flagged = plan.reviewFlags.flatMap(({ goldenId, version, underReview }) => {
    const golden = stored.get(goldenId);
    if (golden === undefined) return [];
    const members = [...golden.members].sort((left, right) => left - right);
    return updatedEntry(goldenId, version, { ...golden.composed, members, underReview });
  });
  const ended = [...plan.merged, ...plan.retired].map(({ goldenId, version }) => ({
    goldenId,
    version,
    ...stepsOf(goldenId),
    document: {},
  }));
  return { standing, whole: [...flagged, ...ended] };
}

function withMainStep(steps: readonly LineageStep[]): Pick<HistoryEntry, 'change' | 'otherIds' | 'steps'> {
  return { ...mainStepOf(steps), ...(steps.length > 1 && { steps }) };
}
