/**
 * What this browser keeps between two loads of a page. Where the bar stands in another site's page,
 * browsers may refuse it: `get` then says undefined, and null where nothing is kept.
 */
export const local = {
  get(key: string): string | null | undefined {
    try {
      return localStorage.getItem(key);
    } catch {
      return undefined;
    }
  },
  set(key: string, text: string): void {
    try {
      localStorage.setItem(key, text);
    } catch {
      // Nothing depends on it: a preference is asked for again.
    }
  },
};
