import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findStatement } from '#app/domain/community/statement.server.ts'
import { LAWFUL_BASES, type PublicFace, STATEMENTS } from '#app/domain/community/statements.ts'
import { PlainText } from '#app/ui/plain-text.tsx'
import { StatementPage } from '#app/ui/statement.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title(STATEMENTS.privacy)
export const loader = async (args: LoaderFunctionArgs) => findStatement(await viewerOf(args), 'privacy')

export default function Privacy() {
  const { face, ...statement } = useLoaderData<typeof loader>()
  return (
    <StatementPage title={STATEMENTS.privacy} published={face !== null} {...statement}>
      {face && (
        <>
          <Who face={face} />
          <WhatIsKept />
          <InTheBrowser />
          <WhoSeesIt face={face} />
          <Rights face={face} />
        </>
      )}
    </StatementPage>
  )
}

function Who({ face }: { face: PublicFace }) {
  return (
    <>
      <p>
        {face.organisation} runs this Total Place and decides what happens with personal data on it (the “controller”).
      </p>
      <PlainText text={face.address} />
      <p>
        Write to <a href={`mailto:${face.email}`}>{face.email}</a>. For personal data: {face.dataProtection}.
      </p>
      <p>
        We work with personal data on the basis of {face.lawfulBasis && LAWFUL_BASES[face.lawfulBasis]}: so that people
        who redesign public services can share what they learn, and readers can tell who says so.
      </p>
    </>
  )
}

/** As the code does it: see SECURITY.md, auth/session.server.ts, auth/link.server.ts and mail/sender.server.ts. */
function WhatIsKept() {
  return (
    <>
      <h2 className="govuk-heading-m">What is kept, and for how long</h2>
      <p>
        If you only read and have no account, nothing is kept about you but what is said under “tries” and “the log”.
      </p>
      <table className="govuk-table">
        <caption className="govuk-visually-hidden">What is kept, and for how long</caption>
        <thead>
          <tr>
            <th scope="col" className="govuk-table__header">
              What
            </th>
            <th scope="col" className="govuk-table__header">
              How long
            </th>
          </tr>
        </thead>
        <tbody>
          {KEPT.map(([what, long]) => (
            <tr key={what}>
              <td className="govuk-table__cell">{what}</td>
              <td className="govuk-table__cell">{long}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const KEPT: [what: string, long: string][] = [
  [
    'Your account: name, email address, role, when you joined, and a value worked out from your password (argon2id) from which nobody can read it',
    'As long as you have the account',
  ],
  [
    'Your profile: a line and some words about you, the places and the jobs you give, what you asked of a place',
    'Until you change it, or as long as you have the account',
  ],
  [
    'What you share and say: case studies, findings, proposals, threads, comments, “seen here too”, with your name and the day',
    'Published, it stays as a record with its revisions. You can edit, remove or withdraw what is yours; a withdrawn thing stays for its authors and moderators',
  ],
  [
    'Who wrote which part of a text that several write together, and its versions',
    'As long as the text; typed words that were deleted are forgotten as its log is folded',
  ],
  [
    'Files and images you attach, with what you say of them; of an image nothing is kept of where and with what it was taken',
    'As long as what they are attached to, or until you remove them',
  ],
  [
    'What happened, by whom, to what; what you were told; what you follow',
    'As long as you have the account; that something happened stays, without your name',
  ],
  [
    'The last ten things you looked for while signed in, and the searches you save',
    'Until you clear or remove them; you can switch the first off altogether',
  ],
  [
    'What you report, and what moderators decide, with the name of the moderator',
    'Decisions are never deleted, so that they can be checked',
  ],
  [
    'Where you are signed in: the kind of browser and device, and when it was last used',
    '14 days after the last use, 30 days at most',
  ],
  [
    'Links we mail you to sign up, confirm an address or choose a password',
    'They work for 15 minutes; that one was sent is kept for a month',
  ],
  [
    'A list of people that an administrator brings in to invite them: names, addresses, jobs',
    'Two days; what an invitation says of you until you accept it, a month at most',
  ],
  ['Mail that we sent or are about to send to you', '30 days'],
  [
    'What you wrote when you asked whether your place could join, with your name and address',
    'The address until you are answered; the rest for a year after that',
  ],
  [
    'Tries: how often a sign-in or a mail was asked for, counted under a code worked out from the address; the code does not say whose it is',
    'An hour at most',
  ],
  [
    'The log of the server: that a page was asked for, how long it took, what failed, with identifiers of people and things, and never a name, an address or anybody’s words',
    'As long as whoever runs the server keeps it',
  ],
]

function InTheBrowser() {
  return (
    <>
      <h2 className="govuk-heading-m">In your own browser</h2>
      <p>
        Two cookies, both needed: one says that you are signed in, one carries a sentence to the next page. There is no
        cookie for advertising or for measuring, and no page asks another server for anything. What you write is kept in
        your browser until it is sent, so that nothing is lost without a connection; signing out removes it.
      </p>
    </>
  )
}

function WhoSeesIt({ face }: { face: PublicFace }) {
  return (
    <>
      <h2 className="govuk-heading-m">Who sees it</h2>
      <ul>
        <li>Everybody: what is published, with the names of those who wrote it.</li>
        <li>Everybody signed in: your profile, and proposals in consultation. Your email address is not in it.</li>
        <li>Only its authors or its team: drafts.</li>
        <li>
          Moderators: what was reported and withdrawn. Administrators: also accounts with their addresses, and the mail
          that the platform sends, but for what digests say.
        </li>
        <li>Whoever runs the server and its backups can technically read all of it.</li>
      </ul>
      <p>We sell nothing, and pass nothing on, unless the law makes us. Where the data are kept:</p>
      <PlainText text={face.keptWhere} />
    </>
  )
}

function Rights({ face }: { face: PublicFace }) {
  return (
    <>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p>
        You may ask for a copy of what we keep about you, have it corrected, erased or used less, object to its use, and
        take back a consent you gave. Your profile and address you change yourself. For the rest write to{' '}
        <a href={`mailto:${face.email}`}>{face.email}</a>: you get an answer within a month. When an account is removed,
        what it published stays as the work of “a former member”.
      </p>
      <p>
        If you are not content with our answer, you may complain to the Information Commissioner’s Office (ico.org.uk).
      </p>
    </>
  )
}
