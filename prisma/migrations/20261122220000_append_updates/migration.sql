-- Who may write in a manuscript now: findManuscriptRight() of app/domain/manuscript/access.server.ts, asked at the moment
-- of writing. manuscript.server.test.ts holds the two together over every state.
CREATE FUNCTION may_write(practitioner text, manuscript text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM "Practitioner" WHERE "id" = practitioner AND "suspendedAt" IS NULL)
    AND (EXISTS (SELECT FROM "CaseStudy" c JOIN "CaseStudyAuthor" a ON a."caseStudyId" = c."id"
                 WHERE c."manuscriptId" = manuscript AND a."practitionerId" = practitioner
                   AND c."state" IN ('draft', 'published'))
      OR EXISTS (SELECT FROM "Proposal" r JOIN "ProposalMember" b ON b."proposalId" = r."id"
                 WHERE r."manuscriptId" = manuscript AND b."practitionerId" = practitioner AND b."state" = 'member'
                   AND r."state" IN ('draft', 'consultation')));
END $$;

-- Appends to the log, entry by entry; an entry is the same place in every array. `speakers` holds the Yjs client ids that
-- speak in it, as '{1,2}'. A function, because its small statements are planned once for each connection: planning the
-- one statement that did all this took four times as long as running it, and there is one for every keystroke.
CREATE FUNCTION append_updates(
  manuscripts text[], epochs int[], practitioners text[], updates bytea[], only_at bigint[], speakers text[]
) RETURNS TABLE (refusal text, at_seq bigint, before_seq bigint) LANGUAGE plpgsql AS $$
DECLARE
  speaking bigint[];
  is_now record;
BEGIN
  -- Held in one order, so that two who hold several do not wait for each other. What is asked after this is asked of the
  -- rows of that moment, and not of those from before the wait.
  PERFORM FROM "Manuscript" WHERE "id" = ANY (manuscripts) ORDER BY "id" FOR NO KEY UPDATE;
  FOR n IN 1 .. cardinality(manuscripts) LOOP
    speaking := speakers[n];
    SELECT m."epoch", may_write(practitioners[n], m."id") AS may,
      coalesce((SELECT max(u."seq") FROM "ManuscriptUpdate" u WHERE u."manuscriptId" = m."id"),
               (SELECT c."seq" FROM "ManuscriptCheckpoint" c WHERE c."manuscriptId" = m."id"), 0) AS seq,
      bound.known, bound.mine
      INTO is_now
      FROM "Manuscript" m, LATERAL (
        SELECT count(*) AS known, count(*) FILTER (WHERE b."practitionerId" = practitioners[n]) AS mine
          FROM "ManuscriptClient" b WHERE b."manuscriptId" = m."id" AND b."clientId" = ANY (speaking)) bound
      WHERE m."id" = manuscripts[n];
    at_seq := NULL;
    before_seq := is_now.seq;
    refusal := CASE
      WHEN NOT FOUND THEN 'not_found'
      WHEN is_now.epoch <> epochs[n] THEN 'epoch'
      WHEN NOT is_now.may THEN 'forbidden'
      WHEN only_at[n] <> is_now.seq THEN 'conflict'
      WHEN is_now.mine < is_now.known THEN 'client'
    END;
    IF refusal IS NULL THEN
      IF is_now.known < cardinality(speaking) THEN
        INSERT INTO "ManuscriptClient" ("manuscriptId", "clientId", "practitionerId")
          SELECT manuscripts[n], unnest(speaking), practitioners[n] ON CONFLICT DO NOTHING;
      END IF;
      INSERT INTO "ManuscriptUpdate" ("manuscriptId", "practitionerId", "data")
        VALUES (manuscripts[n], practitioners[n], updates[n]) RETURNING "seq" INTO at_seq;
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;
