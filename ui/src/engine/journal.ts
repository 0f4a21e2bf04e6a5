import { openIndexedJournal } from './indexedJournal';
import { memoryJournal } from './memoryJournal';

/**
 * Keeps the journal of an app's runs: lines by run. A line is kept before its promise resolves, so that a tab that
 * dies never has written anything that its journal does not know of.
 */
export interface JournalKeeper {
  /** False where the lines are gone with the tab. */
  readonly lasts: boolean;
  /** Adds lines, joined by line feeds, to a run. */
  appendLines(run: string, text: string): Promise<void>;
  /** All lines of a run in the order they were added, joined by line feeds; empty where the run is not known. */
  readLines(run: string): Promise<string>;
  /** Ids of the runs, newest first (ids sort by time), joined by line feeds. */
  listRuns(): Promise<string>;
  deleteRun(run: string): Promise<void>;
}

/** The journal that outlives the tab where this browser has one: some refuse storage to a page framed by another site. */
export async function openJournal(database: string): Promise<JournalKeeper> {
  try {
    return await openIndexedJournal(database);
  } catch {
    return memoryJournal();
  }
}
