import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useEffect, useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Segments } from '../../../components/Segments';
import { Skeleton } from '../../../components/Skeleton';
import { Stack } from '../../../components/Stack';
import { useCore, useSession } from '../../app/context';
import type { OwnLevel, Problem, SettingsRead } from '../../engine/protocol';
import { LevelEditor } from '../../parts/levels/LevelEditor';
import { hierarchyOf, levelForms, levelsFit } from '../../parts/levels/levels';
import { text as levelText } from '../../parts/levels/text';
import { text } from './text';

interface HierarchyDialogProps {
  /** Undefined for the site's. */
  first: readonly OwnLevel[] | undefined;
  onChoose: (own: OwnLevel[] | undefined) => void;
  onClose: () => void;
}

const whose = (['site', 'own'] as const).map((value) => ({ value, ...text.levelsWhose[value] }));

/** Levels of this report, beginning with those of the site. */
export function HierarchyDialog({ first, onChoose, onClose }: HierarchyDialogProps) {
  const { standing } = useSession();
  const read = useLevelParts();
  const [isOwn, setOwn] = useState(first !== undefined);
  const [levels, setLevels] = useState(() => levelForms(first ?? standing.settings.hierarchy));
  const isReady = !isOwn || (read !== undefined && !('code' in read) && levelsFit(levels));
  return (
    <Modal onClose={onClose} width="large" shouldScrollInViewport>
      <ModalHeader hasCloseButton>
        <ModalTitle>{text.levelsTitle}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack>
          <Segments legend={text.levelsTitle} hideLegend options={whose} value={isOwn ? 'own' : 'site'} onChange={(chosen) => setOwn(chosen === 'own')} />
          {isOwn && read === undefined && <Skeleton label={text.levelsReading} widths={[60, 100, 100]} />}
          {isOwn && read !== undefined && ('code' in read ? <ProblemMessage problem={read} /> : <LevelEditor levels={levels} issueTypes={read.issueTypes} linkTypes={read.linkTypes} onChange={setLevels} />)}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <span role="status">{isOwn && !levelsFit(levels) && levelText.levelMissing}</span>
        <Button appearance="subtle" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button appearance="primary" isDisabled={!isReady} onClick={() => onChoose(isOwn ? hierarchyOf(levels) : undefined)}>
          {text.levelsUse}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** Issue types and link types of the site; why not, where they cannot be read. */
function useLevelParts(): SettingsRead | Problem | undefined {
  const core = useCore();
  const [read, setRead] = useState<SettingsRead | Problem>();
  useEffect(() => {
    const gone = new AbortController();
    void core.ask({ kind: 'readSettings' }, { signal: gone.signal }).then((answer) => {
      if (!gone.signal.aborted) setRead(answer.kind === 'failed' ? answer.problem : answer);
    });
    return () => gone.abort();
  }, [core]);
  return read;
}
