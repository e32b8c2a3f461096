-- Somebody is named in a comment: weightier than that they are answered, lighter than that it is about them.
ALTER TYPE "NotificationReason" ADD VALUE 'mentioned' BEFORE 'replied';
