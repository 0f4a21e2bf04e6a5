import type { JournalKeeper } from './journal';

/** The journal in this worker's memory: it lasts as long as the tab. */
export function memoryJournal(): JournalKeeper {
  const runs = new Map<string, string[]>();
  return {
    lasts: false,
    appendLines: (run, text) => {
      runs.set(run, [...(runs.get(run) ?? []), text]);
      return Promise.resolve();
    },
    readLines: (run) => Promise.resolve((runs.get(run) ?? []).join('\n')),
    listRuns: () => Promise.resolve([...runs.keys()].sort().reverse().join('\n')),
    deleteRun: (run) => {
      runs.delete(run);
      return Promise.resolve();
    },
  };
}
