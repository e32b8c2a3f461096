import { defineConfig, mergeConfig } from 'vitest/config'
import usual from './vitest.config.ts'

// On a real PostgreSQL server (TEST_DATABASE_URL): everything but what is about the embedded database itself.
const config = mergeConfig(usual, defineConfig({ test: { exclude: ['app/db/embedded/**', 'tests/embedded/**'] } }))
config.test.include = ['app/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'tests/services/*.services.ts']
export default config
