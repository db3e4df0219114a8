import { isOwnUrl } from '../origin.ts';

/** What is known of the frame that sent a message; `parent` is null for the main frame. */
export interface SenderFrame {
  url: string;
  parent: unknown;
}

/** Only the main frame of our own page is answered. A frame that is gone (null) is not. */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}
