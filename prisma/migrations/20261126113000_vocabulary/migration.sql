-- Words to begin with: without a theme no case study is published, and without a department nobody answers an ask. They
-- are words, not facts; moderators add, rename and remove them. Where the demonstration brought the same word, the word
-- is from now on the platform's own, and stays when the demonstration goes.
INSERT INTO "Theme" ("id", "slug", "name") VALUES
  (gen_random_uuid(), 'access-to-benefits', 'Access to benefits'),
  (gen_random_uuid(), 'access-to-services', 'Access to services'),
  (gen_random_uuid(), 'children-in-care', 'Children in care'),
  (gen_random_uuid(), 'community-safety', 'Crime and community safety'),
  (gen_random_uuid(), 'counting-public-money', 'Counting public money'),
  (gen_random_uuid(), 'disability', 'Disability'),
  (gen_random_uuid(), 'domestic-abuse', 'Domestic abuse'),
  (gen_random_uuid(), 'drug-and-alcohol-misuse', 'Drug and alcohol misuse'),
  (gen_random_uuid(), 'early-years', 'Early years'),
  (gen_random_uuid(), 'education-and-skills', 'Education and skills'),
  (gen_random_uuid(), 'families-with-several-needs', 'Families with several needs'),
  (gen_random_uuid(), 'gangs', 'Gangs'),
  (gen_random_uuid(), 'governance', 'Governance and funding'),
  (gen_random_uuid(), 'health-and-prevention', 'Health and prevention'),
  (gen_random_uuid(), 'homelessness', 'Homelessness'),
  (gen_random_uuid(), 'housing', 'Housing'),
  (gen_random_uuid(), 'leaving-care-prison-or-hospital', 'Leaving care, prison or hospital'),
  (gen_random_uuid(), 'mental-health', 'Mental health'),
  (gen_random_uuid(), 'not-in-education-or-work', 'Young people not in education, employment or training'),
  (gen_random_uuid(), 'offender-management', 'Offender management'),
  (gen_random_uuid(), 'older-people', 'Older people'),
  (gen_random_uuid(), 'public-estate', 'Public land and buildings'),
  (gen_random_uuid(), 'regeneration', 'Regeneration'),
  (gen_random_uuid(), 'reporting-burden', 'Targets and reporting'),
  (gen_random_uuid(), 'sharing-data', 'Sharing data'),
  (gen_random_uuid(), 'transport', 'Transport'),
  (gen_random_uuid(), 'worklessness', 'Worklessness')
ON CONFLICT ("slug") DO UPDATE SET "demo" = false;

INSERT INTO "ClientGroup" ("id", "slug", "name") VALUES
  (gen_random_uuid(), 'children-in-care', 'Children in care and care leavers'),
  (gen_random_uuid(), 'disabled-people', 'Disabled people'),
  (gen_random_uuid(), 'families-with-young-children', 'Families with young children'),
  (gen_random_uuid(), 'older-people', 'Older people'),
  (gen_random_uuid(), 'people-on-short-sentences', 'People on short prison sentences'),
  (gen_random_uuid(), 'people-who-drink-or-use-drugs', 'People who drink or use drugs harmfully'),
  (gen_random_uuid(), 'people-with-mental-ill-health', 'People with mental ill health'),
  (gen_random_uuid(), 'people-without-a-home', 'People without a home'),
  (gen_random_uuid(), 'school-age-children', 'School-age children'),
  (gen_random_uuid(), 'survivors-of-domestic-abuse', 'Survivors of domestic abuse'),
  (gen_random_uuid(), 'unpaid-carers', 'Unpaid carers'),
  (gen_random_uuid(), 'whole-population', 'Everyone in the place'),
  (gen_random_uuid(), 'working-age-adults', 'Working-age adults out of work'),
  (gen_random_uuid(), 'young-people', 'Young people aged 16 to 25')
ON CONFLICT ("slug") DO UPDATE SET "demo" = false;

-- The ministerial departments to which a place may put an ask. Source: GOV.UK, Departments, agencies and public bodies,
-- https://www.gov.uk/government/organisations#ministerial_departments. Left out are those that only advise or serve
-- ministers and Parliament, and UK Export Finance. See docs/decisions/0009.
INSERT INTO "Organisation" ("id", "slug", "name", "kind") VALUES
  (gen_random_uuid(), 'cabinet-office', 'Cabinet Office', 'department'),
  (gen_random_uuid(), 'department-for-business-and-trade', 'Department for Business and Trade', 'department'),
  (gen_random_uuid(), 'department-for-culture-media-and-sport', 'Department for Culture, Media and Sport', 'department'),
  (gen_random_uuid(), 'department-for-education', 'Department for Education', 'department'),
  (gen_random_uuid(), 'department-for-energy-security-and-net-zero', 'Department for Energy Security and Net Zero', 'department'),
  (gen_random_uuid(), 'department-for-environment-food-and-rural-affairs', 'Department for Environment, Food and Rural Affairs', 'department'),
  (gen_random_uuid(), 'department-for-science-innovation-and-technology', 'Department for Science, Innovation and Technology', 'department'),
  (gen_random_uuid(), 'department-for-transport', 'Department for Transport', 'department'),
  (gen_random_uuid(), 'department-for-work-and-pensions', 'Department for Work and Pensions', 'department'),
  (gen_random_uuid(), 'department-of-health-and-social-care', 'Department of Health and Social Care', 'department'),
  (gen_random_uuid(), 'foreign-commonwealth-and-development-office', 'Foreign, Commonwealth and Development Office', 'department'),
  (gen_random_uuid(), 'hm-treasury', 'HM Treasury', 'department'),
  (gen_random_uuid(), 'home-office', 'Home Office', 'department'),
  (gen_random_uuid(), 'ministry-of-defence', 'Ministry of Defence', 'department'),
  (gen_random_uuid(), 'ministry-of-housing-communities-and-local-government', 'Ministry of Housing, Communities and Local Government', 'department'),
  (gen_random_uuid(), 'ministry-of-justice', 'Ministry of Justice', 'department'),
  (gen_random_uuid(), 'northern-ireland-office', 'Northern Ireland Office', 'department'),
  (gen_random_uuid(), 'scotland-office', 'Scotland Office', 'department'),
  (gen_random_uuid(), 'wales-office', 'Wales Office', 'department')
ON CONFLICT ("slug") DO UPDATE SET "demo" = false;

-- Organisations are found by name, twenty at a time: a country has ten thousand of them.
CREATE INDEX "Organisation_name_id_idx" ON "Organisation"("name", "id");
