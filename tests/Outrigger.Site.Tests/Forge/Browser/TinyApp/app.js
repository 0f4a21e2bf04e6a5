// What an app does when it starts: asks where it is, follows the theme, and starts a worker of its own.
const { callBridge } = globalThis.__bridge;
await callBridge('enableTheming');
const context = await callBridge('getContext');

globalThis.answerOfWorker = new Promise((resolve, reject) => {
  const worker = new Worker('./worker.js', { type: 'module' });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});

document.getElementById('state').textContent = `ready as ${context.moduleKey}${context.extension.modal ? ` with ${JSON.stringify(context.extension.modal)}` : ''}`;
