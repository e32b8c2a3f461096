/** What a new proposal's text begins with: the questions every redesign has to answer, to be written over. */
export const SKELETON = `## What is not working today

Say it from the side of the people it is for. What happens to them now, and what does it cost, in money and in lives?

## Who it is for

How many people, where, and in what situation?

## What we would do instead

What would each organisation do differently, and what would nobody do any more?

## What it would cost, and who would gain

Who pays, who saves, when, and how sure are you? Say where each figure comes from.

## What we ask of central government, and what we offer

What would have to change that places cannot change themselves? What do we promise in return?

## What could go wrong

And how would we notice early?
`
