import { describe, expect, it } from 'vitest';
import { fakeBridge } from '../testing/fakeBridge';
import { events, invokeRemote, requestConfluence, requestJira, router, showFlag, view } from './bridge';

describe('a product request', () => {
  it('is sent as the host expects it, and answered as a Response', async () => {
    const calls = fakeBridge({
      fetchProduct: () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"id":"1"}' }),
    });
    const response = await requestConfluence('/wiki/api/v2/pages/1');
    expect(await response.json()).toEqual({ id: '1' });
    expect(calls).toEqual([
      {
        command: 'fetchProduct',
        payload: {
          product: 'confluence',
          restPath: '/wiki/api/v2/pages/1',
          fetchRequestInit: { body: null, headers: [['x-atlassian-token', 'no-check']] },
          isMultipartFormData: false,
        },
      },
    ]);
  });

  it('to Jira names Jira', async () => {
    const calls = fakeBridge({ fetchProduct: () => ({ status: 200, headers: {}, body: '{}' }) });
    await requestJira('/rest/api/3/myself');
    expect(calls[0]?.payload).toMatchObject({ product: 'jira', restPath: '/rest/api/3/myself' });
  });

  it('that deletes has an empty body, and a 204 has none', async () => {
    const calls = fakeBridge({ fetchProduct: () => ({ status: 204, headers: {} }) });
    const response = await requestConfluence('/wiki/api/v2/pages/1', { method: 'DELETE' });
    expect(response.status).toBe(204);
    expect(calls[0]?.payload).toMatchObject({ fetchRequestInit: { method: 'DELETE', body: '' } });
  });

  it.each(['AAEC/w==', 'data:text/csv;base64,AAEC/w=='])(
    'answered with bytes as %s gives those bytes',
    async (body) => {
      fakeBridge({ fetchProduct: () => ({ status: 200, headers: {}, body, isAttachment: true }) });
      const response = await requestConfluence('/wiki/rest/api/content/1/child/attachment/2/download');
      expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 1, 2, 255]);
    },
  );

  it('without a host says that it needs one', async () => {
    Object.assign(globalThis, { __bridge: undefined });
    await expect(requestConfluence('/x')).rejects.toThrow('only works inside Confluence');
  });
});

describe('a call to our server', () => {
  it('joins header values and hands the payload on', async () => {
    const calls = fakeBridge({
      invoke: () => ({ success: true, payload: { status: 200, headers: { etag: ['a', 'b'] }, body: { x: 1 } } }),
    });
    const answer = await invokeRemote({ path: '/api/cloner/preferences', method: 'GET' });
    expect(answer).toEqual({ status: 200, headers: { etag: 'a,b' }, body: { x: 1 } });
    expect(calls[0]?.payload).toEqual({
      path: '/api/cloner/preferences',
      method: 'GET',
      invokeType: 'ui-remote-fetch',
    });
  });

  it('that failed resolves to the error, as the real bridge does', async () => {
    fakeBridge({ invoke: () => ({ success: false, error: { message: 'no route' } }) });
    expect(await invokeRemote({ path: '/x' })).toEqual({ message: 'no route' });
  });
});

describe('the host', () => {
  it('is asked to open pages in a new tab and modules in the same one', async () => {
    const calls = fakeBridge();
    await router.open('/wiki/spaces/A/pages/1');
    await router.navigate({ target: 'contentView', contentId: '1' });
    expect(calls.map(({ payload }) => payload)).toEqual([
      { url: '/wiki/spaces/A/pages/1', type: 'new-tab' },
      { target: 'contentView', contentId: '1', type: 'same-tab' },
    ]);
  });

  it('shows a flag, and takes it away again', async () => {
    const calls = fakeBridge();
    const flag = showFlag({ id: 'f', title: 'Saved' });
    await flag.close();
    expect(calls).toEqual([
      { command: 'showFlag', payload: { type: 'info', id: 'f', title: 'Saved' } },
      { command: 'closeFlag', payload: { id: 'f' } },
    ]);
  });

  it('tells of changes to the issue until nobody listens', async () => {
    let tell: (payload: unknown) => unknown = () => undefined;
    let ended = 0;
    fakeBridge({
      on: (payload) => {
        tell = (payload as { callback: (change: unknown) => unknown }).callback;
        return { unsubscribe: () => (ended += 1) };
      },
    });
    const heard: unknown[] = [];
    const subscription = await events.on('JIRA_ISSUE_CHANGED', (change) => heard.push(change));
    tell({ issueId: '1' });
    subscription.unsubscribe();
    expect(heard).toEqual([{ issueId: '1' }]);
    expect(ended).toBe(1);
  });

  it('opens an issue by its key', async () => {
    const calls = fakeBridge();
    await router.open({ target: 'issue', issueKey: 'OPS-7' });
    expect(calls[0]?.payload).toEqual({ target: 'issue', issueKey: 'OPS-7', type: 'new-tab' });
  });

  it('sets the theme when asked', async () => {
    const calls = fakeBridge();
    await view.theme.enable();
    expect(calls[0]?.command).toBe('enableTheming');
  });
});
