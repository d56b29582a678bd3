/** Amazon's SMTP endpoints: `email-smtp.eu-west-1.amazonaws.com`, with FIPS, or within a private network. */
const amazon = /(?:^|\.)email-smtp(?:-fips)?\.([a-z0-9-]+)\.(?:vpce\.)?amazonaws\.com$/i
const amazonId = /^250 (?:2\.\d\.\d )?Ok\s+([0-9a-f]{16}-[0-9a-f-]{36}-[0-9]{6})\s*$/i

/**
 * The Message-ID under which Amazon SES passes a mail on in place of ours, from what it answers: `250 Ok 0102…-000000`
 * becomes `<0102…-000000@eu-west-1.amazonses.com>`, in the oldest region `@email.amazonses.com`.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/header-fields.html
 */
export function idOfAmazon(host: string, response: string): string | undefined {
  const region = amazon.exec(host)?.[1]?.toLowerCase()
  const id = amazonId.exec(response)?.[1]
  if (region === undefined || id === undefined) return undefined
  return `<${id}@${region === 'us-east-1' ? 'email' : region}.amazonses.com>`
}
