/** The day on which every synthetic world ends; nothing in a world is observed after it. */
export const WORLD_TODAY = '2026-06-30';
