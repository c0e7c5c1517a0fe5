import type { Scratch, ScratchItems, ScratchRows } from './scratch';

/** Scratch for states that fit into memory: what is in it comes back as files would hand it back. */
export const memoryScratch: Scratch = {
  items: <T>(): ScratchItems<T> => {
    const items: string[] = [];
    return {
      get size() {
        return items.length;
      },
      add: (item) => items.push(JSON.stringify(item)) - 1,
      at: (place) => JSON.parse(items[place]!) as T,
    };
  },
  rows: (shards): ScratchRows => {
    const rows = Array.from({ length: shards }, (): number[] => []);
    return {
      add: (shard, ...row) => void rows[shard]!.push(...row),
      of: (shard) => Float64Array.from(rows[shard]!),
    };
  },
};
