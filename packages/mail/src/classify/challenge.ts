/** What services say that hold a mail back until its sender proves to be a person, or that tell a first sender about themselves. */
const challenges =
  /(?:added to|approved for|on) (?:the |my |your )?(?:recipient's )?(?:.{0,20} )?(?:allowed|approved|guest|white|safe)[ -]?list|requires? (?:confirmation|verification|that you (?:confirm|verify))|(?:account|mailbox|inbox|e-?mail) is protected by|(?:confirm|prove|verify) that you are (?:a |not a )?(?:human|person|real|robot|machine)|click .{0,60}(?:to (?:confirm|verify|deliver|release) your (?:message|e-?mail|mail))|(?:whitelist|captcha)\.(?:aspx|php|html|cgi)|one-time (?:automated|automatic) (?:message|confirmation)|challenge[- ]response|sender (?:verification|confirmation) (?:request|required)|bestätigen sie.{0,60}absender|confirme[rz]? .{0,40}(?:expéditeur|remitente)/i

/** Whether a program asks the sender to confirm before it delivers: an automatic answer, though it may look like a bounce. */
export function isChallenge(text: string): boolean {
  return challenges.test(text.slice(0, 4000).replace(/\s+/g, ' '))
}
