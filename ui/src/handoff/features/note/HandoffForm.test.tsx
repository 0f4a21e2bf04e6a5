// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { chooseBy } from '../../testing/choose';
import { FakeCore } from '../../testing/fakeCore';
import { openApp } from '../../testing/openApp';
import { card } from '../../testing/queue';
import { ofProject } from '../../testing/templates';

async function openForm(core = new FakeCore(), key = 'OPS-87') {
  const desk = await openApp('/', core);
  (await card(key)).focus();
  await desk.user.keyboard('h');
  const dialog = await screen.findByRole('dialog', { name: `Hand off ${key}` });
  const inside = within(dialog);
  const choose = async (typed: string, name: RegExp) => chooseBy(desk.user, await inside.findByLabelText('Hand off to'), typed, name);
  return { ...desk, dialog, inside, choose };
}

describe('handing off', () => {
  it('sends who, what and until when, and says that it stays mine until it is accepted', async () => {
    const { core, user, inside, choose } = await openForm();
    await choose('ben', /Ben Carter/);
    await user.click(inside.getByRole('radio', { name: 'Watch' }));
    const summary = inside.getByLabelText('Where it stands');
    await user.clear(summary);
    await user.type(summary, 'Ordered.');
    await user.type(inside.getByLabelText('Action 1'), 'Install it');
    await user.click(inside.getByRole('button', { name: 'Add “if … then …”' }));
    await user.type(inside.getByLabelText('If, 1'), 'it is late');
    await user.type(inside.getByLabelText('Then, 1'), 'call the CA');
    await user.click(inside.getByRole('button', { name: 'Hand off' }));
    expect(await screen.findByText('OPS-87 is offered to Ben Carter. It stays yours until it is accepted.')).toBeInTheDocument();
    expect(core.handoffs.sent).toEqual([
      {
        issueId: '10002',
        to: { kind: 'person', id: 'ben' },
        note: {
          form: 'iPass',
          state: 'watch',
          summary: 'Ordered.',
          actions: [{ text: 'Install it' }],
          contingencies: [{ if: 'it is late', then: 'call the CA' }],
        },
        acceptBy: { workingHours: 8 },
        assignOnAccept: true,
      },
    ]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('asks who takes it before it can be sent', async () => {
    const { inside } = await openForm();
    expect(await inside.findByText('Choose who takes it.')).toBeInTheDocument();
    expect(inside.getByRole('button', { name: 'Hand off' })).toBeDisabled();
  });

  it('asks for a note', async () => {
    const { user, inside, choose } = await openForm();
    await choose('ben', /Ben Carter/);
    await user.clear(inside.getByLabelText('Where it stands'));
    expect(await inside.findByText('Say where the work stands.')).toBeInTheDocument();
    expect(inside.getByRole('button', { name: 'Hand off' })).toBeDisabled();
  });

  it('shows at its place what Jira would refuse, before anything is sent', async () => {
    const { core, inside, choose } = await openForm();
    await choose('tom', /Tom Berger/);
    expect(await inside.findByText(/Tom Berger’s account is closed/)).toBeInTheDocument();
    await waitFor(() => expect(inside.getByRole('button', { name: 'Hand off' })).toBeDisabled());
    expect(core.handoffs.sent).toEqual([]);
  });

  it('lets what is only worth a look be sent', async () => {
    const { inside, choose } = await openForm();
    await choose('priya', /Priya Nair/);
    expect(await inside.findByText(/off work until tomorrow/)).toBeInTheDocument();
    expect(inside.getByRole('button', { name: 'Hand off' })).toBeEnabled();
  });

  it('keeps what was typed when sending fails, and says why', async () => {
    const { core, user, inside, choose } = await openForm();
    core.problems.set('sendHandoff', { code: 'rateLimited', message: 'Jira asks us to wait for 40 s.' });
    await choose('ben', /Ben Carter/);
    await user.click(inside.getByRole('button', { name: 'Hand off' }));
    expect(await inside.findByRole('alert')).toHaveTextContent('Jira asks us to wait for 40 s.');
    expect(inside.getByLabelText('Where it stands')).toHaveValue('In progress since Thursday.');
  });

  it('says why an issue cannot be handed off at all', async () => {
    const core = new FakeCore();
    core.handoffs.refusal = { code: 'serviceProject', message: 'A comment in a service project is seen by customers.' };
    const { inside } = await openForm(core);
    expect(await inside.findByText(/seen by customers/)).toBeInTheDocument();
    expect(inside.queryByRole('button', { name: 'Hand off' })).not.toBeInTheDocument();
  });

  it('asks for the sections of the project’s own template', async () => {
    const core = new FakeCore();
    core.handoffs.template = ofProject;
    const { user, inside, choose } = await openForm(core);
    await choose('ben', /Ben Carter/);
    await user.type(inside.getByLabelText(/State of the release/), '2.4 on staging');
    expect(inside.queryByText('What if')).not.toBeInTheDocument();
    await user.click(inside.getByRole('button', { name: 'Hand off' }));
    await waitFor(() => expect(core.handoffs.sent[0]?.note.sections).toEqual([{ title: 'State of the release', text: '2.4 on staging' }]));
  });
});
