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

export async function form({ open, shot }) {
  const page = await open({ height: 1000, ready: (page) => page.getByRole('grid').waitFor() });
  await page.getByRole('row', { name: /OPS-87/ }).focus();
  await page.keyboard.press('h');
  await page.getByLabel('Hand off to').fill('pri');
  await page.getByText('Priya Nair', { exact: true }).last().click();
  await page.getByRole('radio', { name: 'Watch' }).check();
  await page.getByLabel('Where it stands').fill('The new certificate is ordered.\n- the order is CA-5512\n- waiting for the mail to hostmaster@');
  await page.getByLabel('Action 1', { exact: true }).fill('Answer the mail to hostmaster');
  await page.getByRole('button', { name: 'Add “if … then …”' }).click();
  await page.getByLabel('If, 1').fill('no mail has come by noon');
  await page.getByLabel('Then, 1').fill('call the CA with the order number');
  await page.getByText('off work until tomorrow').waitFor();
  await page.waitForTimeout(400);
  await shot(page, '');
  await page.getByRole('dialog').getByLabel('Where it stands').scrollIntoViewIfNeeded();
  await page.mouse.move(640, 500);
  await page.mouse.wheel(0, 2000);
  await page.waitForTimeout(300);
  await shot(page, '-end');
}

export async function incoming({ open, shot }) {
  const page = await open({ height: 1000, path: '/incoming', ready: (page) => page.getByRole('article').waitFor() });
  await page.getByRole('button', { name: 'Get the review of the fix done by Ben' }).click();
  await shot(page, '');
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('Yours now').waitFor();
  await shot(page, '-accepted');
  await page.getByRole('button', { name: /OPS-91/ }).click();
  await page.getByText('came back 2 times').waitFor();
  await page.getByRole('button', { name: 'Decline…' }).click();
  await page.waitForTimeout(200);
  await shot(page, '-decline');
}

export async function outgoing({ open, shot }) {
  const page = await open({ path: '/outgoing', ready: (page) => page.getByRole('article').waitFor() });
  await shot(page, '');
}

const stand = (over) => ({
  id: 'h1', version: 1, issueId: '10000', from: 'ben', to: { kind: 'person', id: 'ada' }, state: 'pending',
  created: new Date().toISOString(), acceptBy: new Date(Date.now() + 2_400_000).toISOString(), assignOnAccept: false, outbox: {}, story: [], ...over,
});
const names = { values: [{ accountId: 'ben', displayName: 'Ben Carter' }, { accountId: 'dalia', displayName: 'Dalia Lindqvist' }], issues: [{ id: '10000', key: 'PAY-311', fields: { summary: 'Card payments fail for amounts above 9,999' } }] };

export async function panel({ open, shot }) {
  const of = (standing) => ({ file: 'panel.html', width: 720, height: 120, names, remote: { '/api/handoff/issues/10000': standing }, ready: (page) => page.getByRole('button').first().waitFor() });
  const mine = await open(of({ open: stand({}), count: 2, mayAnswer: true, inMyQueue: 3 }));
  await mine.getByText('Ben Carter').waitFor();
  await shot(mine, '-mine');
  await mine.setViewportSize({ width: 720, height: 1000 });
  await mine.getByRole('button', { name: 'Read and answer' }).click();
  await mine.getByRole('heading', { name: 'Timeline' }).waitFor();
  await shot(mine, '-answer');
  const none = await open(of({ count: 0, mayAnswer: false }));
  await shot(none, '-none');
  const closed = await open(of({ last: stand({ state: 'accepted', acceptedBy: 'ben', from: 'ada', to: { kind: 'person', id: 'ben' } }), count: 1, mayAnswer: false }));
  await closed.getByText('Accepted by Ben Carter').waitFor();
  await shot(closed, '-closed');
}

export async function gadget({ open, shot }) {
  const incoming = [stand({}), stand({ id: 'h2', from: 'dalia', acceptBy: new Date(Date.now() - 7_200_000).toISOString() }), stand({ id: 'h3', issueId: '1', acceptBy: undefined })];
  const page = await open({ file: 'gadget.html', width: 420, height: 300, names, remote: { '/api/handoff/open': { incoming, outgoing: [stand({})] } }, ready: (page) => page.getByText('PAY-311').first().waitFor() });
  await shot(page, '');
}

export async function shift({ open, shot }) {
  const page = await open({ path: '/shift', query: '?slow', height: 900, ready: (page) => page.getByText('12 of 12 chosen').waitFor() });
  await page.getByLabel('Hand over to').fill('late');
  await page.getByRole('option', { name: /Late shift/ }).click();
  await page.getByLabel('Note for the whole shift').fill('Quiet day. The gateway is slow since noon, the provider knows.');
  await page.getByRole('button', { name: 'Note and receiver of PAY-298' }).click();
  await shot(page, '-sheet');
  await page.getByRole('button', { name: 'Check 12 issues' }).click();
  await page.getByRole('heading', { name: '12 issues can be handed over' }).waitFor();
  await shot(page, '-preview');
  await page.getByRole('button', { name: 'Hand over 12 issues' }).click();
  await page.getByText('5 of 12').or(page.getByText('6 of 12')).first().waitFor();
  await shot(page, '-run');
  await page.getByRole('heading', { name: '11 issues handed over, 1 failed' }).waitFor({ timeout: 20_000 });
  await shot(page, '-end');
}

export async function history({ open, shot }) {
  const page = await open({ path: '/history', ready: (page) => page.getByRole('table').waitFor() });
  await shot(page, '');
}

export async function teams({ open, shot }) {
  const page = await open({ path: '/teams', height: 1000, ready: (page) => page.getByRole('button', { name: /Payments/ }).waitFor() });
  await page.getByRole('button', { name: /Payments/ }).click();
  await page.getByRole('button', { name: 'Hours and time zone of Ben Carter' }).click();
  await shot(page, '');
}

export async function measures({ open, shot }) {
  const page = await open({ path: '/measures', ready: (page) => page.getByText('2.4 h').waitFor() });
  await shot(page, '');
}

export async function admin({ open, shot }) {
  const page = await open({ moduleKey: 'handoff-admin', height: 1000, ready: (page) => page.getByRole('button', { name: 'Save' }).waitFor() });
  await shot(page, '');
}

export async function project({ open, shot }) {
  const page = await open({ moduleKey: 'handoff-templates', ready: (page) => page.getByRole('button', { name: 'Save' }).waitFor() });
  await page.getByRole('button', { name: 'Add a section' }).click();
  await shot(page, '');
}
