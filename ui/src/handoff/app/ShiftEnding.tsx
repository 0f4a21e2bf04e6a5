import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { Inline, Stack } from '../../components/Stack';
import { shiftEnding } from '../features/shift/shiftEnd';
import { useNow } from '../parts/times';
import styles from './app.module.css';
import { useSession } from './context';
import { text } from './text';

/** Offers to hand over during the last hour of my working hours in a team, once for each end. */
export function ShiftEnding({ shown, onHandOver }: { shown: boolean; onHandOver: () => void }) {
  const { me, myTeams } = useSession();
  const [putOff, setPutOff] = useState<string>();
  const end = shiftEnding(myTeams, me.accountId, useNow());
  if (!shown || !end || end.key === putOff) return undefined;
  return (
    <div className={styles.notice}>
      <SectionMessage title={text.shiftEnds(end.at)}>
        <Stack tight>
          <span>{text.shiftEndsText(end.team.name)}</span>
          <Inline>
            <Button appearance="primary" spacing="compact" onClick={onHandOver}>
              {text.handOverShift}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={() => setPutOff(end.key)}>
              {text.notNow}
            </Button>
          </Inline>
        </Stack>
      </SectionMessage>
    </div>
  );
}
