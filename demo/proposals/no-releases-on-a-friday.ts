import type { DemoProposal } from '../shape.ts'

/** Answered: the department said yes to one half of it, and why not to the other. All of it invented. */
export const noReleasesOnAFriday: DemoProposal = {
  slug: 'no-releases-on-a-friday',
  state: 'answered',
  title: 'No releases on a Friday',
  summary:
    'Two invented places found that two in five people leave prison on a Friday, after housing has shut. We ask that a date which falls on a weekend be moved to the Thursday before, and offer to have every door open on that day.',
  startedBy: 'josephine',
  started: 148,
  updated: 41,
  consultation: { opened: 120, closed: 95 },
  places: ['ironbeck', 'gullsand-bay'],
  themes: ['offender-management', 'homelessness', 'leaving-care-prison-or-hospital'],
  members: [
    { who: 'josephine', state: 'member', lead: true, ago: 148 },
    { who: 'callum', state: 'member', invitedBy: 'josephine', ago: 146 },
    { who: 'dermot', state: 'member', invitedBy: 'josephine', ago: 143 },
    { who: 'coauthor', state: 'member', ago: 131 },
  ],
  sections: [
    {
      by: 'josephine',
      markdown: `Ironbeck and Gullsand Bay are fictional, and so are all figures here, and so is the rule as we quote it. We wrote it as one would.

## The problem, in a timetable

| Time | Friday |
|---|---|
| 08.30 | The gate |
| 11.10 | The only bus that meets the train |
| 14.00 | Ironbeck’s housing office shuts |
| 14.20 | The bus arrives in Ironbeck |
| 16.00 | Gullsand Bay’s shuts |
| 16.45 | The bus arrives in Gullsand Bay |
| Monday 09.00 | Somebody answers the telephone |

A date that falls on a Saturday or a Sunday is moved to the Friday. So Fridays hold three days’ people: **161 of 402** in Ironbeck, in two years.
`,
    },
    {
      by: 'dermot',
      markdown: `## What it costs

For each person without an address on that first night, in the first month:

- £540 of emergency beds (council)
- £310 of police time
- one in four back in custody, which is not in any of these figures

We do not add them up to a saving. The beds are cash; the police time is not.
`,
    },
    {
      by: 'callum',
      markdown: `## What we ask

1. **Of the department:** a date that falls on Saturday or Sunday is moved to the **Thursday** before, for sentences of less than twelve months.
2. **Of the department:** a governor may move a date by up to two days on the written word of a housing office that a bed is there.

## What we offer

- Every door in both places open until six on Thursdays: housing, surgery, job centre, probation. Signed by all four in both.
- A count, each quarter, public, of who had an address on the first night.
- We stop ringing your duty officer on Friday evenings. It is 30 calls a month.
`,
    },
    {
      by: 'coauthor',
      markdown: `## What changed in consultation

- It said “no releases on a Friday *for anybody*”. A reader in a department asked what we would do with a sentence that ends on one. We had not thought of it; so now it is about dates that are *moved*.
- A governor who does not exist asked for the second ask. We like it better than the first.
`,
    },
  ],
  comments: [
    {
      by: 'edith',
      ago: 117.8,
      body: 'One thing from our side. For some of the women we work with, his date is the date. If it moves by a day, we must know it before he does. Please put that in.',
      replies: [
        {
          by: 'josephine',
          ago: 117.3,
          body: 'It goes in as a condition, and not as a hope: no date is moved before the victim’s worker has been told. Thank you for making us stop.',
        },
      ],
      reactions: [
        ['callum', 'helpful'],
        ['coauthor', 'helpful'],
      ],
    },
    {
      by: 'ottoline',
      ago: 109.6,
      body: 'Care leavers turn eighteen on whichever day they were born, and nobody moves that, either. If this works, may I borrow it?',
    },
    {
      by: 'responder',
      ago: 41.5,
      body: 'The reply of the Department for Joined-up Places (fictional).\n\nTo the second ask: yes, from the beginning of next quarter, for both places, for a year. A governor may move a date by up to two days, once the victim’s worker has been told and a bed is confirmed in writing.\n\nTo the first: not now. Moving every weekend date to Thursday would move about a fifth of releases nationally, and we cannot say today what it would do to transport and staffing on Thursdays. If your year shows what you expect, we shall have something to go to others with. I will come and look in month six, whatever it shows.\n\nThe offer is accepted, the thirty calls included.',
      replies: [
        {
          by: 'josephine',
          ago: 41.2,
          body: 'A yes, a no with a reason, and a date. I have been in this work for nineteen years and I have framed the leaflet, not the reply, until today.',
        },
        {
          by: 'callum',
          ago: 40.8,
          body: 'The Friday shift has asked me to say that they do not believe it. They would like to be wrong.',
        },
      ],
    },
  ],
}
