// The settings by themselves, for whoever checks them before anything else is loaded or built.
export const SETTINGS = {
  entryPoints: ['app/settings.server.ts'],
  outfile: 'build/settings.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
}
