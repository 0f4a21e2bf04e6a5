import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useState } from 'react';
import { useCore } from '../../app/context';
import type { ExportFormat, Problem, ReportExported } from '../../engine/protocol';
import { copy } from '../../parts/copy';
import { contentOf, download, fileNameOf } from './files';
import { print } from './print';
import { textOfTable } from './table';
import { text } from './text';

interface ExportMenuProps {
  /** Undefined until the report is open. */
  session: string | undefined;
  name: string;
  /** Issues are still missing. */
  partial: boolean;
  /** Draws the chart on the screen as a PNG; undefined where no chart is shown. */
  picture: (() => Promise<Blob | undefined>) | undefined;
  onSaid: (words: string) => void;
  onProblem: (problem: Problem | undefined) => void;
}

/** Files, the clipboard, paper: everything is made in this tab. */
export function ExportMenu({ session, name, partial, picture, onSaid, onProblem }: ExportMenuProps) {
  const core = useCore();
  const [busy, setBusy] = useState(false);
  const fileName = fileNameOf(name);
  const make = async (format: ExportFormat, then: (made: ReportExported) => void | Promise<void>) => {
    if (session === undefined) return;
    setBusy(true);
    const made = await core.ask({ kind: 'exportReport', session, format, name: fileName });
    setBusy(false);
    onProblem(made.kind === 'failed' ? made.problem : undefined);
    if (made.kind !== 'failed') await then(made);
  };
  const save = (made: ReportExported) => {
    download(contentOf(made), made.fileName);
    onSaid(text.made(made.fileName));
  };
  const copyTable = async ({ text: html = '' }: ReportExported) =>
    onSaid((await copy(textOfTable(html), html)) ? text.copied : text.copyFailed);
  const savePicture = async () => {
    const drawn = await picture?.();
    if (drawn) download(drawn, `${fileName}.png`);
    onSaid(drawn ? text.made(`${fileName}.png`) : text.pngFailed);
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected = false, ...props }) => (
        <Button {...props} ref={triggerRef} iconBefore={DownloadIcon} isSelected={isSelected} isLoading={busy} isDisabled={session === undefined}>
          {text.menu}
        </Button>
      )}
    >
      <DropdownItemGroup title={text.files}>
        <DropdownItem description={text.xlsxDetail} onClick={() => void make('xlsx', save)}>
          {text.xlsx}
        </DropdownItem>
        <DropdownItem description={text.csvDetail} onClick={() => void make('csv', save)}>
          {text.csv}
        </DropdownItem>
        {picture && <DropdownItem onClick={() => void savePicture()}>{text.png}</DropdownItem>}
      </DropdownItemGroup>
      <DropdownItemGroup title={text.others} hasSeparator>
        <DropdownItem description={text.copyDetail} onClick={() => void make('html', copyTable)}>
          {text.copy}
        </DropdownItem>
        <DropdownItem description={text.printDetail} onClick={() => void make('html', ({ text: html = '' }) => print(html, name))}>
          {text.print}
        </DropdownItem>
      </DropdownItemGroup>
      {partial && (
        <DropdownItemGroup hasSeparator>
          <DropdownItem isDisabled>{text.partial}</DropdownItem>
        </DropdownItemGroup>
      )}
    </DropdownMenu>
  );
}
