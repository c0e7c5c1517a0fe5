import type { Office } from '../clerk/office';
import type { JudgingCollection } from '../shape/judging-world';

export type Offices = Readonly<Record<JudgingCollection, readonly Office[]>>;
