import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: path.dirname(fileURLToPath(import.meta.url)),
  base: './',
  plugins: [react()],
  // Replaced by a fresh nonce in every answer of the app's own scheme (electron/security/csp.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../out/renderer',
    target: 'chrome140',
    // Everything comes from the same disk: no preload tricks, no data: URLs for scripts.
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
});
