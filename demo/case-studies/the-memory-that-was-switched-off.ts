import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const theMemoryThatWasSwitchedOff: DemoCaseStudy = {
  slug: 'the-memory-that-was-switched-off',
  title: 'The memory that was switched off',
  summary:
    'Practitioners once met on a platform with tens of thousands of members. It was replaced, and switched off in March 2012. What is known of it, and seven things to ask of any platform, beginning with this one.',
  place: null,
  authors: ['harriet', 'administrator'],
  themes: ['governance', 'sharing-data'],
  clientGroups: ['whole-population'],
  problem:
    'What a community knows is in its talk. Talk is kept by whoever runs the machine, for as long as somebody pays for it.',
  whoFor: 'Whoever is choosing where a community is to meet, and whoever will have to close it one day.',
  whatWasDone: 'We put together what three sources say of the communities of practice for public services.',
  whatItCost: 'Not known.',
  costPence: null,
  whatCameOfIt: 'The platform was switched off at the end of March 2012, when its successor took over.',
  evidence: 'UKauthority, 30 March 2012; a blog on the state of the platform in March 2011.',
  differently: 'Ask for the export on the day you move in, and open it.',
  source: sources.switchedOff,
  published: 140,
  sections: [
    {
      by: 'harriet',
      markdown: `## What is known

- In March 2011 it had **more than 42,000 members** and **more than 1,600 groups** (${cite(sources.communitiesInNumbers)}). We have the address of the blog and not of the page, so treat the two figures with a little care.
- At the end of March 2012 it was switched off, and the Knowledge Hub took its place (${cite(sources.switchedOff)}).

How much of what was said there moved across, our sources do not tell us. I have met people who remember a thread and cannot find it. That proves nothing, and it is the reason why I do this work.
`,
    },
    {
      by: 'administrator',
      markdown: `## Seven things to ask of a platform

Including this one. I run it, and I wrote down the answers.

| Ask | Here |
|---|---|
| Can I take all of it with me? | Yes: the whole data directory is one folder |
| Without asking anybody? | Whoever runs it can, on any day |
| Can I read it without the program? | Guides, yes: HTML and PDF. For the rest you want the program, and it is open |
| Do addresses stay? | A thing keeps its address when its title changes |
| Who pays, until when? | Whoever runs it. Say so on the page, with a date |
| What if the company goes? | There is none |
| Who closes the door? | Write a name down. Mine is on a card beside the machine |

### A rehearsal

1. Copy the data to a laptop.
2. Take the laptop somewhere without a connection. I recommend a train.
3. Find a thread that you remember.
4. Time it. We took four minutes, three of them the password.
`,
    },
  ],
  comments: [
    {
      by: 'sunita',
      ago: 137.6,
      body: 'An eighth: can I take part of it? When our group left the last place we were offered everything as one file of 3 GB, or nothing. It was a very honest nothing.',
      replies: [
        {
          by: 'administrator',
          ago: 137.1,
          body: 'Fair. Added to my list, which is longer than the table. I did not want to make the table look like an advertisement.',
        },
      ],
    },
    {
      by: 'tess',
      ago: 131.9,
      body: 'I have a shoebox of printed emails from a network I was in. It has outlived three systems and a flood.',
      reactions: [
        ['harriet', 'same_here'],
        ['administrator', 'thanks'],
      ],
    },
  ],
}
