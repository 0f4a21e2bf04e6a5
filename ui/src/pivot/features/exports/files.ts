import type { ReportExported } from '../../engine/protocol';

/** Hands a file to the browser, which saves it. */
export function download(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What the core exported, as the bytes that it is. */
export function contentOf({ text, base64, mediaType }: Pick<ReportExported, 'text' | 'base64' | 'mediaType'>): Blob {
  return new Blob([base64 === undefined ? (text ?? '') : bytesOf(base64)], { type: mediaType });
}

const bytesOf = (base64: string): ArrayBuffer => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;

const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu;

/** A name that every system takes for a file. */
export const fileNameOf = (name: string): string => name.replace(forbidden, ' ').replace(/\s+/g, ' ').trim().slice(0, 80) || 'Report';
