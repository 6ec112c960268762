/**
 * A small shelf in this browser for what must outlive it. IndexedDB is on the disk some
 * milliseconds after a write; localStorage only seconds later, which a killed browser does not
 * live to see. It stands in where there is no IndexedDB.
 */
export type Shelf = {
  get(key: string): Promise<string | null>;
  set(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
};

const NAME = "linedesk";
const STORE = "kept";

export const shelf: Shelf = typeof indexedDB === "undefined" ? inLocalStorage() : inIndexedDb();

function inLocalStorage(): Shelf {
  return {
    get: async (key) => localStorage.getItem(key),
    set: async (key, text) => localStorage.setItem(key, text),
    remove: async (key) => localStorage.removeItem(key),
    keys: async () => Object.keys(localStorage),
  };
}

function inIndexedDb(): Shelf {
  let opened: Promise<IDBDatabase> | null = null;
  const open = () =>
    (opened ??= done(
      Object.assign(indexedDB.open(NAME, 1), {
        onupgradeneeded(this: IDBOpenDBRequest) {
          this.result.createObjectStore(STORE);
        },
      }),
    ));
  const store = async (mode: IDBTransactionMode) =>
    (await open()).transaction(STORE, mode).objectStore(STORE);
  return {
    get: async (key) => (await done<string>((await store("readonly")).get(key))) ?? null,
    set: async (key, text) => void (await done((await store("readwrite")).put(text, key))),
    remove: async (key) => void (await done((await store("readwrite")).delete(key))),
    keys: async () => (await done((await store("readonly")).getAllKeys())).map(String),
  };
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
