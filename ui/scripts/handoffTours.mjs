// What is looked at in Handoff, screen by screen.
const heading = (name) => (page) => page.getByRole('heading', { name, level: 1 }).waitFor();

export async function queue({ open, shot }) {
  const page = await open({ query: '?columns&over', ready: (page) => page.getByRole('grid').waitFor() });
  await page.getByRole('row', { name: /PAY-305/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await shot(page, '-moved');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'More for PAY-280' }).click();
  await page.waitForTimeout(300);
  await shot(page, '-menu');
  const empty = await open({ query: '?empty', ready: heading('My queue') });
  await empty.waitForTimeout(300);
  await shot(empty, '-empty');
  await empty.getByRole('button', { name: 'Choose issues…' }).click();
  await empty.getByLabel('Key or words of the summary').fill('pay');
  await empty.getByText('PAY-280').waitFor();
  await empty.waitForTimeout(400);
  await shot(empty, '-add');
  const narrow = await open({ width: 700, ready: (page) => page.getByRole('grid').waitFor() });
  await shot(narrow, '-narrow');
}

export async function team({ open, shot }) {
  const page = await open({ path: '/team', ready: (page) => page.getByRole('grid').waitFor() });
  await page.getByRole('button', { name: 'Take next' }).click();
  await page.waitForTimeout(200);
  await shot(page, '');
}
