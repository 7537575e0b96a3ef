import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the page into the package. Nothing is inlined, so that the page's own files are all that it may load. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../../dist/workspace/page',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
    target: 'es2023',
    // The block renderer brings a Markdown parser; all of it comes from this machine.
    chunkSizeWarningLimit: 2_000,
    license: { fileName: 'licenses.md' },
  },
});
