import type { ActionFunctionArgs } from '@remix-run/node'
import { keepForm } from '#app/domain/case-study/keeping.server.ts'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { readTyped } from '#app/web/form.server.ts'

/** Keeps the form while somebody types: the deed of its Save button, answered to the page that stays as it is. */
export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const kept = getOr404(await keepForm(practitioner, args.params.slug ?? '', await readTyped(args.request)))
  if (!kept) throw refused('Only its authors can edit a case study, and not while it is withdrawn.')
  return Response.json(kept, { status: kept.saved ? 200 : 409 })
}
