import { number } from '../../../components/format';
import { useSession } from '../../app/context';
import { numberOf, Typed } from './Choice';
import { text } from './text';
import type { Build } from './useBuild';

export const limitField = 'report-limit';
const most = 200_000;

/** How many issues the report loads at most; the site's limit where nothing is said. */
export function Limit({ build: { config, change } }: { build: Build }) {
  const { mostIssues } = useSession().standing.settings;
  const choose = (typed: string) => {
    const rest = { ...config };
    delete rest.limit;
    const limit = numberOf(typed.replaceAll(/[\s,.’']/g, ''));
    if (typed === '') change(rest);
    else if (limit !== undefined && Number.isInteger(limit) && limit >= 1) change({ ...rest, limit: Math.min(most, limit) });
  };
  return <Typed id={limitField} label={text.limit} placeholder={number(mostIssues)} hint={text.limitHint} value={config.limit === undefined ? '' : number(config.limit)} isNumber onChange={choose} />;
}
