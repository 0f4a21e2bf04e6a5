// What is looked at of saved reports, sharing, exports, the admin page, the gadget and the macro.
const settled = (page) => page.waitForTimeout(500);

export async function reports({ open, shot }) {
  const page = await open({ path: '/reports' });
  await page.getByRole('row', { name: /Hiring plan/ }).waitFor();
  await shot(page);
  await page.getByRole('button', { name: 'More for Bugs by component' }).click();
  await settled(page);
  await shot(page, '-menu');
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await settled(page);
  await shot(page, '-delete');
}

export async function saved({ open, shot }) {
  const page = await open({ path: '/report/r2', query: '?advice' });
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await page.getByRole('button', { name: 'Chart' }).click();
  await page.getByText('Unsaved changes').waitFor();
  await settled(page);
  await shot(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await settled(page);
  await shot(page, '-export');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share' }).click();
  await settled(page);
  await shot(page, '-share');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More for this report' }).click();
  await page.getByRole('menuitem', { name: 'Name and sharing…' }).click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
  await shot(page, '-sharing');
  await page.getByRole('radio', { name: 'Limited' }).check({ force: true });
  await settled(page);
  await shot(page, '-limited');
}

export async function mayNot({ open, shot }) {
  const page = await open({ path: '/report/r2', query: '?me=uwe&mayNot' });
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
  await shot(page);
}

export async function closed({ open, shot }) {
  const page = await open({ path: '/report/r3' });
  await page.getByRole('alert').waitFor();
  await shot(page);
}

export async function admin({ open, shot }) {
  const page = await open({ file: 'admin.html', height: 1800, query: '?advice' });
  await page.getByRole('button', { name: 'Add a level on top' }).click();
  await page.getByLabel('Issue types that stand on it').click();
  await page.getByRole('option', { name: 'Initiative' }).click();
  await page.getByLabel('Link that leads to its children').click();
  await page.getByRole('option', { name: 'Delivers' }).click();
  await page.getByRole('radio', { name: 'People named here' }).last().check({ force: true });
  await settled(page);
  await shot(page);
  await page.getByRole('tab', { name: 'All reports' }).click();
  await page.getByRole('row', { name: /Hiring plan/ }).waitFor();
  await settled(page);
  await shot(page, '-reports');
}

const kept = { reportId: 'r2', show: 'table' };

export async function gadget({ open, shot }) {
  const page = await open({ file: 'gadget.html', width: 520, height: 460, extension: { gadgetConfiguration: kept } });
  await page.getByRole('table').waitFor();
  await settled(page);
  await shot(page);
  const edited = await open({ file: 'gadget.html', width: 520, height: 460, extension: { entryPoint: 'edit', gadgetConfiguration: kept } });
  await edited.getByLabel('Which report').waitFor();
  await settled(edited);
  await shot(edited, '-edit');
  const gone = await open({ file: 'gadget.html', width: 520, height: 200, status: 404, extension: { gadgetConfiguration: kept } });
  await gone.getByText('This report is gone.').waitFor();
  await shot(gone, '-gone');
}
