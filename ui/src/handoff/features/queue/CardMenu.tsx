import { router } from '#bridge';
import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { IssueView } from '../../engine/protocol';
import { issueName } from '../../parts/IssueKey';
import type { MenuActions } from './QueueGrid';
import { text } from './text';
import type { QueueControls } from './useQueue';
import type { CardActions } from './useQueueKeys';

interface CardMenuProps {
  issue: IssueView;
  index: number;
  total: number;
  queue: QueueControls;
  actions: CardActions & MenuActions;
  focusable: boolean;
}

/** Everything that can be done with a card, for those who neither drag nor use the keys. */
export function CardMenu({ issue, index, total, queue, actions, focusable }: CardMenuProps) {
  const { issueId, key, webPath } = issue;
  const move = (to: number) => () => queue.moveTo(issueId, to);
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => (
        <IconButton
          {...props}
          ref={triggerRef}
          icon={ShowMoreIcon}
          label={text.moreOf(key ?? issueName(issue))}
          appearance="subtle"
          spacing="compact"
          tabIndex={focusable ? 0 : -1}
        />
      )}
    >
      {key && (
        <DropdownItemGroup>
          <DropdownItem onClick={() => actions.handOff(issueId)}>{text.handOff}</DropdownItem>
          <DropdownItem onClick={() => void router.open(webPath ?? `/browse/${key}`)}>{text.open}</DropdownItem>
        </DropdownItemGroup>
      )}
      <DropdownItemGroup>
        <DropdownItem isDisabled={index === 0} onClick={move(0)}>
          {text.toTop}
        </DropdownItem>
        <DropdownItem isDisabled={index === 0} onClick={move(index - 1)}>
          {text.up}
        </DropdownItem>
        <DropdownItem isDisabled={index === total - 1} onClick={move(index + 1)}>
          {text.down}
        </DropdownItem>
        <DropdownItem isDisabled={index === total - 1} onClick={move(total - 1)}>
          {text.toBottom}
        </DropdownItem>
        <DropdownItem isDisabled={total < 2} onClick={() => actions.toPlace(issueId)}>
          {text.toPlace}
        </DropdownItem>
      </DropdownItemGroup>
      <DropdownItemGroup>
        <DropdownItem onClick={() => actions.remove(issueId)}>{text.remove}</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
