// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ada } from '../../testing/fakeReports';
import { openApp, type Desk } from '../../testing/openApp';
import { coreOf } from '../../testing/savedReports';

let saved: { name: string; content: Blob }[] = [];

async function openReport(): Promise<Desk> {
  const desk = await openApp('/report/r2', coreOf(ada));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Export' })).toBeEnabled());
  return desk;
}

const choose = async ({ user, click }: Desk, item: RegExp) => {
  await click('Export');
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

describe('exporting', () => {
  beforeEach(() => {
    saved = [];
    const contents = new Map<string, Blob>();
    URL.createObjectURL = (content) => {
      const address = `blob:${contents.size}`;
      contents.set(address, content as Blob);
      return address;
    };
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, content: contents.get(this.href) ?? new Blob() });
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it.each([
    [/^CSV/, 'csv'],
    [/^Excel/, 'xlsx'],
  ] as const)('hands a file over: %s', async (item, format) => {
    const desk = await openReport();
    await choose(desk, item);
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(desk.core.last('exportReport')).toMatchObject({ format, name: 'Bugs by component' });
    expect(saved[0]?.name).toBe(`Bugs by component.${format}`);
    expect(saved[0]?.content.size).toBeGreaterThan(0);
    expect(await screen.findByText(`Bugs by component.${format} is made.`)).toBeInTheDocument();
  });

  it('copies the table as HTML and as text', async () => {
    let copied: Record<string, Blob> = {};
    const desk = await openReport();
    vi.stubGlobal('ClipboardItem', function (parts: Record<string, Blob>) {
      copied = parts;
    });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: () => Promise.resolve() } });
    await choose(desk, /^Copy as table/);
    expect(await screen.findByText('The table is copied.')).toBeInTheDocument();
    expect(Object.keys(copied).sort()).toEqual(['text/html', 'text/plain']);
    expect(await copied['text/html']?.text()).toContain('<table');
    expect(await copied['text/plain']?.text()).not.toContain('<');
    vi.unstubAllGlobals();
  });

  it('says why a file could not be made, and shows no file', async () => {
    const desk = await openReport();
    desk.core.problems.set('exportReport', { code: 'tooLarge', message: 'A sheet holds at most 1,048,576 rows.' });
    await choose(desk, /^Excel/);
    expect(await screen.findByRole('alert')).toHaveTextContent('A sheet holds at most 1,048,576 rows.');
    expect(saved).toHaveLength(0);
  });
});
