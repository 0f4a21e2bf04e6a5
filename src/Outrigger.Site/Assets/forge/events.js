// Events between the frames of one app, and public ones between all apps.
const subscriptions = new Set();

export function emit(channel, { event, payload }) {
  for (const subscription of [...subscriptions]) {
    // A frame that has gone away cannot be told; that is no failure of the sender.
    if (subscription.channel === channel && subscription.event === event) subscription.callback(payload).catch(() => {});
  }
}

export function subscribe({ ends }, channel, { event, callback }) {
  const subscription = { channel, event, callback };
  const unsubscribe = () => subscriptions.delete(subscription);
  subscriptions.add(subscription);
  ends.push(unsubscribe);
  return { unsubscribe: () => void unsubscribe() };
}

/** What the product itself tells: every app on the page may hear it. */
export function emitProduct(event, payload) {
  for (const subscription of [...subscriptions]) {
    if (subscription.channel !== 'public' && subscription.event === event) subscription.callback(payload).catch(() => {});
  }
}
