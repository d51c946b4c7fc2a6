/** Our media client alone, as one module that a page can import. */
export default {
  build: {
    emptyOutDir: false,
    minify: false,
    lib: { entry: 'src/media/index.ts', formats: ['es'], fileName: () => 'media.js' },
  },
};
