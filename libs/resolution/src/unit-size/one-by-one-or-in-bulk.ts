/** Records from which on they are locked in bulk: before, to say so and have the entity for a moment costs more than their locks. */
const LOCKED_IN_BULK_FROM = 25;

/** Whether so many records have their locks all at once. A large component's lane takes them one by one, however many they are. */
export const isLockedInBulk = (records: number, isLane: boolean): boolean => !isLane && records >= LOCKED_IN_BULK_FROM;
