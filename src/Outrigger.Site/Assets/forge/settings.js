// Where a gadget or a macro is configured: what the app submits there is kept, and the page shows it.
import { openDialog } from './dialog.js';

/** What encloses a gadget that is being configured on its dashboard. */
export function gadgetView(setup) {
  const leave = () => {
    window.location.assign(window.location.pathname);
    return true;
  };
  return {
    close: leave,
    async submit(payload) {
      await keep(setup, { payload });
      return leave();
    },
  };
}

/** A macro is configured in a dialog that only the app itself closes. */
export function openMacroDialog(setup) {
  const options = { size: setup.size, title: '', closeOnEscape: false, closeOnOverlayClick: false };
  const view = openDialog(setup, {
    ...options,
    async submit(payload) {
      await keep(setup, { payload });
      if (payload?.keepEditing === true) return true;
      view.close();
      window.location.reload();
      return true;
    },
  });
}

async function keep({ appId, context, macro }, more) {
  const { content, dashboard, gadget } = context.extension;
  const answer = await fetch('/_forge/settings', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-atlassian-token': 'no-check' },
    body: JSON.stringify({
      app: appId,
      moduleKey: context.moduleKey,
      contentId: content?.id,
      dashboardId: dashboard?.id,
      gadgetId: gadget?.id,
      macroId: macro,
      ...more,
    }),
  });
  if (!answer.ok) throw new Error((await answer.json()).message);
}
