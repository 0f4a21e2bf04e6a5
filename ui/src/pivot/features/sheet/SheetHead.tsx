import Button, { IconButton } from '@atlaskit/button/new';
import ChartBarIcon from '@atlaskit/icon/core/chart-bar';
import LayoutIcon from '@atlaskit/icon/core/layout-two-columns-sidebar-left';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import TableIcon from '@atlaskit/icon/core/table';
import UndoIcon from '@atlaskit/icon/core/undo';
import type { Opened } from '../../app/useOpened';
import type { Picture } from '../charts/Canvas';
import { FileState } from '../reports/FileState';
import type { ReportFile } from '../reports/useReportFile';
import { ReportActions } from '../share/ReportActions';
import styles from './sheet.module.css';
import { goesOn } from './sheetState';
import { kindTexts, text } from './text';
import type { Sheet } from './useSheet';

interface SheetHeadProps {
  sheet: Sheet;
  opened: Opened;
  file: ReportFile;
  building: boolean;
  onBuilding: (shown: boolean) => void;
  onNew: () => void;
  onDeleted: () => void;
  /** Draws the chart on the screen; undefined where no chart is shown. */
  picture: Picture | undefined;
}

/** Which report this is, how it is shown, and what can be done with it. */
export function SheetHead({ sheet, opened, file, building, onBuilding, onNew, onDeleted, picture }: SheetHeadProps) {
  const { config, sourceName, past, load } = sheet;
  const isChart = config.chart !== undefined;
  const showTable = () => {
    const plain = { ...config };
    delete plain.chart;
    void sheet.change(plain);
  };
  const kind = kindTexts[config.source.kind];
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <h1 tabIndex={-1}>{opened.saved?.name ?? (sourceName || text.newReport)}</h1>
        <FileState saved={opened.saved} file={file} />
        <span className={styles.subtle}>{opened.saved ? `${kind}: ${sourceName}` : kind}</span>
      </div>
      <div className={styles.tools}>
        <IconButton icon={LayoutIcon} label={text.build} appearance="subtle" isSelected={building} aria-pressed={building} onClick={() => onBuilding(!building)} isTooltipDisabled={false} />
        <div role="group" aria-label={text.viewOf} className={styles.views}>
          <IconButton icon={TableIcon} label={text.table} appearance="subtle" isSelected={!isChart} aria-pressed={!isChart} onClick={showTable} isTooltipDisabled={false} />
          <IconButton
            icon={ChartBarIcon}
            label={text.chart}
            appearance="subtle"
            isSelected={isChart}
            aria-pressed={isChart}
            onClick={() => void sheet.change({ ...config, chart: config.chart ?? { kind: 'bar' } })}
            isTooltipDisabled={false}
          />
        </div>
        <IconButton icon={UndoIcon} label={text.undo} appearance="subtle" isDisabled={past.length === 0} onClick={() => void sheet.undo()} isTooltipDisabled={false} />
        <IconButton icon={RefreshIcon} label={text.refresh} appearance="subtle" isDisabled={!load || goesOn(load)} onClick={() => void sheet.refresh()} isTooltipDisabled={false} />
        <Button onClick={onNew}>{text.newReport}</Button>
        <ReportActions sheet={sheet} opened={opened} file={file} picture={picture} onDeleted={onDeleted} />
      </div>
    </div>
  );
}
