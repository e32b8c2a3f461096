import { createServer, type Socket } from 'node:net'

/** As much of SMTP (RFC 5321) as a mail needs to arrive. */
export async function aMailServer(): Promise<{
  port: number
  received: string[]
  answer: { recipient: string }
}> {
  const mails: string[] = []
  const answers = { recipient: '250 Fine' }
  const listening = createServer((socket) => talk(socket, mails, answers))
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  listening.unref()
  const address = listening.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    received: mails,
    answer: answers,
  }
}

function talk(socket: Socket, mails: string[], answers: { recipient: string }): void {
  let heard = ''
  let inText = false
  const say = (line: string) => void socket.write(`${line}\r\n`)
  socket.unref().on('error', () => socket.destroy())
  say('220 Here')
  socket.on('data', (bytes) => {
    heard += bytes
    for (;;) {
      const end = heard.indexOf(inText ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const said = heard.slice(0, end)
      heard = heard.slice(end + (inText ? 5 : 2))
      if (inText) mails.push(said)
      const word = said.slice(0, 4).toUpperCase()
      if (!inText && word === 'DATA') say('354 Go on')
      else if (!inText && word === 'RCPT') say(answers.recipient)
      else if (!inText && word === 'QUIT') socket.end('221 Bye\r\n')
      else say('250 Fine')
      inText = !inText && word === 'DATA'
    }
  })
}
