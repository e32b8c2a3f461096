// What the test scripts share: running a step, counting what the two runners say, and the last line.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Runs a file with this Node; what it says goes to the screen.
 * @returns the exit code
 */
export function node(file, parameters = [], env = {}) {
  return run(process.execPath, [file, ...parameters], env)
}

export function run(command, parameters, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** What Vitest's JSON report says. A file that could not be read counts as one failure; so does a skipped test. */
export function countVitest(file, code) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 1, why: ['Vitest gave no report'] }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const skipped = report.numPendingTests + report.numTodoTests
  return total(report.numPassedTests, report.numFailedTests + broken.length, skipped, code, 'Vitest')
}

/** What Playwright's JSON report says. A test that passed only at a second try counts as failed. */
export function countPlaywright(file, code) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 1, why: ['Playwright gave no report'] }
  const { expected, unexpected, flaky, skipped } = report.stats
  return total(expected, unexpected + flaky, skipped, code, 'Playwright')
}

function total(passed, failed, skipped, code, runner) {
  const why = []
  if (skipped) why.push(`${runner}: ${skipped} skipped; a skipped test counts as failed`)
  if (passed + failed + skipped === 0) why.push(`${runner} ran no test`)
  const counted = failed + skipped
  // An error outside every test (an unhandled rejection, a set-up that failed) must not look like success.
  const unseen = counted === 0 && (code !== 0 || passed === 0) ? 1 : 0
  if (unseen && passed) why.push(`${runner} ended with ${code} though no test failed`)
  return { passed, failed: counted + unseen, why }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Prints the counts as the last line, and ends the process accordingly. */
export function finish(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  for (const { why = [] } of counts) for (const sentence of why) console.error(sentence)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}
