import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checks, type Rig } from './servers-checks.ts'
import { startDovecot } from './servers-dovecot.ts'
import { openHouse } from './servers-house.ts'
import { installServers } from './servers-install.ts'
import { startPostfix } from './servers-postfix.ts'
import { smuggling } from './servers-smuggling.ts'
import { freePort } from './servers-tools.ts'

/**
 * Tests Press Zero with real mail servers, Postfix and Dovecot, on Debian as root. They are set up in a folder of their
 * own, listen on 127.0.0.1 only, and are gone when it ends. What is built is tested: run `pnpm build` before.
 */
async function main(): Promise<void> {
  console.log(`Postfix and Dovecot ${await installServers()}.`)
  const directory = mkdtempSync(join(tmpdir(), 'pz-servers-'))
  // Servers give up root, and have to find their files all the same.
  chmodSync(directory, 0o755)
  const stops: (() => Promise<void>)[] = [async () => rmSync(directory, { recursive: true })]
  const stopAll = async () => {
    for (const stop of stops.splice(0).toReversed()) await stop().catch(error => console.error(error))
  }
  process.once('SIGINT', () => void stopAll().then(() => process.exit(130)))
  try {
    await runChecks(await startAll(directory, stops))
  } finally {
    await stopAll()
    console.log('Everything that was started is ended, and its folder is gone.')
  }
}

const away = `require ["vacation"];
vacation :days 1 :addresses ["away@customers.test"] :subject "Out of office" "I am on holiday until Monday.";
`
const picky = `require ["reject"];
reject "I take no mail from shops.";
`

async function startAll(directory: string, stops: (() => Promise<void>)[]): Promise<Rig> {
  const smtpPort = await freePort()
  const [serverPort, imapPort, lmtpPort] = [await freePort(), await freePort(), await freePort()]
  const users = {
    ...{ 'ann@customers.test': '', 'away@customers.test': away, 'picky@customers.test': picky },
    ...{ 'help@shop.test': '', 'intake@shop.test': '' },
  }
  const dovecot = await startDovecot({ directory, imapPort, lmtpPort, smtpPort, users })
  stops.push(dovecot.stop)
  const postfix = await startPostfix({ directory, port: smtpPort, lmtpPort, serverPort })
  stops.push(postfix.stop)
  const house = await openHouse({ directory, smtpPort, serverPort, imapPort })
  stops.push(house.close)
  console.log(
    `In ${directory}, on 127.0.0.1: Postfix ${smtpPort}, Dovecot ${imapPort} and ${lmtpPort}, Press Zero ${serverPort}.`,
  )
  return { house, dovecot, smtpPort, serverPort }
}

async function runChecks(rig: Rig): Promise<void> {
  for (const { name, run } of [...checks, ...smuggling]) {
    try {
      await run(rig)
      passed += 1
      console.log(`✓ ${name}`)
    } catch (error) {
      failed += 1
      console.log(`✗ ${name}\n  ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

let [passed, failed] = [0, 0]
try {
  await main()
} catch (error) {
  failed += 1
  console.error(error instanceof Error ? error.message : error)
}
console.log(`${passed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
