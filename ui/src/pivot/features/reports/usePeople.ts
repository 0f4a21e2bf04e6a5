import { useEffect, useState } from 'react';
import { useCore } from '../../app/context';
import type { PersonView, SavedReport } from '../../engine/protocol';

/** The owner and those named in a saved report, as far as the viewer may see them; undefined until they are read. */
export function usePeople(report: SavedReport | undefined, me: PersonView): readonly PersonView[] | undefined {
  const core = useCore();
  const [people, setPeople] = useState<readonly PersonView[]>();
  const named = new Set([report?.owner ?? me.accountId, ...(report?.sharing.people ?? []).map(({ accountId }) => accountId)]);
  named.delete(me.accountId);
  const ids = [...named].join();
  useEffect(() => {
    if (ids === '') return;
    const gone = new AbortController();
    void core.ask({ kind: 'findPeople', text: '', accountIds: ids.split(',') }, { signal: gone.signal }).then((answer) => {
      if (!gone.signal.aborted && answer.kind !== 'failed') setPeople(answer.people);
    });
    return () => gone.abort();
  }, [core, ids]);
  return ids === '' ? [me] : people && [me, ...people];
}
