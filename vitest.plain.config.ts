import { defineConfig } from 'vitest/config'

// For tests that need no database: they start at once.
export default defineConfig({ test: { include: ['tests/architecture.test.ts'] } })
