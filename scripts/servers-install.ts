import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { run } from './run.ts'

const PACKAGES = ['postfix', 'dovecot-imapd', 'dovecot-lmtpd', 'dovecot-sieve']
const POLICY = '/usr/sbin/policy-rc.d'

/**
 * Installs the mail servers where they are missing, without any being started by it: packages of Debian start what they
 * bring, on all addresses, unless this file forbids it. Throws an error that says what to do.
 */
export async function installServers(): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    throw new Error('This needs Debian, as root: in a container, say.')
  const missing: string[] = []
  for (const name of PACKAGES) {
    const { output } = await run('dpkg', ['--status', name])
    if (!output.includes('Status: install ok installed')) missing.push(name)
  }
  if (missing.length > 0) await install(missing)
  return missing.length === 0 ? 'are installed' : `were installed: ${missing.join(', ')}`
}

async function install(names: readonly string[]): Promise<void> {
  const hadPolicy = existsSync(POLICY)
  if (!hadPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-o', 'DPkg::Lock::Timeout=120', '-y', '--no-install-recommends']
  try {
    await run('apt-get', ['update'], { env })
    const { ok, output } = await run('apt-get', ['install', ...options, ...names], { env })
    if (!ok) throw new Error(`apt-get could not install ${names.join(', ')}:\n${output.slice(-2_000)}`)
  } finally {
    if (!hadPolicy) rmSync(POLICY)
  }
}
