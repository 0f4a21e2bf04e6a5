import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useCore } from '../../app/context';
import type { ReportConfig } from '../../engine/protocol';
import { OpenSheet } from './openSheet';
import type { SheetState } from './sheetState';

/** The open report and everything that can be done with it. */
export interface Sheet extends SheetState {
  change: (config: ReportConfig) => Promise<void>;
  undo: () => Promise<void>;
  stop: () => Promise<void>;
  goOn: (limit?: number) => Promise<void>;
  refresh: () => Promise<void>;
  retry: () => Promise<void>;
  expand: (row: string, expanded: boolean) => Promise<void>;
  expandTo: (level: number) => Promise<void>;
  find: (text: string) => Promise<readonly number[]>;
}

/** Opens a report for as long as the component is there. The configuration is only what it begins with. */
export function useSheet(first: ReportConfig): Sheet {
  const core = useCore();
  const [sheet] = useState(() => new OpenSheet(core, first));
  useEffect(() => {
    void sheet.open();
    return () => sheet.close();
  }, [sheet]);
  const state = useSyncExternalStore(sheet.subscribe, sheet.read);
  return useMemo(() => {
    const { change, undo, stop, goOn, refresh, open, expand, expandTo, find } = sheet;
    return { ...state, change, undo, stop, goOn, refresh, retry: open, expand, expandTo, find };
  }, [sheet, state]);
}
