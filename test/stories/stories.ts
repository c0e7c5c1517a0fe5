import { allOfficesFollow } from './enterprises/all-offices-follow';
import { newRepresentative } from './enterprises/new-representative';
import { pinnedRepresentative } from './enterprises/pinned-representative';
import type { Story } from './story';

export const STORIES: readonly Story[] = [newRepresentative, allOfficesFollow, pinnedRepresentative];
