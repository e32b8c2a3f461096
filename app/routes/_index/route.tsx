import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { title } from '#app/web/title.ts'
import { Featured } from './featured.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Hero, Welcome } from './hero.tsx'
import { showHome } from './home.server.ts'
import { CaseStudies, Findings, Proposals } from './latest.tsx'
import { News } from './news.tsx'
import { NextStepsList } from './next.tsx'
import { AtWork } from './places.tsx'

export const meta: MetaFunction = () => [
  ...title('Public services, seen whole'),
  { name: 'description', content: 'Where people who redesign public services share what they learn, place by place.' },
]

export const loader = (args: LoaderFunctionArgs) => showHome(args)

export default function Home() {
  const page = useLoaderData<typeof loader>()
  const { numbers, viewer, next } = page
  const empty = numbers.caseStudies + numbers.findings + numbers.proposals === 0
  return (
    <>
      {viewer ? <Welcome page={page} /> : <Hero page={page} />}
      {viewer && next && !empty && <NextStepsList steps={next} hasPlace={viewer.hasPlace} />}
      {!empty && <Featured page={page} />}
      {empty ? (
        <FirstSteps page={page} />
      ) : (
        <div className="tp-columns tp-home">
          <div>
            <Findings page={page} />
            <CaseStudies page={page} />
            <Proposals page={page} />
          </div>
          <div>
            <News page={page} />
            <AtWork page={page} />
          </div>
        </div>
      )}
    </>
  )
}
