// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { openReport } from '../../testing/openReport';

// jsdom has no canvas to draw on; what is drawn is tested beside this, and looked at in pictures.
HTMLCanvasElement.prototype.getContext = vi.fn(() => null) as never;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

describe('the answer as a chart', () => {
  it('says its figures in a table as well', async () => {
    const { click, core } = await openReport('Status × assignee');
    await click('Chart');
    expect(await screen.findByRole('table', { name: 'count as a table' })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'In Progress' })).toBeInTheDocument();
    expect(core.last('changeReport')?.config.chart).toEqual({ kind: 'bar' });
  });

  it('is of another kind, and the kind is the report’s own', async () => {
    const { click, core } = await openReport('Status × assignee');
    await click('Chart');
    await click('Lines');
    await waitFor(() => expect(core.last('changeReport')?.config.chart).toEqual({ kind: 'line' }));
    await click('Table');
    await waitFor(() => expect(core.last('changeReport')?.config.chart).toBeUndefined());
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
  });

  it('says why it cannot be drawn, and tries again', async () => {
    const { click, core } = await openReport('Status × assignee');
    core.problems.set('readChart', { code: 'internal', message: 'No figures.' });
    await click('Chart');
    expect(await screen.findByRole('alert')).toHaveTextContent('No figures.');
    core.problems.clear();
    await click('Try again');
    expect(await screen.findByRole('table', { name: 'count as a table' })).toBeInTheDocument();
  });
});
