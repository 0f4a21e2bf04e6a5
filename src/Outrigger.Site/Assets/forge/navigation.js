// Where an app may send its person: places of this site, and other sites over https.

const places = {
  contentView: ({ contentId, version }) =>
    `/wiki/pages/viewpage.action?pageId=${part(contentId)}${version === undefined ? '' : `&pageVersion=${part(version)}`}`,
  contentEdit: ({ contentId }) => `/wiki/pages/editpage.action?pageId=${part(contentId)}`,
  contentList: ({ spaceKey }) => `/wiki/spaces/${part(spaceKey)}/pages`,
  spaceView: ({ spaceKey }) => `/wiki/spaces/${part(spaceKey)}`,
  issue: ({ issueKey }) => `/browse/${part(issueKey)}`,
  dashboard: ({ dashboardId }) => `/jira/dashboards/${part(dashboardId)}`,
  projectSettingsDetails: ({ projectKey }) => `/jira/software/projects/${part(projectKey)}/settings`,
  userProfile: ({ accountId }) => `/wiki/people/${part(accountId)}`,
};

const part = (value) => {
  if (value === undefined || value === null || value === '') throw new Error('The place lacks its id or key.');
  return encodeURIComponent(value);
};

/** @returns {URL} */
export function urlOf(setup, location) {
  const { target } = location;
  if (target === 'module') return new URL(pathOfModule(setup, location), window.location.origin);
  if (!Object.hasOwn(places, target)) throw new Error(`This site has no place of the kind "${target}".`);
  return new URL(places[target](location), window.location.origin);
}

export function navigate(setup, { type, url, ...location }) {
  const to = url === undefined ? urlOf(setup, location) : allowed(url);
  if (type === 'new-tab') {
    // noopener gives no window back, so a blocked one cannot be told from an open one.
    window.open(to, '_blank', 'noopener,noreferrer');
  } else {
    window.location.assign(to);
  }
}

function allowed(url) {
  let to;
  try {
    to = new URL(url, window.location.origin);
  } catch {
    throw new Error(`"${url}" is not an address.`);
  }
  if (to.origin !== window.location.origin && to.protocol !== 'https:') {
    throw new Error('An app may open places of this site, and other sites over https only.');
  }
  return to;
}

function pathOfModule({ modules, context }, { moduleKey, projectKey = context.extension.project?.key, path = '' }) {
  const template = modules[moduleKey];
  if (template === undefined) throw new Error(`The app's manifest has no page with the key "${moduleKey}".`);
  // A page of a project's has the project in its address: the one named, else the one that the app is shown in.
  const base = template.includes('{project}') ? template.replace('{project}', part(projectKey)) : template;
  if (path === '' || path.startsWith('?') || path.startsWith('#')) return base + path;
  return `${base}/${path.replace(/^\/+/, '')}`;
}
