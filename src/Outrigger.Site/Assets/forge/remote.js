// Calls to the app's own server go through the site, which vouches for the person with a signed token.

export async function invokeRemote({ setup }, { path, method = 'GET', headers = {}, body }) {
  const { content, issue, project, dashboard, gadget } = setup.context.extension;
  const answer = await fetch('/_forge/invoke-remote', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-atlassian-token': 'no-check' },
    body: JSON.stringify({
      app: setup.appId,
      moduleKey: setup.context.moduleKey,
      contentId: content?.id,
      issueId: issue?.id,
      projectId: project?.id,
      dashboardId: dashboard?.id,
      gadgetId: gadget?.id,
      macroId: setup.macro,
      location: window.location.href,
      path,
      method,
      headers,
      body,
    }),
  });
  if (!answer.ok) throw new Error((await answer.json()).message);
  return answer.json();
}
