/** What a host answers to a product request. */
export interface ProductResult {
  status: number;
  statusText?: string;
  headers: Record<string, string>;
  body?: string;
  /** The body is base64, or a data URL, of bytes. */
  isAttachment?: boolean;
}

const bodiless = new Set([101, 204, 205, 304]);

export function productResponse(result: ProductResult): Response {
  const { status, statusText = '', headers } = result;
  return new Response(bodiless.has(status) ? null : bodyOf(result), { status, statusText, headers });
}

function bodyOf({ body, isAttachment }: ProductResult): BodyInit | null {
  if (body === undefined) return null;
  return isAttachment ? bytesOf(body) : body;
}

function bytesOf(text: string): ArrayBuffer {
  const base64 = text.startsWith('data:') ? text.slice(text.indexOf(',') + 1) : text;
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}
