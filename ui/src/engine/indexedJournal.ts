import type { JournalKeeper } from './journal';

const storeName = 'journal';

interface Line {
  run: string;
  number: number;
  text: string;
}

/** The journal in IndexedDB; rejected where this browser keeps nothing for a page that another site shows in a frame. */
export async function openIndexedJournal(name: string): Promise<JournalKeeper> {
  return new IndexedJournal(await open(name)).keeper();
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(storeName, { keyPath: ['run', 'number'] });
  };
  return result(request, 'The journal could not be opened.');
}

class IndexedJournal {
  readonly #database: IDBDatabase;
  readonly #nextNumber = new Map<string, number>();

  constructor(database: IDBDatabase) {
    this.#database = database;
  }

  keeper(): JournalKeeper {
    return {
      lasts: true,
      appendLines: (run, text) => this.#append(run, text),
      readLines: (run) => this.#read(run),
      listRuns: () => this.#list(),
      deleteRun: (run) => this.#delete(run),
    };
  }

  async #append(run: string, text: string): Promise<void> {
    if (!this.#nextNumber.has(run)) this.#nextNumber.set(run, await this.#firstFree(run));
    const number = this.#nextNumber.get(run) ?? 0;
    this.#nextNumber.set(run, number + 1);
    await this.#write((store) => store.add({ run, number, text } satisfies Line));
  }

  async #firstFree(run: string): Promise<number> {
    const cursor = await result(this.#store().openKeyCursor(runRange(run), 'prev'));
    return cursor === null ? 0 : (cursor.key as [string, number])[1] + 1;
  }

  async #read(run: string): Promise<string> {
    const lines = (await result(this.#store().getAll(runRange(run)))) as Line[];
    return lines.map((line) => line.text).join('\n');
  }

  async #list(): Promise<string> {
    const keys = (await result(this.#store().getAllKeys())) as [string, number][];
    return [...new Set(keys.map(([run]) => run))].sort().reverse().join('\n');
  }

  async #delete(run: string): Promise<void> {
    this.#nextNumber.delete(run);
    await this.#write((store) => store.delete(runRange(run)));
  }

  #store(): IDBObjectStore {
    return this.#database.transaction(storeName).objectStore(storeName);
  }

  #write(act: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = this.#database.transaction(storeName, 'readwrite', { durability: 'strict' });
    act(transaction.objectStore(storeName));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The journal could not be written.'));
    });
  }
}

const runRange = (run: string): IDBKeyRange => IDBKeyRange.bound([run, 0], [run, Number.MAX_SAFE_INTEGER]);

function result<T>(request: IDBRequest<T>, failure = 'The journal could not be read.'): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(failure));
  });
}
