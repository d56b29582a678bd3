import type { Log } from '../../log/port.js'

/** Everything that the views say about a random history, as plain data that two logs can be compared by. */
export async function allViews({ views }: Pick<Log, 'views'>): Promise<unknown> {
  const ids = ['a', 'b', 'c']
  return {
    cases: await views.cases({ limit: 100 }),
    each: await Promise.all(ids.map(id => views.case(id))),
    tokens: await asked(views.caseByToken, ['token 1', 'token 2']),
    messageIds: await asked(
      views.caseByMessageId,
      [1, 2, 3, 4].map(id => `<${id}@shop.test>`),
    ),
    seats: await views.seats(),
    orders: await views.seats('orders'),
    sessions: await asked(views.session, ['session 1', 'session 2']),
    signIns: await asked(views.signIn, ['secret 1', 'secret 2']),
    humansOn: await views.humansOn(),
    outbox: await views.outbox(Number.MAX_SAFE_INTEGER, 100),
    automaticMails: await asked(hash => views.automaticMailsTo(hash, 6000), ['hash 1', 'hash 2']),
    pledges: await views.pledgesDue(Number.MAX_SAFE_INTEGER, 100),
    notices: await views.notices({ limit: 100 }),
    eachNotice: await asked(views.notice, ['c', 'd', 'notice of a']),
    noticesTo: await asked(hash => views.noticesTo(hash, 6000), ['hash 1', 'hash 2']),
    asides: await views.asides({ limit: 100 }),
    nextDue: await views.nextDue(),
  }
}

function asked<Answer>(
  question: (of: string) => Promise<Answer>,
  subjects: readonly string[],
): Promise<Answer[]> {
  return Promise.all(subjects.map(subject => question(subject)))
}
