// What is looked at in Pivot Report, screen by screen.
import { openReport } from './pivotHarness.mjs';

const settled = (page) => page.waitForTimeout(500);

export async function start({ open, shot }) {
  const page = await open();
  await page.getByRole('heading', { name: 'New report' }).waitFor();
  await settled(page);
  await shot(page);
  await page.getByText('JQL', { exact: true }).click();
  await page.getByLabel('JQL query').fill('project = PAY AND bad = 1');
  await page.getByText('does not exist').waitFor();
  await shot(page, '-jql');
}

export async function tree({ open, shot }) {
  const page = await open();
  await openReport(page, 'Issue tree');
  await page.getByRole('button', { name: /^Expand Let/ }).first().click();
  await settled(page);
  await shot(page);
}

export async function cross({ open, shot }) {
  const page = await open({ query: '?unseen' });
  await openReport(page, 'Status × assignee');
  await settled(page);
  await shot(page);
}

export async function months({ open, shot }) {
  const page = await open();
  await openReport(page, 'Points by project and month');
  await settled(page);
  await page.getByRole('button', { name: 'Expand Payments' }).click();
  await settled(page);
  await page.getByRole('columnheader', { name: /sum of Points/ }).first().hover();
  await page.getByRole('button', { name: 'More for sum of Points' }).first().click();
  await settled(page);
  await shot(page);
}

export async function progress({ open, shot }) {
  const page = await open();
  await openReport(page, 'Progress by epic');
  await settled(page);
  await shot(page);
}

export async function loading({ open, shot }) {
  const page = await open({ query: '?slow' });
  await openReport(page, 'Issue tree');
  await page.waitForTimeout(1500);
  await shot(page);
  await page.getByRole('button', { name: 'Stop loading' }).click();
  await settled(page);
  await shot(page, '-stopped');
}

export async function none({ open, shot }) {
  const page = await open({ query: '?none' });
  await page.getByText('Issue tree', { exact: true }).click();
  await page.getByRole('button', { name: 'Payments board' }).click();
  await page.getByText('has no issues').waitFor();
  await shot(page);
}

export async function build({ open, shot }) {
  const page = await open();
  await openReport(page, 'Status × assignee');
  await page.getByRole('button', { name: 'Use Components' }).click();
  await page.getByRole('menuitem', { name: 'Add to rows' }).click();
  await page.getByRole('button', { name: /^Components/, expanded: false }).first().click();
  await settled(page);
  await shot(page);
  await page.getByRole('button', { name: /^Number of issues/ }).click();
  await page.getByRole('group', { name: 'Options of Number of issues' }).scrollIntoViewIfNeeded();
  await settled(page);
  await shot(page, '-measure');
}

export async function explain({ open, shot }) {
  const page = await open();
  await openReport(page, 'Status × assignee');
  await settled(page);
  await page.getByRole('row', { name: /In Progress/ }).getByRole('gridcell').nth(3).click();
  await page.getByText('Left out: ').waitFor();
  await settled(page);
  await shot(page);
}

export async function chart({ open, shot }) {
  const page = await open();
  await openReport(page, 'Status × assignee');
  await page.getByRole('button', { name: 'Chart', exact: true }).click();
  await page.getByRole('img').waitFor();
  for (const kind of ['Bars', 'Stacked', 'Lines', 'Heat map']) {
    await page.getByRole('button', { name: kind }).click();
    await settled(page);
    await shot(page, `-${kind.replace(' ', '')}`);
  }
  await page.getByRole('button', { name: 'As table' }).click();
  await settled(page);
  await shot(page, '-table');
}
