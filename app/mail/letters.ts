/** The words of every mail. `link` is a whole address made from APP_URL; it works once, for 15 minutes. */
export type Letter = {
  subject: string
  text: string
  html?: string
  /** Whole address at which whoever reads it ends mails of its kind. */
  unsubscribeUrl?: string
}

const MINUTES = 15
const closing = `\n\nTotal Place: practitioners across places, redesigning public services together.\n`
const once = (link: string) => `${link}\n\nThis link works once, within ${MINUTES} minutes. Please do not pass it on.`

export const confirmToJoin = (link: string): Letter => ({
  subject: 'Join Total Place',
  text: `Somebody, we hope you, asked to join Total Place with this address.\n\nTo go on, open this page:\n${once(link)}\n\nIf it was not you, do nothing: no account is made.${closing}`,
})

export const invitation = (link: string, freshAt: string, by: string | null, place: string | null): Letter => ({
  subject: `${by ?? 'A moderator'} invites you to Total Place`,
  text: `${by ?? 'A moderator'} invites you to join Total Place${place ? ` as somebody who works in ${place}` : ''}.\n\nTo accept, open this page:\n${once(link)}\n\nIs it too late for that link? Your invitation stands for 30 days. Enter this address here and we send a fresh one:\n${freshAt}${closing}`,
})

export const alreadyJoined = (signIn: string, forgotten: string): Letter => ({
  subject: 'You already have an account at Total Place',
  text: `Somebody, we hope you, asked to use this address at Total Place. It has an account already.\n\nSign in: ${signIn}\nForgotten your password? ${forgotten}\n\nIf it was not you, do nothing.${closing}`,
})

export const resetPassword = (link: string): Letter => ({
  subject: 'Choose a new password for Total Place',
  text: `Somebody, we hope you, has forgotten the password of this account at Total Place.\n\nTo choose a new one, open this page:\n${once(link)}\n\nYou are then signed out everywhere else. If it was not you, do nothing: the password stays as it is.${closing}`,
})

export const passwordChanged = (forgotten: string): Letter => ({
  subject: 'Your password for Total Place was changed',
  text: `The password of your account at Total Place was changed just now, and you were signed out on every other device.\n\nIf it was not you, choose a new one at once: ${forgotten}${closing}`,
})

export const confirmAddress = (link: string): Letter => ({
  subject: 'Confirm your new address for Total Place',
  text: `Somebody, we hope you, wants to use this address for their account at Total Place.\n\nTo confirm it, open this page:\n${once(link)}\n\nIf it was not you, do nothing.${closing}`,
})

export const addressChanged = (): Letter => ({
  subject: 'Your address for Total Place was changed',
  text: `Your account at Total Place now uses another e-mail address.\n\nIf it was not you, write to an administrator of your community at once.${closing}`,
})

export const warning = (by: string, reason: string, where: string): Letter => ({
  subject: 'A moderator of Total Place writes to you',
  text: `${by}, a moderator of Total Place, asks you to read this. It is a warning:\n\n${reason}\n\nIt stands on your account: ${where}\n\nDoes it seem wrong to you? Write to another moderator, or to an administrator.${closing}`,
})

export const placeDeclined = (place: string, reason: string): Letter => ({
  subject: `${place} and Total Place`,
  text: `You asked whether ${place} could join Total Place. An administrator has read what you wrote. It does not join now. The reason:\n\n${reason}\n\nYour address was kept for this answer alone, and is forgotten with it.${closing}`,
})

/** What everybody but its reader sees of a digest: it names things that they perhaps may not see. */
export const DIGEST_SUBJECT = 'Notifications'
