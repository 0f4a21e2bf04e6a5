// What the page of an issue does when the issue changes: its apps hear of it, and the parts of the page that show it are drawn anew.
import { emitProduct } from './events.js';

const written = /^\/rest\/api\/[23]\/issue\/([^/]+)(\/[a-z]+)?/;

/** After a write of an app that went well. */
export function tellOfChange(setup, path) {
  const [, issue, part] = written.exec(path) ?? [];
  const shown = setup.context.extension.issue;
  if (shown === undefined || (issue !== shown.id && issue !== shown.key) || part === '/properties') return;
  const commented = part === '/comment';
  const atlassianId = setup.context.accountId;
  emitProduct('JIRA_ISSUE_CHANGED', {
    issueId: shown.id,
    projectId: setup.context.extension.project.id,
    changes: [{ changeType: commented ? 'commented' : 'updated', atlassianId }],
  });
  drawAnew().catch(() => {});
}

/** Fetches the page again and puts its marked parts in place of those shown; frames stay as they are. */
export async function drawAnew() {
  const answer = await fetch(window.location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
    if (next !== null && !part.contains(document.activeElement)) part.replaceChildren(...next.childNodes);
  }
}
