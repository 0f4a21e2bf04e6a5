// Product requests of an app: the site's own REST, with the person's session, in the app's name.
import { tellOfChange } from './issues.js';

const text = /^(text\/|application\/(json|xml|javascript|problem\+json)|[^;]*\+json)/i;

const products = {
  confluence: { paths: /^\/wiki\/(rest|api)\//, example: '/wiki/api/v2/pages' },
  jira: { paths: /^\/rest\/(api|agile|software|forge)\//, example: '/rest/api/3/myself' },
};

export async function fetchProduct({ setup }, { product, restPath, fetchRequestInit = {}, isMultipartFormData = false }) {
  if (!Object.hasOwn(products, product)) throw new Error(`This site has no ${product}.`);
  const { method = 'GET', headers = [], body } = fetchRequestInit;
  const sent = new Headers(headers);
  sent.set('x-outrigger-app', setup.appId);
  sent.set('x-atlassian-token', 'no-check');
  // What came is the content type of the text that stands for the form.
  if (isMultipartFormData) sent.delete('content-type');
  const address = addressOf(restPath, products[product]);
  const answer = await fetch(address, {
    method,
    headers: sent,
    body: method === 'GET' || method === 'HEAD' ? null : isMultipartFormData ? formOf(body) : body,
    credentials: 'same-origin',
  });
  if (answer.ok && method !== 'GET') tellOfChange(setup, address.pathname);
  return pack(answer);
}

// Looked at after dots are resolved, so that a request in an app's name reaches the product's REST and nothing else of the site.
function addressOf(restPath, { paths, example }) {
  const address = new URL(restPath, window.location.origin);
  if (address.origin !== window.location.origin || !paths.test(address.pathname)) {
    throw new Error(`A product request names a path of the REST interface, such as ${example}.`);
  }
  return address;
}

function formOf(json) {
  const { file, __fileName: name, __fileType: type, ...fields } = JSON.parse(json);
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  if (file !== undefined) form.append('file', blobOf(file, type), name);
  return form;
}

function blobOf(dataUrl, type) {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (char) => char.charCodeAt(0));
  return new Blob([bytes], { type });
}

async function pack(answer) {
  const { status, statusText } = answer;
  const headers = Object.fromEntries(answer.headers);
  const type = answer.headers.get('content-type') ?? '';
  const isFile = answer.headers.get('content-disposition')?.startsWith('attachment') === true;
  if (!isFile && (type === '' || text.test(type))) return { body: status === 204 ? undefined : await answer.text(), headers, status, statusText };
  return { body: base64(new Uint8Array(await answer.arrayBuffer())), headers, status, statusText, isAttachment: true };
}

function base64(bytes) {
  const parts = [];
  // In pieces: the arguments of one call are limited.
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
