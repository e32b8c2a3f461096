-- The first steps of somebody new. Whoever was here before has none.
CREATE TABLE "Welcome" (
    "practitionerId" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Welcome_pkey" PRIMARY KEY ("practitionerId")
);
ALTER TABLE "Welcome" ADD CONSTRAINT "Welcome_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
