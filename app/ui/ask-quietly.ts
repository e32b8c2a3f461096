/**
 * Asks for something that nobody pressed a button for.
 * @returns null without a connection; whoever calls says what that means for the page
 * @throws for any other fault: that is one of ours, and must be seen
 */
export async function askQuietly(address: string, options: RequestInit = {}): Promise<Response | null> {
  try {
    return await fetch(address, options)
  } catch (error) {
    // What fetch throws when the network fails (Fetch standard, "fetch method").
    if (error instanceof TypeError) return null
    throw error
  }
}
