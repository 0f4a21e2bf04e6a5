// Calls to the app's own server go through the site, which vouches for the person with a signed token.

export async function invokeRemote({ setup }, { path, method = 'GET', headers = {}, body }) {
  const answer = await fetch('/_forge/invoke-remote', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-atlassian-token': 'no-check' },
    body: JSON.stringify({
      app: setup.appId,
      moduleKey: setup.context.moduleKey,
      contentId: setup.context.extension.content?.id,
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
