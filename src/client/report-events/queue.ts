/** One sending as it lies in this browser until the server has said that it has it. */
export interface Entry {
  /** The key by which the server takes it once. */
  readonly key: string;
  /** Who wrote it: nobody else's session sends it. */
  readonly person: string;
  readonly writtenAt: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly (readonly [name: string, file: File])[];
  /** Being written; to be sent; not taken in for a reason; taken in before with other words. */
  readonly state: "draft" | "waiting" | "refused" | "clash";
  readonly reasons: readonly string[];
  /** Where that which was taken in can be seen. */
  readonly address: string;
}

const STORE = "sending";
let opened: Promise<IDBDatabase> | undefined;

/** Keeps an entry in place of the one with the same key. Rejects when this browser cannot keep anything. */
export async function keep(entry: Entry): Promise<void> {
  await done((await store("readwrite")).put(entry));
}

/** Takes an entry away. */
export async function forget(key: string): Promise<void> {
  await done((await store("readwrite")).delete(key));
}

/** One entry; undefined when there is none. */
export async function find(key: string): Promise<Entry | undefined> {
  return done((await store("readonly")).get(key) as IDBRequest<Entry | undefined>);
}

/** What one person has written, the oldest first. */
export async function entriesOf(person: string): Promise<readonly Entry[]> {
  const all = await done((await store("readonly")).getAll() as IDBRequest<Entry[]>);
  return all
    .filter((entry) => entry.person === person)
    .sort((one, other) => one.writtenAt.localeCompare(other.writtenAt));
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opened ??= open();
  return (await opened).transaction(STORE, mode).objectStore(STORE);
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("handslag-rapportera", 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore(STORE, { keyPath: "key" });
  });
  return done(request);
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("nothing can be kept here")));
  });
}
