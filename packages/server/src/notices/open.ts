import type { Furniture } from '../furnish.js'
import { MailRefused } from './mail-to-send.js'
import { createPostOffice, type PostOffice } from './post-office.js'

/** The post office of a server; one without mail refuses each mail, and knows none. */
export function openPostOffice({ config, identities, ...furniture }: Furniture): PostOffice {
  const { mail, company, locale } = config
  if (mail === undefined || identities === undefined) return closedPostOffice
  return createPostOffice({
    ...furniture,
    ...identities,
    ...{ company: company.name, topics: company.topics, locale, mostADay: mail.notices.mostADay },
  })
}

const closedPostOffice: PostOffice = {
  send: async () => {
    throw new MailRefused('no-mail', [
      { field: 'mail', remedy: 'this server sends none; set the option mail' },
    ])
  },
  status: async () => undefined,
  list: async () => [],
}
