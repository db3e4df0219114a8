/**
 * Verdict arrays by meaning: key is data revision, as-of date and canonical JSON of a subtree, so that an edit
 * re-evaluates only the nodes on the path to it. Least recently used arrays go first when the limit is reached.
 */
export interface VerdictCache {
  get(key: string): Uint8Array | undefined;
  set(key: string, verdicts: Uint8Array): void;
  clear(): void;
}

/** @param limit bytes of verdicts kept */
export function createVerdictCache(limit = 256 * 1024 * 1024): VerdictCache {
  const entries = new Map<string, Uint8Array>();
  let bytes = 0;
  return {
    get(key) {
      const found = entries.get(key);
      if (found !== undefined) {
        entries.delete(key);
        entries.set(key, found);
      }
      return found;
    },
    set(key, verdicts) {
      bytes += verdicts.length - (entries.get(key)?.length ?? 0);
      entries.delete(key);
      entries.set(key, verdicts);
      for (const [oldest, old] of entries) {
        if (bytes <= limit || oldest === key) break;
        entries.delete(oldest);
        bytes -= old.length;
      }
    },
    clear() {
      entries.clear();
      bytes = 0;
    },
  };
}
