import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const thirteenPlacesThirtyThreeThemes: DemoCaseStudy = {
  slug: 'thirteen-places-thirty-three-themes',
  title: 'Thirteen places, thirty-three themes: what each pilot was for, as far as anybody can still look it up',
  summary:
    'One table of the thirteen pilots with the subject that an open source gives each of them. For eleven we found one, for one a wording that we do not trust, and for one nothing at all.',
  place: null,
  authors: ['harriet', 'sunita'],
  themes: ['governance', 'counting-public-money'],
  clientGroups: ['whole-population'],
  problem:
    'Everybody who takes the idea up again asks which pilot did what. The answer is scattered over press reports, old slides and pages that have moved.',
  whoFor: 'Whoever is about to start in a place of their own, and would like to ring somebody who tried it.',
  whatWasDone:
    'We read every open source on our list and wrote down, for each pilot, what it says the pilot was about. Where we know something only from memory we left it out.',
  whatItCost: 'Four evenings.',
  costPence: null,
  whatCameOfIt:
    'A table that can be checked line by line. One account counts 33 themes across the 13 places; we can name fewer than that.',
  evidence: 'The sources in the table. Each line has its own.',
  differently:
    'Keep such a table while the programme runs. It would have taken somebody an hour in 2010, and it took us four evenings.',
  source: sources.pilotList,
  published: 212,
  sections: [
    {
      by: 'harriet',
      markdown: `## What the programme said of itself

There were thirteen pilot areas, and ${cite(sources.pilotList)} lists them. According to ${cite(sources.network)} they had **33 themes** between them, after a beginning in Cumbria in 2008 with 150 Cumbrians.

## The table

| Pilot | What it was for | Who says so |
|---|---|---|
| Birmingham | health, housing and crime; mental health, children in care, gangs | ${cite(sources.launch)} |
| Bradford | people leaving care, prison or hospital | ${cite(sources.launch)} |
| Coventry, Solihull and Warwickshire | “improving education services” | ${cite(sources.launch)}, and nobody else that we found |
| Croydon | children’s health and wellbeing, from before birth to 19 | ${cite(sources.croydonPilot)} |
| Dorset, Poole and Bournemouth | older people | ${cite(sources.launch)} |
| Durham | regeneration | ${cite(sources.launch)} |
| Kent | – | – |
| Leicester and Leicestershire | drug and alcohol misuse (a field trial); evidence on reporting | ${cite(sources.fieldTrials)}; ${cite(sources.targetsAbolished)} |
| Lewisham | offender management (a field trial) | ${cite(sources.fieldTrials)} |
| Luton and Central Bedfordshire | offender management, access to benefits | ${cite(sources.blueprint)} |
| Manchester City Region and Warrington | children under five | ${cite(sources.blueprint)} |
| South Tyneside, Gateshead and Sunderland | drug and alcohol misuse (a field trial) | ${cite(sources.fieldTrials)} |
| Worcestershire | public estate; areas of highest need; 18 to 25 year olds not in education, employment or training | ${cite(sources.worcestershireSlides)} |
`,
    },
    {
      by: 'sunita',
      markdown: `## How to read it

- **A dash is a finding.** It does not say that Kent did nothing. It says that we could not source what it did.
- **A field trial is not a theme.** Three lines rest on the announcement of March 2010, which came when the pilots were over. What those places worked on before it, we cannot say.
- **A short line is not a small pilot.** Durham has one word because one report gives it one word.

If you were there, you will find this table thin. Good: a comment with a document fills a cell, and a comment from memory tells us where to look.
`,
    },
  ],
  comments: [
    {
      by: 'mohsin',
      ago: 209.4,
      body: 'I printed this for our partnership board with one line added at the bottom: “Ironbeck: families. Source: none, we do not exist.” It got a better hearing than anything I have taken there.',
    },
    {
      by: 'dermot',
      ago: 206.8,
      body: 'Is there a reason why nobody’s theme was homelessness by itself? It sits inside three of these, and names none.',
      replies: [
        {
          by: 'harriet',
          ago: 206.1,
          body: 'Not that we found. My guess is that people were looked for by where they came out of (care, prison, hospital) and not by where they failed to arrive. But that is a guess about thirteen places that I never worked in.',
        },
        { by: 'dermot', ago: 205.9, body: '“Where they failed to arrive” is going on my wall.' },
      ],
    },
    {
      by: 'responder',
      ago: 121.2,
      body: 'A small confession on behalf of a department that does not exist: when this lands on a desk like mine, the Kent row is the one that gets asked about, because it looks like a mistake.',
      replies: [
        {
          by: 'sunita',
          ago: 120.6,
          body: 'Then ask! If a desk like yours has the file, the dash goes, and you get the thanks.',
        },
      ],
    },
  ],
}
