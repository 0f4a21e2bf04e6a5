// @vitest-environment jsdom
import '../../testing/dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeHost } from '../testing/fakeHost';
import { incoming, outgoing } from '../testing/handoffs';
import { Gadget } from './Gadget';

const records = (rows: ReturnType<typeof incoming>) => rows.map(({ record }) => record);

describe('the gadget', () => {
  it('counts and lists what waits for me, with keys and summaries from one request to Jira', async () => {
    const calls = fakeHost({ open: { incoming: records(incoming()), outgoing: records(outgoing()) } });
    render(<Gadget />);
    expect(await screen.findByText('Card payments fail for amounts above 9,999')).toBeInTheDocument();
    expect(screen.getByLabelText('3 handoffs')).toHaveTextContent('3');
    expect(screen.getByText('from Ben Carter')).toBeInTheDocument();
    expect(screen.getByText('You wait for 1 answer.')).toBeInTheDocument();
    const fetched = calls.filter(({ command }) => command === 'fetchProduct').map(({ payload }) => (payload as { restPath: string }).restPath);
    expect(fetched.filter((path) => path.includes('bulkfetch'))).toHaveLength(1);
    expect(fetched).toHaveLength(2);
  });

  it('opens a handoff in the app', async () => {
    const calls = fakeHost({ open: { incoming: records(incoming()), outgoing: [] } });
    render(<Gadget />);
    await userEvent.click(await screen.findByRole('button', { name: /PAY-311/ }));
    await waitFor(() =>
      expect(calls.at(-1)).toEqual({
        command: 'navigate',
        payload: { url: 'https://site.example/jira/apps/handoff/incoming/h1', type: 'same-tab' },
      }),
    );
  });

  it('says that nothing waits, and asks Jira for nothing', async () => {
    const calls = fakeHost({ open: { incoming: [], outgoing: [] } });
    render(<Gadget />);
    expect(await screen.findByText('Nothing waits for you.')).toBeInTheDocument();
    expect(calls.map(({ command }) => command)).not.toContain('fetchProduct');
  });
});
