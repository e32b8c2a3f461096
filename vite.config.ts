import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ],
  // Two copies of either, and shared text silently falls apart.
  resolve: { dedupe: ['yjs', 'lexical', 'react', 'react-dom'] },
  // Named beforehand, or the first editor opened in development reloads the page.
  optimizeDeps: {
    entries: [
      'app/entry.client.tsx',
      'app/root.tsx',
      'app/{routes,ui,editor}/**/*.tsx',
      'app/**/*.client.ts',
      '!**/*.test.tsx',
    ],
    // No browser is given these: some of what they need exists for a server alone.
    exclude: ['@node-rs/argon2', '@prisma/adapter-pg', '@prisma/client', 'lucia', 'nodemailer', 'pg', 'pino'],
  },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
  // terser packs a few per cent tighter than what Vite brings: every reader loads these files.
  build: { target: 'es2022', assetsInlineLimit: 0, minify: !isSsrBuild && 'terser' },
  server: { host: '127.0.0.1' },
}))
