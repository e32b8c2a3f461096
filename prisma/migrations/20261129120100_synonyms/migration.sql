-- Words that mean the same: whoever searches for one finds the others.
CREATE TABLE "SynonymGroup" (
    "id" TEXT NOT NULL,
    "terms" TEXT[] NOT NULL,

    CONSTRAINT "SynonymGroup_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SynonymGroup_terms_check" CHECK (cardinality("terms") BETWEEN 2 AND 12)
);
-- Each of them: how it is looked for, and what is looked for in its place. "ambiguous": of its words only one counts ("out of
-- work" is "work"), so it means the others only where it is typed in full.
CREATE TABLE "SynonymTerm" (
    "groupId" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "ambiguous" BOOLEAN NOT NULL,
    "target" tsquery NOT NULL,
    "substitute" tsquery NOT NULL,

    CONSTRAINT "SynonymTerm_pkey" PRIMARY KEY ("groupId","term")
);
ALTER TABLE "SynonymTerm" ADD CONSTRAINT "SynonymTerm_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "SynonymGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A hyphen joins words that people write apart, too.
CREATE FUNCTION "search_apart"(typed text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(translate(typed, '“”', '""'), '(?<=[[:alnum:]])-(?=[[:alnum:]])', ' ', 'g')
$$;

CREATE FUNCTION "keep_synonym_terms"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  phrases tsquery := ''::tsquery;
  one record;
BEGIN
  DELETE FROM "SynonymTerm" WHERE "groupId" = NEW."id";
  FOR one IN SELECT term, plainto_tsquery('english', "search_apart"(term)) AS target,
      array_length(regexp_split_to_array(trim(term), '[^[:alnum:]]+'), 1) > 1 AS several FROM unnest(NEW."terms") term
  LOOP
    CONTINUE WHEN numnode(one.target) = 0;
    INSERT INTO "SynonymTerm" VALUES (NEW."id", one.term, one.several AND numnode(one.target) = 1, one.target, '')
      ON CONFLICT DO NOTHING;
    IF NOT (one.several AND numnode(one.target) = 1) THEN
      phrases := phrases || phraseto_tsquery('english', "search_apart"(one.term));
    END IF;
  END LOOP;
  -- "A&E" is written so, too; of "out of work" nothing is left to look for.
  UPDATE "SynonymTerm" SET "substitute" = CASE WHEN "ambiguous" AND "term" !~ '\s' THEN phrases || "target" ELSE phrases END
    WHERE "groupId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "keep_synonym_terms" AFTER INSERT OR UPDATE OF "terms" ON "SynonymGroup"
  FOR EACH ROW EXECUTE FUNCTION "keep_synonym_terms"();

-- These words with everything that means the same: what is typed in full is looked for as a phrase. In quotation marks
-- somebody means exactly what they say.
CREATE FUNCTION "search_widened"(asked tsquery, typed text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  said text := lower("search_apart"(typed));
BEGIN
  IF said LIKE '%"%' OR numnode(asked) = 0 THEN RETURN asked; END IF;
  asked := ts_rewrite(asked, format('SELECT "target", "substitute" FROM "SynonymTerm"
    WHERE %L::tsquery @> "target" AND strpos(%L, lower("search_apart"("term"))) > 0 AND numnode("substitute") > 0', asked, said));
  RETURN ts_rewrite(asked, format('SELECT "target", "target" || "substitute" FROM "SynonymTerm"
    WHERE NOT "ambiguous" AND %L::tsquery @> "target" AND strpos(%L, lower("search_apart"("term"))) = 0', asked, said));
END $$;

-- What somebody typed, as people type into search boxes.
CREATE FUNCTION "search_query"(typed text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT "search_widened"(websearch_to_tsquery('english', "search_apart"(typed)), typed)
$$;

-- Each word by itself, with what means the same; the last may be half typed.
CREATE FUNCTION "search_each"(typed text) RETURNS tsquery[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  each tsquery[] := '{}';
  one record;
  asked tsquery;
  quoted text;
BEGIN
  FOR one IN SELECT lexeme, positions[1] = max(positions[1]) OVER () AS last
    FROM unnest(to_tsvector('english', "search_apart"(typed))) ORDER BY positions[1] LIMIT 12
  LOOP
    quoted := '''' || replace(replace(one.lexeme, '\', '\\'), '''', '''''') || '''';
    asked := "search_widened"(quoted::tsquery, typed);
    IF one.last AND length(one.lexeme) > 2 THEN asked := asked || (quoted || ':*')::tsquery; END IF;
    each := each || asked;
  END LOOP;
  RETURN each;
END $$;

-- Whatever has any of the words.
CREATE FUNCTION "search_loosely"(typed text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  asked tsquery := "search_query"(typed);
  one tsquery;
BEGIN
  FOREACH one IN ARRAY "search_each"(typed) LOOP asked := asked || one; END LOOP;
  RETURN asked;
END $$;

-- Whatever has all of the words, of which the last may be half typed.
CREATE FUNCTION "search_typing"(typed text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  asked tsquery := ''::tsquery;
  one tsquery;
BEGIN
  FOREACH one IN ARRAY "search_each"(typed) LOOP
    asked := CASE WHEN numnode(asked) = 0 THEN one ELSE asked && one END;
  END LOOP;
  RETURN asked;
END $$;

-- What was typed, with each word that stands nowhere in what everybody may read put right as the likest that does.
CREATE FUNCTION "search_spelling"(typed text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(coalesce((
    SELECT "word" FROM "SearchWord" WHERE "word" % lower(part[1]) AND part[1] ~ '^[[:alpha:]]{4,30}$'
      AND similarity("word", lower(part[1])) > 0.42 AND abs(length("word") - length(part[1])) < 3
      AND (ts_lexize('english_stem', lower(part[1])))[1] IS NOT NULL
      AND NOT EXISTS (SELECT FROM "SearchWord" WHERE "stem" = (ts_lexize('english_stem', lower(part[1])))[1])
    ORDER BY similarity("word", lower(part[1])) DESC, "word" LIMIT 1), part[1]), '' ORDER BY n)
  FROM regexp_matches(typed, '[[:alpha:]]+|[^[:alpha:]]+', 'g') WITH ORDINALITY parts (part, n)
$$;

-- A beginning; moderators add, change and remove.
INSERT INTO "SynonymGroup" ("id", "terms") VALUES
  (gen_random_uuid(), '{NEET,"not in education, employment or training"}'),
  (gen_random_uuid(), '{ASB,"anti-social behaviour","antisocial behaviour",nuisance}'),
  (gen_random_uuid(), '{A&E,"accident and emergency","emergency department",casualty}'),
  (gen_random_uuid(), '{DWP,"Department for Work and Pensions"}'),
  (gen_random_uuid(), '{DfE,"Department for Education"}'),
  (gen_random_uuid(), '{DHSC,"Department of Health and Social Care","Department of Health"}'),
  (gen_random_uuid(), '{MHCLG,"Ministry of Housing, Communities and Local Government",DCLG,"Communities and Local Government"}'),
  (gen_random_uuid(), '{MoJ,"Ministry of Justice"}'),
  (gen_random_uuid(), '{HMT,"HM Treasury",Treasury}'),
  (gen_random_uuid(), '{"looked-after children","children in care","looked after child",LAC}'),
  (gen_random_uuid(), '{"care leavers","leaving care"}'),
  (gen_random_uuid(), '{alcohol,drink,drinking,drinker}'),
  (gen_random_uuid(), '{drug,"substance misuse",addiction}'),
  (gen_random_uuid(), '{homeless,homelessness,"rough sleeping","people without a home","no home"}'),
  (gen_random_uuid(), '{"older people",elderly,pensioners,"old people"}'),
  (gen_random_uuid(), '{"early years","under fives",toddlers,"pre-school"}'),
  (gen_random_uuid(), '{baby,babies,infant,newborn}'),
  (gen_random_uuid(), '{"early help",prevention,"early intervention"}'),
  (gen_random_uuid(), '{"troubled families","families with several needs","families with multiple needs","complex families"}'),
  (gen_random_uuid(), '{offender,prisoner,convict,"people sentenced"}'),
  (gen_random_uuid(), '{reoffending,re-offending,recidivism}'),
  (gen_random_uuid(), '{prison,jail,gaol,cell}'),
  (gen_random_uuid(), '{unemployed,worklessness,"out of work",jobless}'),
  (gen_random_uuid(), '{benefits,welfare,"universal credit"}'),
  (gen_random_uuid(), '{"domestic abuse","domestic violence"}'),
  (gen_random_uuid(), '{"mental health","mental ill health","mental illness"}'),
  (gen_random_uuid(), '{"public estate","public buildings","public land","public property"}'),
  (gen_random_uuid(), '{carers,"unpaid carers"}'),
  (gen_random_uuid(), '{GP,"general practitioner","family doctor"}'),
  (gen_random_uuid(), '{NHS,"health service","primary care trust",PCT,"integrated care board",ICB}'),
  (gen_random_uuid(), '{discharge,"home from hospital","leaving hospital","after hospital"}'),
  (gen_random_uuid(), '{readmission,"back in hospital","returns to hospital"}'),
  (gen_random_uuid(), '{VCS,VCSE,"voluntary sector","third sector",charity,charities}'),
  (gen_random_uuid(), '{"pooled budget","shared budget","shared purse","joint budget"}'),
  (gen_random_uuid(), '{"key worker","named worker","lead professional","link worker"}'),
  (gen_random_uuid(), '{"data sharing","sharing data","information sharing"}'),
  (gen_random_uuid(), '{"one-stop shop","one front door","one door","single point of access"}'),
  (gen_random_uuid(), '{duplication,overlap}'),
  (gen_random_uuid(), '{Whitehall,"central government"}'),
  (gen_random_uuid(), '{targets,indicators,"performance measures"}');
