// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeCore } from '../../testing/fakeCore';
import { openApp } from '../../testing/openApp';

const article = (key: string) => screen.findByRole('article', { name: key });

describe('incoming handoffs', () => {
  it('lists who offers what, how it stands and how long there is', async () => {
    await openApp('/incoming');
    const list = await screen.findByRole('list', { name: 'Handoffs that wait for you' });
    const first = within(list).getByRole('button', { name: /PAY-311/ });
    expect(first).toHaveTextContent('Ben Carter');
    expect(first).toHaveTextContent('Watch');
    expect(first).toHaveTextContent('36 min left');
    expect(within(list).getByRole('button', { name: /OPS-91/ })).toHaveTextContent('2 h overdue');
  });

  it('shows the note in its parts, and what changed since', async () => {
    await openApp('/incoming');
    const detail = within(await article('PAY-311'));
    expect(detail.getByRole('heading', { name: 'Where it stands' })).toBeInTheDocument();
    expect(detail.getByText('a fix is in review, one test is still red').closest('ul')).not.toBeNull();
    expect(detail.getByText('the gateway answers 51 again after the deploy')).toBeInTheDocument();
    const changed = await detail.findByRole('region', { name: 'Changed since the note' });
    expect(changed).toHaveTextContent('Status In progress → In review');
  });

  it('is accepted only with a read-back, into which actions go with one press', async () => {
    const { core, user } = await openApp('/incoming');
    const detail = within(await article('PAY-311'));
    const accept = detail.getByRole('button', { name: 'Accept' });
    expect(accept).toBeDisabled();
    await user.click(detail.getByRole('button', { name: 'Get the review of the fix done by Ben' }));
    expect(detail.getByLabelText('What I take over')).toHaveValue('Get the review of the fix done by Ben.');
    await user.type(detail.getByLabelText('What I take over'), ' And I call the gateway.');
    await user.click(accept);
    expect(await screen.findByText('Yours now. It is at the end of your queue.')).toBeInTheDocument();
    expect(core.asked).toContainEqual({
      kind: 'answerOne',
      handoffId: 'h1',
      answer: 'accepted',
      overAssignee: false,
      text: 'Get the review of the fix done by Ben. And I call the gateway.',
    });
    await waitFor(() => expect(screen.getByRole('img', { name: '2 waiting for you' })).toBeInTheDocument());
  });

  it('is not accepted with spaces alone', async () => {
    const { user } = await openApp('/incoming');
    const detail = within(await article('PAY-311'));
    await user.type(detail.getByLabelText('What I take over'), '   ');
    expect(detail.getByRole('button', { name: 'Accept' })).toBeDisabled();
  });

  it('is declined with a reason, and with words where the reason says nothing', async () => {
    const { core, user } = await openApp('/incoming');
    const detail = within(await article('PAY-311'));
    await user.click(detail.getByRole('button', { name: 'Decline…' }));
    const decline = detail.getByRole('button', { name: 'Decline' });
    expect(decline).toBeDisabled();
    await user.click(detail.getByLabelText('Reason'));
    await user.click(await screen.findByRole('option', { name: 'Another reason' }));
    expect(decline).toBeDisabled();
    await user.type(detail.getByLabelText('In your words'), 'We swapped.');
    await user.click(decline);
    expect(await screen.findByText('Given back, with your reason.')).toBeInTheDocument();
    expect(core.asked).toContainEqual({ kind: 'answerOne', handoffId: 'h1', answer: 'declined', overAssignee: false, reason: 'other', text: 'We swapped.' });
  });

  it('says who was faster when two accept at once', async () => {
    const { core, user } = await openApp('/incoming/h2');
    core.problems.set('answerOne', { code: 'handoffClosed', message: 'Ben Carter accepted this handoff a moment ago.' });
    const detail = within(await article('MOB-142'));
    await user.type(detail.getByLabelText('What I take over'), 'I take it.');
    await user.click(detail.getByRole('button', { name: 'Accept' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Ben Carter accepted this handoff a moment ago.');
    expect(detail.getByLabelText('What I take over')).toHaveValue('I take it.');
  });

  it('warns when an issue came back before', async () => {
    await openApp('/incoming/h3');
    expect(await screen.findByText(/came back 2 times already/)).toBeInTheDocument();
  });

  it('says that nothing waits', async () => {
    const core = new FakeCore();
    core.handoffs.incoming = [];
    await openApp('/incoming', core);
    expect(await screen.findByRole('heading', { name: 'Nothing waits for you' })).toBeInTheDocument();
  });
});

describe('outgoing handoffs', () => {
  it('are taken back by the sender', async () => {
    const { core, click } = await openApp('/outgoing');
    await article('PAY-280');
    expect(screen.queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
    await click('Withdraw');
    expect(await screen.findByText('Taken back. It stays yours.')).toBeInTheDocument();
    expect(core.asked).toContainEqual({ kind: 'answerOne', handoffId: 'h4', answer: 'withdrawn', overAssignee: false });
  });

  it('say why they could not be read, and are read again when asked', async () => {
    const core = new FakeCore();
    core.problems.set('readOpen', { code: 'unavailable', message: 'The server did not answer.' });
    const { click } = await openApp('/outgoing', core);
    expect(await screen.findByRole('alert')).toHaveTextContent('The server did not answer.');
    core.problems.clear();
    await click('Try again');
    await article('PAY-280');
  });
});
