import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useSession } from '../../app/context';
import type { SavedReport } from '../../engine/protocol';
import { text } from './text';

interface FileMenuProps {
  report: SavedReport;
  changed: boolean;
  onSaveAs: () => void;
  onSharing: () => void;
  onRevert: () => void;
  onDelete: () => void;
}

/** What else can be done with a saved report. */
export function FileMenu({ report, changed, onSaveAs, onSharing, onRevert, onDelete }: FileMenuProps) {
  const mine = useSession().me.accountId === report.owner;
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected = false, ...props }) => (
        <IconButton {...props} ref={triggerRef} icon={ShowMoreIcon} label={text.fileMenu} isSelected={isSelected} />
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={onSaveAs}>{text.saveAs}</DropdownItem>
        {report.myRight === 'edit' && <DropdownItem onClick={onSharing}>{mine ? text.sharing : text.rename}</DropdownItem>}
        {changed && <DropdownItem onClick={onRevert}>{text.revert}</DropdownItem>}
        {mine && <DropdownItem onClick={onDelete}>{text.delete}</DropdownItem>}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
