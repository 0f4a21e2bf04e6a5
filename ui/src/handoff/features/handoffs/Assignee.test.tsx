// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeCore } from '../../testing/fakeCore';
import { openApp } from '../../testing/openApp';
import { chen } from '../../testing/people';

describe('a handoff whose issue was assigned to somebody else meanwhile', () => {
  it('overwrites the assignee only when the receiver says so', async () => {
    const core = new FakeCore();
    core.handoffs.assigneeNow = chen;
    core.handoffs.incoming = core.handoffs.incoming.map((row) => ({ ...row, record: { ...row.record, assignOnAccept: true } }));
    const { user, click } = await openApp('/incoming/h1', core);
    expect(await screen.findByText(/Chen Haddad is the assignee now/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('What I take over'), 'I take it.');
    await user.click(screen.getByRole('checkbox', { name: 'Make me the assignee instead of Chen Haddad' }));
    await click('Accept');
    expect(core.asked).toContainEqual({ kind: 'answerOne', handoffId: 'h1', answer: 'accepted', text: 'I take it.', overAssignee: true });
  });
});
