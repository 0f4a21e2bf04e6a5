// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { chooseBy } from '../../testing/choose';
import { FakeCore } from '../../testing/fakeCore';
import { shiftOf } from '../../testing/fakeShifts';
import { issues } from '../../testing/issues';
import { openApp } from '../../testing/openApp';

/** Counts what a person does: one for each press and for each text typed in one go. */
async function openCounting(core = new FakeCore(), path = '/') {
  const desk = await openApp(path, core);
  let count = 0;
  const press = async (name: string | RegExp) => {
    const target = await screen.findByRole('button', { name });
    await waitFor(() => expect(target).toBeEnabled());
    count++;
    await desk.user.click(target);
  };
  const write = async (label: string, words: string) => {
    count += 2;
    await desk.user.click(await screen.findByLabelText(label));
    await desk.user.paste(words);
  };
  const choose = async (label: string, typed: string, name: RegExp) => {
    count += 3;
    await chooseBy(desk.user, await screen.findByLabelText(label), typed, name);
  };
  return { ...desk, press, write, choose, interactions: () => count };
}

const rows = () => within(screen.getByRole('table', { name: 'Issues to hand over' }));

describe('a shift of twelve issues', () => {
  it('is handed over with one shared note in at most 14 interactions from opening the app', async () => {
    const { core, press, write, choose, interactions } = await openCounting();
    await press('Shift handover');
    await screen.findByText('12 of 12 chosen');
    await choose('Hand over to', 'late', /Late shift/);
    await write('Note for the whole shift', 'Quiet day. The gateway is slow since noon.');
    await press('Check 12 issues');
    await press('Hand over 12 issues');
    expect(await screen.findByRole('heading', { name: '12 issues handed over' })).toBeInTheDocument();
    expect(interactions()).toBeLessThanOrEqual(14);
    expect(core.asked).toContainEqual(
      expect.objectContaining({
        kind: 'startShift',
        draft: expect.objectContaining({
          to: { kind: 'shift', id: 'shift-late' },
          shared: { form: 'brief', state: 'onTrack', summary: 'Quiet day. The gateway is slow since noon.' },
        }) as unknown,
      }),
    );
  });
});

describe('the sheet', () => {
  it('has my open issues where my queue is empty', async () => {
    const core = new FakeCore();
    core.problems.set('prepareShift', { code: 'notFound', message: 'There is no issue to hand over.' });
    const { press } = await openCounting(core);
    await press('Shift handover');
    await waitFor(() =>
      expect(core.asked).toContainEqual(expect.objectContaining({ kind: 'prepareShift', jql: expect.stringContaining('currentUser()') as unknown })),
    );
    expect(screen.getByRole('button', { name: 'My open issues' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('begins each note from the last change of status, and sends it as it was changed', async () => {
    const { core, user, press, write, choose } = await openCounting(new FakeCore(), '/shift');
    await press('Note and receiver of PAY-311');
    const own = await screen.findByLabelText('Its own note');
    expect(own).toHaveValue('In progress since 1 days.');
    await user.clear(own);
    await user.type(own, 'Ask Ben first.');
    await choose('Another receiver for this issue', 'ben', /Ben Carter/);
    await choose('Hand over to', 'late', /Late shift/);
    await write('Note for the whole shift', 'Quiet.');
    await press('Check 12 issues');
    const asked = core.asked.find(({ kind }) => kind === 'previewShift');
    expect(asked?.kind === 'previewShift' && asked.draft.rows[0]).toEqual({
      issueId: '10000',
      to: { kind: 'person', id: 'ben' },
      note: { form: 'brief', state: 'onTrack', summary: 'Ask Ben first.' },
    });
  });

  it('takes issues from a query', async () => {
    const { core, press, write } = await openCounting(new FakeCore(), '/shift');
    await press('JQL');
    await write('JQL, up to 200 issues', 'project = PAY');
    await press('Find them');
    await waitFor(() => expect(core.asked).toContainEqual({ kind: 'prepareShift', jql: 'project = PAY' }));
  });

  it('says what is missing before it can be checked', async () => {
    const { press } = await openCounting(new FakeCore(), '/shift');
    expect(await screen.findByText('Choose who takes over.')).toBeInTheDocument();
    await press('None');
    expect(await screen.findByText('Choose at least one issue.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check 0 issues' })).toBeDisabled();
  });
});

describe('a run', () => {
  async function startRun(core: FakeCore) {
    const desk = await openCounting(core, '/shift');
    await desk.choose('Hand over to', 'late', /Late shift/);
    await desk.write('Note for the whole shift', 'Quiet.');
    await desk.press(/^Check/);
    await desk.press(/^Hand over \d+/);
    return desk;
  }

  it('goes on past a failure, says why, and tries the failed one again', async () => {
    const core = new FakeCore();
    core.shifts.failing.add('10004');
    const { press } = await startRun(core);
    expect(await screen.findByRole('heading', { name: '11 issues handed over, 1 failed' })).toBeInTheDocument();
    expect(rows().getByRole('row', { name: /PAY-280/ })).toHaveTextContent('Jira asked us to wait for longer than a minute.');
    await press('Try the one that was not sent again');
    expect(await screen.findByRole('heading', { name: '12 issues handed over' })).toBeInTheDocument();
    expect(core.asked).toContainEqual({ kind: 'resumeShift', runId: 'shift-1' });
    expect(core.kinds.filter((kind) => kind === 'startShift')).toHaveLength(1);
  });

  it('shows how far it is, and is stopped', async () => {
    const core = new FakeCore(150, 3);
    const { press } = await startRun(core);
    expect(await screen.findByRole('heading', { name: /^3 of 12 issues/ })).toBeInTheDocument();
    await press('Stop');
    expect(await screen.findByRole('heading', { name: /^\d issues handed over/ })).toBeInTheDocument();
    expect(core.kinds).toContain('cancelShift');
    expect(rows().getAllByText('Left out').length).toBeGreaterThan(0);
  });

  it('that was interrupted is offered when the app opens, and gone on with', async () => {
    const core = new FakeCore();
    core.shifts.kept = [
      shiftOf(
        issues.map((issue, index) => ({ issue, state: index < 4 ? 'sent' : 'waiting', findings: [] })),
        'run-7',
      ),
    ];
    const { press } = await openCounting(core);
    expect(await screen.findByText('4 of 12 issues were handed over.')).toBeInTheDocument();
    await press('Go on');
    expect(await screen.findByRole('heading', { name: '12 issues handed over' })).toBeInTheDocument();
    expect(core.asked).toContainEqual({ kind: 'resumeShift', runId: 'run-7' });
  });

  it('of which issues failed is offered when the app opens, and they are tried again', async () => {
    const core = new FakeCore();
    core.shifts.kept = [
      shiftOf(
        issues.map((issue, index) => ({ issue, state: index < 10 ? 'sent' : 'failed', findings: [] })),
        'run-8',
      ),
    ];
    const { press } = await openCounting(core);
    expect(await screen.findByText('10 of 12 issues were handed over.')).toBeInTheDocument();
    await press('Try them again');
    expect(await screen.findByRole('heading', { name: '12 issues handed over' })).toBeInTheDocument();
    expect(core.asked).toContainEqual({ kind: 'resumeShift', runId: 'run-8' });
  });
});
