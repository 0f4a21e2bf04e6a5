// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openReport } from '../testing/openReport';

const asks = () => screen.findByRole('dialog');
const holds = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function changed() {
  const desk = await openReport('Status × assignee');
  await desk.click('Chart');
  await waitFor(() => expect(desk.core.last('changeReport')?.config.chart).toBeDefined());
  await waitFor(holds);
  return desk;
}

describe('a report with changes that nobody saved', () => {
  it('gives way to a new one only when somebody says so', async () => {
    const { click, core } = await changed();
    await click('New report');
    expect(await asks()).toHaveTextContent('Leave without saving?');
    await click('Stay');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(core.kinds).not.toContain('closeReport');
    await click('New report');
    await click('Leave without saving');
    expect(await screen.findByRole('heading', { name: 'New report' })).toBeInTheDocument();
    expect(holds()).toBe(false);
  });

  it('holds the tab, and stays behind the list of saved reports', async () => {
    const { click } = await changed();
    expect(holds()).toBe(true);
    await click('Saved reports');
    expect(screen.queryByRole('dialog')).toBeNull();
    await click('Report');
    expect(await screen.findByText('Not saved')).toBeInTheDocument();
  });
});

describe('a report that nobody saved', () => {
  it('keeps its layout where a reload finds it, and stays open', async () => {
    const { core } = await changed();
    await waitFor(() => expect(core.last('makeLink')?.config.chart).toBeDefined());
    expect(core.kinds.filter((kind) => kind === 'openReport')).toHaveLength(1);
    expect(core.kinds).not.toContain('openLink');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a report as it was opened', () => {
  it('is left without a question', async () => {
    const { click } = await openReport('Status × assignee');
    expect(holds()).toBe(false);
    await click('New report');
    expect(await screen.findByRole('heading', { name: 'New report' })).toBeInTheDocument();
  });
});
