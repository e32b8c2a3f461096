import { type Errors, TextField } from './form.tsx'

/** The one way a new password is asked for: length counts, nothing else; a password manager may fill it in. */
export function NewPassword({ errors, label = 'Choose a password' }: { errors: Errors; label?: string }) {
  return (
    <TextField
      name="password"
      label={label}
      type="password"
      autoComplete="new-password"
      hint="At least 8 characters, better 15 or more. Three or four words that only you would put together are good. You may paste it."
      errors={errors}
    />
  )
}
