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
export function historyOf(plan: GoldenChangePlan, stored: ReadonlyMap<string, StoredGolden>): HistoryEntry[] {
  const lineages = deriveLineage(plan.identity.transitions);
  const stepsOf = (goldenId: string): Pick<HistoryEntry, 'change' | 'otherIds' | 'steps'> =>
    withMainStep(lineages.get(goldenId) ?? []);
  const written = plan.goldens.map(({ goldenId, version, composed, members, underReview }) => ({
    goldenId,
    version,
    ...stepsOf(goldenId),
    document: goldenDocument({ ...composed, members, underReview }),
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
  return [...written, ...flagged, ...ended];
}

function withMainStep(steps: readonly LineageStep[]): Pick<HistoryEntry, 'change' | 'otherIds' | 'steps'> {
  return { ...mainStepOf(steps), ...(steps.length > 1 && { steps }) };
}
