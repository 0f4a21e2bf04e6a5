import { useCallback, useState } from 'react';
import { useSearch, type Search } from '../../../components/useSearch';
import { useCore } from '../../app/context';
import type { SourceKind, SourceView } from '../../engine/protocol';

/** Sources of a kind as somebody types, and what they can be narrowed by. */
export function useSources(of: SourceKind, typed: string, within: string | undefined) {
  const core = useCore();
  const [withins, setWithins] = useState<readonly SourceView[]>([]);
  const [attempt, setAttempt] = useState(0);
  const search = useCallback<Search<SourceView>>(
    async (text, signal) => {
      const answer = await core.ask({ kind: 'findSources', of, text, ...(within === undefined ? {} : { within }) }, { signal });
      if (answer.kind === 'failed') return answer;
      if (!signal.aborted) setWithins(answer.within);
      return answer.sources;
    },
    [core, of, within],
  );
  return { ...useSearch(search, typed, true, attempt), withins, again: () => setAttempt(attempt + 1) };
}
