// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FakeCore } from '../testing/fakeCore';
import { openPage } from '../testing/openPage';
import { builtIn, ofProject } from '../testing/templates';
import { TemplateForm } from './TemplateForm';

const read = (over: object) => ({ kind: 'templateRead' as const, id: 0, template: builtIn, ofProject: false, mayWrite: true, ...over });

describe('the template of a project', () => {
  it('begins from the built-in one, and is saved with its sections in order', async () => {
    const core = new FakeCore();
    openPage(core, <TemplateForm projectId="1" first={read({})} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Add a section' }));
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.type(screen.getByLabelText('Title of section 2'), 'Open questions');
    await user.type(screen.getByLabelText('Hint for section 2'), 'Who was asked');
    await user.click(screen.getByRole('button', { name: 'Move section 2 up' }));
    await user.click(screen.getByRole('checkbox', { name: 'Ask for “if … then …”' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(core.asked).toEqual([
        {
          kind: 'writeTemplate',
          projectId: '1',
          template: {
            name: 'Project form',
            sections: [
              { title: 'Open questions', hint: 'Who was asked', required: false },
              { title: 'Where it stands', required: true },
            ],
            actions: true,
            contingencies: false,
          },
        },
      ]),
    );
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
  });

  it('goes back to the built-in one', async () => {
    const core = new FakeCore();
    openPage(core, <TemplateForm projectId="1" first={read({ template: ofProject, ofProject: true })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Use the built-in form' }));
    await waitFor(() => expect(core.asked).toEqual([{ kind: 'writeTemplate', projectId: '1' }]));
  });

  it('is shown to others, who cannot change it', () => {
    openPage(new FakeCore(), <TemplateForm projectId="1" first={read({ mayWrite: false })} />);
    expect(screen.getByText(/Only administrators of this project/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });
});
