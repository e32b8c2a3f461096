import type { NotificationReason } from '#app/generated/prisma/enums.ts'

/** What is told to one person. Which of them to whom: TOLD in notifying.server.ts. */
export const NOTIFIED = [
  'commented',
  'finding_shared',
  'finding_revised',
  'corroborated',
  'disputed',
  'finding_withdrawn',
  'finding_brought_back',
  'author_added',
  'case_study_published',
  'case_study_revised',
  'case_study_withdrawn',
  'case_study_brought_back',
  'member_invited',
  'member_asked',
  'member_joined',
  'lead_made',
  'invitation_declined',
  'consultation_opened',
  'consultation_closed',
  'role_changed',
] as const
export type NotifiedVerb = (typeof NOTIFIED)[number]

/** Why somebody is told, in words they can check. */
export const whyTold: Record<NotificationReason, string> = {
  named: 'It is about you',
  replied: 'You are answered',
  yours: 'You are one of its authors',
  discussed: 'You commented on it before',
  followed_thing: 'You follow it',
  followed_place: 'You follow its place',
  followed_theme: 'You follow one of its themes',
  followed_person: 'You follow them',
}
