// Walks through a page's life on a site with an independent client, which checks every answer against Atlassian's schemas.
// node walk.mjs SITE EMAIL TOKEN SPACE_ID TEMPLATE_ID; prints one line of JSON, or fails with the step that went wrong.
import assert from 'node:assert/strict';
import { createV1Client, createV2Client } from 'confluence.js';

const [host, email, apiToken, spaceId, templateId] = process.argv.slice(2);
const config = { host, auth: { type: 'basic', email, apiToken } };
const v1 = createV1Client(config);
const v2 = createV2Client(config);
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

const storage = { representation: 'storage', value: '<p>Hello <strong>there</strong></p>' };

const me = await step('current user', () => v1.users.getCurrentUser());
const spaces = await step('spaces', () => v2.space.getSpaces({ limit: 10 }));
assert.ok(spaces.results.some((space) => space.id === spaceId));

const template = await step('page', () => v2.page.getPageById({ id: Number(templateId), bodyFormat: 'storage', includeLabels: true }));
const home = Number(template.parentId);

const created = await step('create', () => v2.page.createPage({ body: { spaceId, title: 'Made by confluence.js', body: storage } }));
assert.equal(created.authorId, me.accountId);
assert.equal(created.body.storage.value, storage.value);

const taken = await step('title taken', () =>
  v2.page.createPage({ body: { spaceId, title: 'MADE by confluence.js', body: storage } }).then(
    () => null,
    (error) => error,
  ),
);
assert.equal(taken?.status, 400);

const copy = await step('copy', () =>
  v1.contentChildrenAndDescendants.copyPage({
    id: templateId,
    pageTitle: 'Copied by confluence.js',
    copyLabels: true,
    copyAttachments: true,
    destination: { type: 'parent_page', value: String(created.id) },
    expand: ['body.storage', 'metadata.labels', 'ancestors'],
  }),
);
assert.equal(copy.version.number, 1);
assert.equal(copy.ancestors.at(-1).id, String(created.id));
const copyId = Number(copy.id);

await step('add label', () => v1.contentLabels.addLabelsToContent({ id: copy.id, body: [{ prefix: 'global', name: 'from-js' }] }));
const labels = await step('labels', () => v2.label.getPageLabels({ id: copyId }));
assert.deepEqual(labels.results.map((label) => label.name).sort(), [...template.labels.results.map((label) => label.name), 'from-js'].sort());
await step('remove label', () => v1.contentLabels.removeLabelFromContent({ id: copy.id, label: 'from-js' }));

const files = await step('attachments', () => v2.attachment.getPageAttachments({ id: copyId }));
const content = await step('download', () => v1.contentAttachments.downloadAttatchment({ id: copy.id, attachmentId: files.results[0].id }));
assert.ok(content.byteLength > 0);

const children = await step('direct children', () => v2.children.getPageDirectChildren({ id: Number(created.id) }));
assert.deepEqual(children.results.map((child) => child.title), ['Copied by confluence.js']);
const descendants = await step('descendants', () => v2.descendants.getPageDescendants({ id: home, depth: 3, limit: 250 }));
assert.ok(descendants.results.some((page) => page.id === copy.id && page.depth === 2));

const property = await step('create property', () => v2.contentProperties.createPageProperty({ pageId: copyId, key: 'run', value: { row: 1 } }));
await step('update property', () =>
  v2.contentProperties.updatePagePropertyById({ pageId: copyId, propertyId: Number(property.id), key: 'run', value: { row: 2 }, version: { number: 2 } }),
);

await step('update', () =>
  v2.page.updatePage({
    id: copyId,
    body: { id: copy.id, status: 'current', title: 'Changed by confluence.js', body: storage, version: { number: 2 } },
  }),
);
const found = await step('search', () => v1.search.searchByCQL({ cql: 'title = "Changed by confluence.js" and type = page' }));
assert.equal(found.results[0].content.id, copy.id);
const people = await step('search people', () => v1.search.searchUser({ cql: 'user.fullname ~ "ada*"' }));
assert.equal(people.results.length, 1);
await step('restrictions', () => v1.contentRestrictions.getRestrictions({ id: copy.id }));
await step('operations', () => v2.operation.getPageOperations({ id: copyId }));

await step('delete', () => v2.page.deletePage({ id: copyId }));
const trashed = await step('trash', () => v2.page.getPages({ spaceId: [Number(spaceId)], status: ['trashed'] }));
assert.deepEqual(trashed.results.map((page) => page.id), [copy.id]);

console.log(JSON.stringify({ steps: steps.length, copy: copy.id }));
