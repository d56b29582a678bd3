import type { AuthorKind } from '@presszero/wire'
import type { MailState } from '../mail/state.js'
import type { SendState } from '../outbox/entry.js'

/** A button: what it says and whether it can be pressed. */
export interface ButtonView {
  label: string
  enabled: boolean
}

export interface LinkView {
  label: string
  /** What is shown as the link itself, such as the number. */
  text: string
  href: string
}

export interface FieldView {
  label: string
  value: string
  /** Says what is wrong and what to write. Present only when something is wrong. */
  error?: string
}

/**
 * A way to a human. `human`: the line. `conversation`: the human (or the place in line) that the person already has.
 * `mail`: a message answered by mail. `phone` and `email` are links.
 */
export type WayView =
  | { kind: 'human' | 'mail'; label: string; detail?: string; enabled: true }
  | { kind: 'conversation'; label: string; detail?: string }
  | ({ kind: 'phone' | 'email' } & LinkView)

export interface ContactView {
  /** The company's name. */
  name: string
  /** Who answers, in a sentence; absent when nobody is named. */
  people?: string
  /** Whether it is open, and until or from when. Absent when no hours are known. */
  hours?: string
  /** One row per group of days. */
  week: readonly { days: string; hours: string }[]
  /** The next days with other hours. */
  holidays: readonly { days: string; hours: string }[]
  /** Names the company's time zone where the reader's differs. */
  zone?: string
  phones: readonly LinkView[]
  email?: LinkView
  topics: readonly { id: string; label: string; chosen: boolean }[]
  topicsLabel: string
  /** What somebody who asks now is told about the wait. */
  wait?: string
  /** From which domain we write. */
  writesFrom?: string
}

export interface LineView {
  /** `You are number 3.` */
  position?: string
  /** Between how many minutes, and for how many people that is right; or why no time is given, or no place held. */
  wait: string
  /** Said when the latest range is later than an earlier one. */
  revised?: string
  /** Shown when this browser was silent for so long that others are taken first. */
  away?: string
  /** By when a human was pledged, in words. */
  pledge?: string
  /** For how many people such a pledge is kept. */
  confidence?: string
  /** What keeps the place. */
  keepOpen?: string
  /** Leaves the line, or gives up an ask that failed. Absent for who is out of the line already. */
  leave?: ButtonView
  /** Joins the line again, where it can be joined. */
  rejoin?: ButtonView
}

export interface MessageView {
  id: string
  author: AuthorKind
  /** Who wrote it, in words; an assistant is always named as one. */
  by: string
  /** Whether the person who looks wrote it. */
  mine: boolean
  /** ISO 8601. */
  at: string
  time: string
  text: string
  quoted?: { label: string; text: string }
  state: 'sent' | SendState
  /** `Sending…`, `Waiting for a connection`, why it failed. Absent once it is sent and there is nothing to say. */
  stateText?: string
  retry?: ButtonView
  discard?: ButtonView
}

export interface ThreadView {
  label: string
  /** `PZ-7K3M-92QD`, with the words around it. */
  reference?: { label: string; value: string }
  messages: readonly MessageView[]
  /** Who is on the other side, or that nobody is yet. */
  status: string
  typing?: string
  pledges: readonly string[]
  /** Why the case was resolved, in words. */
  resolved?: string
}

export interface ComposerView {
  field: FieldView & { placeholder: string }
  send: ButtonView
  /** Where what is written goes, and what happens when there is no network. */
  note?: string
}

export interface LeaveMessageView {
  heading: string
  lead: string
  address: FieldView
  text: FieldView
  name: FieldView
  submit: ButtonView
  /** From which domain we will write; known before anything is sent. */
  writesFrom?: string
}

export interface MailCaptureView {
  step: MailState['step']
  field: FieldView & { hint?: string }
  submit: ButtonView
  suggestion?: { text: string; accept: ButtonView; keep: ButtonView }
  /** From which address we will write; in the text, a long one is shortened. */
  writesFrom?: { text: string; address: string }
  /** That mail came back, and what to do. */
  bounced?: { text: string; change: ButtonView }
  /** What a screen reader is told when the step changes. */
  status?: string
}

/** Something that went wrong, said once, with what to do. */
export interface ProblemView {
  text: string
}

export type PanelPart =
  | 'problem'
  | 'thread'
  | 'composer'
  | 'line'
  | 'mail'
  | 'contact'
  | 'ways'
  | 'leave-message'

export interface PanelView {
  title: string
  close: ButtonView
  /** What is visible, from top to bottom. Always holds a way to a human: see `ways`. */
  parts: readonly PanelPart[]
  /** Never empty, in any state. */
  ways: readonly WayView[]
  problem?: ProblemView
  /** What is shown while nothing is known yet. */
  loading?: string
  /** Says that what is shown is a simulation, where it is one. */
  simulation?: string
}
