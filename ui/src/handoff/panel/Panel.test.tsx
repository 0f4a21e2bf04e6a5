// @vitest-environment jsdom
import '../../testing/dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseBy } from '../testing/choose';
import { FakeCore } from '../testing/fakeCore';
import { fakeHost, forMe, fromMe, nothingYet, taken } from '../testing/fakeHost';
import { Panel } from './Panel';

const opened = vi.hoisted(() => ({ core: {}, times: 0 }));
vi.mock('#handoffCore', () => ({
  openCore: () => {
    opened.times++;
    return opened.core;
  },
}));

let core: FakeCore;
let workers = 0;

beforeEach(() => {
  core = new FakeCore();
  opened.core = core;
  opened.times = 0;
  workers = 0;
  vi.stubGlobal('Worker', function Worker() {
    workers++;
  });
});
afterEach(() => vi.unstubAllGlobals());

const remotes = (calls: ReturnType<typeof fakeHost>) => calls.filter(({ command }) => command === 'invoke');

describe('the panel of an issue', () => {
  it('shows what waits for me from one call to the server, without starting the core', async () => {
    const calls = fakeHost({ standing: forMe });
    render(<Panel />);
    expect(await screen.findByText('Waiting for your answer')).toBeInTheDocument();
    expect(remotes(calls).map(({ payload }) => payload)).toEqual([
      { path: '/api/handoff/issues/10000', method: 'GET', invokeType: 'ui-remote-fetch' },
    ]);
    expect(screen.getByRole('button', { name: 'Read and answer' })).toBeInTheDocument();
    expect(screen.getByText(/Place 3 in your queue/)).toHaveTextContent('2 handoffs so far');
    expect([opened.times, workers]).toEqual([0, 0]);
  });

  it('shows names as soon as Jira has told them', async () => {
    fakeHost({ standing: forMe });
    render(<Panel />);
    expect(await screen.findByText(/Ben Carter → you/)).toBeInTheDocument();
  });

  it('says who has it now', async () => {
    fakeHost({ standing: taken });
    render(<Panel />);
    expect(await screen.findByText('Accepted by Ben Carter')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Hand off…' })).toBeInTheDocument();
  });

  it('says for whose answer I wait', async () => {
    fakeHost({ standing: fromMe });
    render(<Panel />);
    expect(await screen.findByText('Waiting for Dalia Lindqvist')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Read the note' })).toBeInTheDocument();
  });

  it('says that the server cannot be reached, and asks again', async () => {
    fakeHost({ broken: true });
    render(<Panel />);
    expect(await screen.findByRole('alert')).toHaveTextContent('Handoff cannot be reached.');
    fakeHost({ standing: nothingYet });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Not handed off yet')).toBeInTheDocument();
  });

  it('starts the core when it is answered, and shows what became of it', async () => {
    const calls = fakeHost({ standing: forMe });
    const user = userEvent.setup();
    render(<Panel />);
    await user.click(await screen.findByRole('button', { name: 'Read and answer' }));
    await user.type(await screen.findByLabelText('What I take over'), 'I take it.');
    expect(opened.times).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(await screen.findByText('Answered. It stands on the issue.')).toBeInTheDocument();
    expect(core.asked).toContainEqual({ kind: 'answerOne', handoffId: 'h1', answer: 'accepted', overAssignee: false, text: 'I take it.' });
    await waitFor(() => expect(remotes(calls)).toHaveLength(2));
    expect(calls.map(({ command }) => command)).toContain('refresh');
  });

  it('hands off from the issue', async () => {
    core.handoffs.incoming = [];
    fakeHost({ standing: nothingYet });
    const user = userEvent.setup();
    render(<Panel />);
    await user.click(await screen.findByRole('button', { name: 'Hand off…' }));
    await chooseBy(user, await screen.findByLabelText('Hand off to'), 'ben', /Ben Carter/);
    await user.click(screen.getByRole('button', { name: 'Hand off' }));
    expect(await screen.findByText('Handed off. It stays yours until it is accepted.')).toBeInTheDocument();
    expect(core.handoffs.sent[0]).toMatchObject({ issueId: '10000', to: { kind: 'person', id: 'ben' } });
  });
});
