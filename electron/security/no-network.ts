import type { App, Session, WebContents } from 'electron';
import { isOwnUrl } from '../origin.ts';

/** Requests that never reach a network: our own pages, and what a page made itself. */
export function isLocalRequest(url: string): boolean {
  return isOwnUrl(url) || url.startsWith('data:') || (url.startsWith('blob:') && isOwnUrl(url.slice('blob:'.length)));
}

/** Chromium's own background traffic, off; every host name, unknown. Must run before the app is ready. */
export function silenceChromium(app: App): void {
  const line = app.commandLine;
  line.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  line.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  line.appendSwitch('disable-background-networking');
  line.appendSwitch('disable-component-update');
  line.appendSwitch('disable-domain-reliability');
  line.appendSwitch('disable-sync');
  line.appendSwitch('no-pings');
}

/** Three fences, each enough: requests cancelled, a proxy that leads nowhere, no dictionary downloads. */
export async function forbidNetwork(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, respond) => respond({ cancel: !isLocalRequest(details.url) }));
  session.setSpellCheckerEnabled(false);
  // Port 9 is "discard": nothing listens there. The bypass rule sends loopback addresses the same dead end.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

export function forbidPeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
