import { useEffect } from 'react'

/** Once in the frame of all pages: fields left empty in a form that asks for a list are not named in its address. */
export function useShortAddresses(): void {
  useEffect(() => {
    const shorten = ({ target, formData }: FormDataEvent) => {
      if ((target as HTMLFormElement).method !== 'get') return
      for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
    }
    window.addEventListener('formdata', shorten)
    return () => window.removeEventListener('formdata', shorten)
  }, [])
}
