import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import LinkIcon from '@atlaskit/icon/core/link';
import { useState } from 'react';
import { useCore } from '../../app/context';
import type { Problem, ReportConfig, SavedReport } from '../../engine/protocol';
import { copy } from '../../parts/copy';
import { addressOfSaved, addressOfUnsaved } from './address';
import { LinkDialog } from './LinkDialog';
import { text } from './text';

interface ShareMenuProps {
  /** As it stands on the screen. */
  config: ReportConfig;
  saved: SavedReport | undefined;
  onSaid: (words: string) => void;
  onProblem: (problem: Problem | undefined) => void;
}

/** Links: to the saved report, and one that holds the configuration itself. */
export function ShareMenu({ config, saved, onSaid, onProblem }: ShareMenuProps) {
  const core = useCore();
  const [byHand, setByHand] = useState<string>();
  const give = async (address: string, words: string) => {
    onProblem(undefined);
    if (await copy(address)) onSaid(words);
    else setByHand(address);
  };
  const giveUnsaved = async () => {
    const made = await core.ask({ kind: 'makeLink', config });
    const address = made.kind === 'failed' ? undefined : await addressOfUnsaved(made.fragment);
    if (address !== undefined) return give(address, text.copiedUnsaved);
    onProblem(made.kind === 'failed' ? made.problem : { code: 'tooLarge', message: text.tooLong, wayOut: text.tooLongWayOut });
  };
  return (
    <>
      <DropdownMenu<HTMLButtonElement>
        placement="bottom-end"
        trigger={({ triggerRef, isSelected = false, ...props }) => (
          <Button {...props} ref={triggerRef} iconBefore={LinkIcon} isSelected={isSelected}>
            {text.menu}
          </Button>
        )}
      >
        <DropdownItemGroup>
          {saved && (
            <DropdownItem
              description={text.savedLinkDetail[saved.sharing.visibility]}
              onClick={() => void addressOfSaved(saved.id).then((address) => give(address, text.copiedSaved))}
            >
              {text.savedLink}
            </DropdownItem>
          )}
          <DropdownItem description={text.unsavedLinkDetail} onClick={() => void giveUnsaved()}>
            {text.unsavedLink}
          </DropdownItem>
        </DropdownItemGroup>
      </DropdownMenu>
      {byHand !== undefined && <LinkDialog address={byHand} onClose={() => setByHand(undefined)} />}
    </>
  );
}
