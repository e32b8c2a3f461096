import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Without DATABASE_URL the stock CLI still generates and validates; migrating needs a PostgreSQL.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://pglite/dev' },
})
