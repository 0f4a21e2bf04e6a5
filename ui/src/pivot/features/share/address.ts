import { router } from '#bridge';

const page = { target: 'module', moduleKey: 'pivot-page' } as const;

/** Longest address that chats and mails pass on whole. */
const mostCharacters = 8_000;

async function base(): Promise<string> {
  const { origin, pathname } = await router.getUrl(page);
  return `${origin}${pathname.replace(/\/$/, '')}`;
}

/** Address of a saved report: its id, and nothing of what it holds. */
export const addressOfSaved = async (reportId: string): Promise<string> => `${await base()}/report/${encodeURIComponent(reportId)}`;

/**
 * Address of a report that nobody saved. The configuration stands behind the `#`, which no browser sends to a server; undefined where
 * it is too long.
 */
export async function addressOfUnsaved(fragment: string): Promise<string | undefined> {
  const address = `${await base()}#${fragment}`;
  return address.length > mostCharacters ? undefined : address;
}
