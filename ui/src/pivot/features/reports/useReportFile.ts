import { useState } from 'react';
import { useCore, useSession } from '../../app/context';
import type { PersonView, Problem, ReportConfig, SavedReport } from '../../engine/protocol';
import { dropsSort } from './kept';
import { sameConfig } from './sameConfig';
import { newForm, sharingOf, type SaveForm } from './saveForm';
import { usePeople } from './usePeople';

/** What a saved report needs to know of the report that is open. */
export interface OpenReport {
  phase: 'opening' | 'open' | 'failed';
  config: ReportConfig;
  /** The core has not answered to this configuration yet. */
  changing: boolean;
  change: (config: ReportConfig) => Promise<void>;
}

/** Saved under this name, held up because somebody else saved meanwhile, or refused. */
export type SaveOutcome = { saved: string } | { conflict: true } | { refused: Problem };

export interface ReportFile {
  /** The owner and those named, as far as the viewer may see them; undefined until they are read. */
  people: readonly PersonView[] | undefined;
  /** What is on the screen is not what was opened or saved. */
  changed: boolean;
  /** Somebody else saved it after it was opened. */
  conflict: boolean;
  /** The order of rows is not saved with it. */
  dropsSort: boolean;
  busy: boolean;
  /** Saves onto the report it was opened from; with a form also its name and sharing. */
  save: (form?: SaveForm) => Promise<SaveOutcome>;
  /** Saves as a report of its own. */
  saveAs: (form: SaveForm) => Promise<SaveOutcome>;
  /** Takes back what was changed since it was opened or saved. */
  revert: () => void;
  /** Shows it as the server has it now. */
  reload: () => Promise<Problem | undefined>;
  forgetConflict: () => void;
}

/**
 * The saved report behind an open one.
 * @param saved As it was opened; undefined for a report that nobody saved.
 * @param onSaved Told of what is saved, also of a copy.
 */
export function useReportFile(open: OpenReport, saved: SavedReport | undefined, onSaved: (report: SavedReport) => void): ReportFile {
  const core = useCore();
  const { me, fields } = useSession();
  const people = usePeople(saved, me);
  const { phase, config, changing, change } = open;
  // As it reads when it is opened: migrated, without fields that are gone. Only what differs from that was changed by somebody here.
  const [base, setBase] = useState<ReportConfig>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(false);
  if (!base && phase === 'open' && !changing) setBase(config);
  const write = async (name: string, form: SaveForm | undefined, onto: SavedReport | undefined): Promise<SaveOutcome> => {
    // Only its owner says who may open a report.
    const sharing = onto && (!form || onto.owner !== me.accountId) ? onto.sharing : sharingOf(form ?? newForm(name));
    setBusy(true);
    const answer = await core.ask({ kind: 'writeReport', name, config, sharing, ...(onto && { reportId: onto.id, version: onto.version }) });
    setBusy(false);
    if (answer.kind === 'failed') {
      const isConflict = answer.problem.code === 'conflict' && onto !== undefined;
      setConflict(isConflict);
      return isConflict ? { conflict: true } : { refused: answer.problem };
    }
    setConflict(false);
    setBase(config);
    onSaved(answer.report);
    return { saved: answer.report.name };
  };
  const reload = async () => {
    const answer = await core.ask({ kind: 'readReport', reportId: saved?.id ?? '' });
    setConflict(false);
    if (answer.kind === 'failed') return answer.problem;
    const changed = change(answer.report.config);
    setBase(undefined);
    onSaved(answer.report);
    await changed;
    return undefined;
  };
  return {
    people,
    changed: base !== undefined && !sameConfig(base, config),
    conflict,
    dropsSort: dropsSort(config, fields ?? []),
    busy,
    save: (form) => write(form?.name ?? saved?.name ?? '', form, saved),
    saveAs: (form) => write(form.name, form, undefined),
    revert: () => {
      if (base) void change(base);
    },
    reload,
    forgetConflict: () => setConflict(false),
  };
}
