// Hands an issue over on a site with an independent client, which checks every answer against Atlassian's schemas.
// node walk.mjs SITE EMAIL TOKEN PROJECT_KEY ISSUE_KEY RECEIVER; prints one line of JSON, or fails with the step that went wrong.
import assert from 'node:assert/strict';
import { createAgileClient, createCloudClient } from 'jira.js';

const [host, email, apiToken, projectKey, issueIdOrKey, receiver] = process.argv.slice(2);
const config = { host, auth: { type: 'basic', email, apiToken }, onSchemaMismatch: 'throw' };
const jira = createCloudClient(config);
const agile = createAgileClient(config);
const steps = [];

async function step(name, work) {
  try {
    const result = await work();
    steps.push(name);
    return result;
  } catch (error) {
    console.error(`${name}: ${error?.stack ?? error}`);
    process.exit(1);
  }
}

const refused = (work) => work().then(() => null, (error) => error);

// Who is here, and what may he do.
const me = await step('myself', () => jira.myself.getCurrentUser({ expand: ['groups'] }));
assert.equal(me.groups.items.length, me.groups.size);
const may = await step('my permissions', () => jira.permissions.getMyPermissions({ issueKey: issueIdOrKey, permissions: 'ADD_COMMENTS,ASSIGN_ISSUES' }));
assert.ok(may.permissions.ADD_COMMENTS.havePermission);
const checked = await step('permissions in bulk', () => jira.permissions.getBulkPermissions({ projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [1], issues: [10001] }] }));
assert.deepEqual(checked.projectPermissions[0].issues, [10001]);

// The site's fields, statuses and projects.
const fields = await step('fields', () => jira.issueFields.getFields());
assert.ok(fields.some((field) => field.schema?.custom === 'com.pyxis.greenhopper.jira:gh-sprint'));
await step('statuses', () => jira.workflowStatuses.getStatuses());
await step('status categories', () => jira.workflowStatusCategories.getStatusCategories());
await step('issue types', () => jira.issueTypes.getIssueAllTypes());
const projects = await step('projects', () => jira.projects.searchProjects({ keys: [projectKey], expand: ['lead', 'issueTypes'] }));
assert.deepEqual(projects.values.map((project) => project.key), [projectKey]);
await step('project', () => jira.projects.getProject({ projectIdOrKey: projectKey }));
await step('statuses of a project', () => jira.projects.getAllStatuses({ projectIdOrKey: projectKey }));

// A search, page by page, and the same issues by name.
const jql = `project = ${projectKey} ORDER BY key ASC`;
const found = [];
let nextPageToken;
do {
  const page = await step('search', () => jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql, fields: ['summary', 'status', 'assignee'], maxResults: 40, nextPageToken }));
  found.push(...page.issues);
  nextPageToken = page.nextPageToken;
} while (nextPageToken);
assert.equal(new Set(found.map((issue) => issue.key)).size, found.length);
assert.ok(found.length > 40);
const counted = await step('count', () => jira.issueSearch.countIssues({ jql }));
assert.equal(counted.count, found.length);
const byAddress = await step('search by address', () => jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql, maxResults: 5000 }));
assert.equal(byAddress.issues.length, found.length);
const some = found.slice(0, 30).map((issue) => issue.key).reverse();
const fetched = await step('bulk fetch', () => jira.issues.bulkFetchIssues({ issueIdsOrKeys: some, fields: ['summary', 'assignee', 'duedate'] }));
assert.deepEqual(fetched.issues.map((issue) => issue.key), [...some].reverse());
const issue = await step('issue', () => jira.issues.getIssue({ issueIdOrKey, expand: ['names', 'schema', 'changelog', 'transitions', 'renderedFields'] }));
assert.equal(issue.key, issueIdOrKey);

// The note, with the receiver mentioned and the handoff's id as a property in the same request.
const note = {
  version: 1,
  type: 'doc',
  content: [
    {
      type: 'panel',
      attrs: { panelType: 'info' },
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Handed to ', marks: [{ type: 'strong' }] },
            { type: 'mention', attrs: { id: receiver, text: '@Emma' } },
            { type: 'status', attrs: { text: 'WATCH', color: 'yellow' } },
          ],
        },
      ],
    },
  ],
};
const comment = await step('comment', () => jira.issueComments.addComment({ issueIdOrKey, body: note, properties: [{ key: 'outrigger-handoff', value: { handoff: 'h-1' } }] }));
assert.deepEqual(comment.body, note);
const property = await step('comment property', () => jira.issueCommentProperties.getCommentProperty({ commentId: comment.id, propertyKey: 'outrigger-handoff' }));
assert.deepEqual(property.value, { handoff: 'h-1' });
await step('comment edited', () => jira.issueComments.updateComment({ issueIdOrKey, id: comment.id, body: { body: note }, notifyUsers: false }));
const comments = await step('comments', () => jira.issueComments.getComments({ issueIdOrKey, orderBy: '-created', expand: ['renderedBody'] }));
assert.equal(comments.comments[0].id, comment.id);
await step('comments by id', () => jira.issueComments.getCommentsByIds({ ids: [Number(comment.id)] }));
const wrong = { ...note, content: [{ type: 'panel', attrs: { panelType: 'loud' }, content: [] }] };
const invalid = await step('a wrong document is refused', () => refused(() => jira.issueComments.addComment({ issueIdOrKey, body: wrong })));
assert.equal(invalid?.status, 400);

// To the receiver.
const people = await step('assignable people', () => jira.userSearch.findAssignableUsers({ issueKey: issueIdOrKey, query: 'emma' }));
assert.deepEqual(people.map((person) => person.accountId), [receiver]);
await step('people', () => jira.userSearch.findUsers({ query: 'e' }));
await step('assign', () => jira.issues.assignIssue({ issueIdOrKey, accountId: receiver }));
await step('property', () => jira.issueProperties.setIssueProperty({ issueIdOrKey, propertyKey: 'handoff', body: { state: 'accepted' } }));
const marked = await step('search by property', () => jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'issue.property[handoff].state = accepted', fields: ['assignee'], properties: ['handoff'] }));
assert.equal(marked.issues[0].fields.assignee.accountId, receiver);
const { transitions } = await step('transitions', () => jira.issues.getTransitions({ issueIdOrKey }));
await step('transition', () => jira.issues.doTransition({ issueIdOrKey, transition: { id: transitions.find((way) => way.to.statusCategory.key === 'indeterminate').id } }));
await step('edit', () => jira.issues.editIssue({ issueIdOrKey, fields: { summary: 'Handed over by jira.js' } }));
const changes = await step('changelog', () => jira.issues.getChangeLogs({ issueIdOrKey, maxResults: 100 }));
assert.ok(['assignee', 'status', 'summary'].every((field) => changes.values.some((change) => change.items.some((item) => item.fieldId === field))));
await step('changelogs in bulk', () => jira.issues.getBulkChangelogs({ issueIdsOrKeys: [issueIdOrKey], fieldIds: ['assignee'] }));
await step('watchers', () => jira.issueWatchers.getIssueWatchers({ issueIdOrKey }));
await step('worklogs', () => jira.issueWorklogs.getIssueWorklog({ issueIdOrKey }));
await step('filters', () => jira.filters.getFiltersPaginated({ expand: ['jql', 'owner'] }));

// Boards and sprints.
const boards = await step('boards', () => agile.board.getAllBoards({ projectKeyOrId: projectKey }));
const boardId = boards.values[0].id;
await step('board configuration', () => agile.board.getConfiguration({ boardId }));
const sprints = await step('sprints', () => agile.board.getAllSprints({ boardId, state: 'active' }));
await step('epics', () => agile.board.getEpics({ boardId }));
const planned = await step('issues of a sprint', () => agile.sprint.getIssuesForSprint({ sprintId: sprints.values[0].id }));
assert.ok(planned.issues.some((one) => one.key === issueIdOrKey));
await step('issues of a board', () => agile.board.getIssuesForBoard({ boardId, maxResults: 10 }));
await step('backlog', () => agile.board.getIssuesForBacklog({ boardId, maxResults: 10 }));

console.log(JSON.stringify({ steps: steps.length, comment: comment.id }));
