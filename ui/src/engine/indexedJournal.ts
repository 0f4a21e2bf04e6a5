import type { JournalKeeper } from './journal';

const databaseName = 'outrigger-cloner';
const storeName = 'journal';

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(storeName, { keyPath: ['run', 'number'] });
    };
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new Error('The journal could not be opened.')); };
  });
  return opened;
}

interface Line { run: string; number: number; text: string }

function runRange(run: string): IDBKeyRange {
  return IDBKeyRange.bound([run, 0], [run, Number.MAX_SAFE_INTEGER]);
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => { resolve(); };
    transaction.onabort = () => { reject(transaction.error ?? new Error('The journal could not be written.')); };
  });
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new Error('The journal could not be read.')); };
  });
}

const nextNumber = new Map<string, number>();

async function firstFree(database: IDBDatabase, run: string): Promise<number> {
  const store = database.transaction(storeName).objectStore(storeName);
  const cursor = await result(store.openKeyCursor(runRange(run), 'prev'));
  return cursor === null ? 0 : (cursor.key as [string, number])[1] + 1;
}

async function appendLines(run: string, text: string): Promise<void> {
  const database = await open();
  if (!nextNumber.has(run)) nextNumber.set(run, await firstFree(database, run));
  const number = nextNumber.get(run) ?? 0;
  nextNumber.set(run, number + 1);
  const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
  transaction.objectStore(storeName).add({ run, number, text } satisfies Line);
  await finished(transaction);
}

async function readLines(run: string): Promise<string> {
  const store = (await open()).transaction(storeName).objectStore(storeName);
  const lines = await result(store.getAll(runRange(run))) as Line[];
  return lines.map((line) => line.text).join('\n');
}

async function listRuns(): Promise<string> {
  const store = (await open()).transaction(storeName).objectStore(storeName);
  const keys = await result(store.getAllKeys()) as [string, number][];
  return [...new Set(keys.map(([run]) => run))].sort().reverse().join('\n');
}

async function deleteRun(run: string): Promise<void> {
  const transaction = (await open()).transaction(storeName, 'readwrite', { durability: 'strict' });
  transaction.objectStore(storeName).delete(runRange(run));
  nextNumber.delete(run);
  await finished(transaction);
}

/** The journal in IndexedDB; rejected where this browser keeps nothing for a page that another site shows in a frame. */
export async function openIndexedJournal(): Promise<JournalKeeper> {
  await open();
  return { lasts: true, appendLines, readLines, listRuns, deleteRun };
}
