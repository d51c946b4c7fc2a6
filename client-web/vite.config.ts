import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One HTML entry for each screen: kiosk.html, clerk.html, staff.html and so on. */
const entries = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.html'));

export default defineConfig({
  plugins: [react()],
  base: '/',
  build: {
    outDir: 'target/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000, // in KB; the counter is on a LAN and the file is cached for good
    rollupOptions: {
      input: entries,
      output: {
        manualChunks: (id) => (id.includes('/src/text/') ? 'text' : undefined),
      },
    },
  },
});
