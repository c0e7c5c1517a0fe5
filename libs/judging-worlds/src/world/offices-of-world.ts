import type { Office } from '../clerk/office';
import type { JudgingCollection } from '../judging-world';

export type Offices = Readonly<Record<JudgingCollection, readonly Office[]>>;
