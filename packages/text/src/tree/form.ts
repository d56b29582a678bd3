import type { Topic } from '../input.js'
import type { FormField, VisitorText } from '../locales/visitor-text.js'
import { h, type TreeNode } from './node.js'

/** The fields that a person fills in, by the names that the server reads. */
export type FormValues = Readonly<Partial<Record<'email' | 'text' | 'topic' | 'name', string>>>

export interface FormOptions {
  readonly text: VisitorText
  /** The server's origin, or a path before its routes; empty for the same origin. */
  readonly server: string
  readonly topics: readonly Topic[]
  readonly tag: string
  readonly key?: string | undefined
  readonly values?: FormValues | undefined
  readonly wrong?: readonly FormField[] | undefined
}

/**
 * The form that works without JavaScript. It holds a field that people neither see nor hear, for robots to fill in.
 *
 * @throws TypeError where `server` is neither an http(s) address nor a path
 */
export function formTree(options: FormOptions): TreeNode {
  const { text, server, tag, key } = options
  return h(
    'form',
    { class: 'press-zero-form', method: 'post', action: formAction(server), 'accept-charset': 'utf-8' },
    h('input', { type: 'hidden', name: 'locale', value: tag }),
    key !== undefined && h('input', { type: 'hidden', name: 'key', value: key }),
    ...fields(options),
    honeypot(text),
    h('button', { type: 'submit' }, text.form.send),
  )
}

function formAction(server: string): string {
  if (!/^(?:https?:\/\/[^/]|\/(?!\/)|$)/.test(server)) {
    throw new TypeError(
      `server: "${server}" cannot be posted to. Write an address such as "https://help.shop.test".`,
    )
  }
  return `${server.replace(/\/+$/, '')}/v1/contact-form`
}

function fields({ text, topics, tag, values = {}, wrong = [] }: FormOptions): readonly (TreeNode | false)[] {
  const { form } = text
  const common = (name: keyof FormValues) => ({ name, ...problemAttributes(name, wrong) })
  const optional = (label: string) => `${label} (${form.optional})`
  return [
    topics.length > 0 &&
      field(
        form.topic,
        h(
          'select',
          common('topic'),
          h('option', { value: '' }, form.chooseTopic),
          ...options(topics, tag, values.topic),
        ),
        remedy('topic', text, wrong),
      ),
    field(
      form.text,
      h('textarea', { ...common('text'), rows: '5', required: true, maxlength: '10000' }, values.text),
      remedy('text', text, wrong),
    ),
    field(
      form.email,
      h('input', {
        ...common('email'),
        type: 'email',
        required: true,
        maxlength: '254',
        autocomplete: 'email',
        value: values.email,
      }),
      remedy('email', text, wrong),
    ),
    field(
      optional(form.name),
      h('input', {
        ...common('name'),
        type: 'text',
        maxlength: '100',
        autocomplete: 'name',
        value: values.name,
      }),
      remedy('name', text, wrong),
    ),
  ]
}

function field(label: string, control: TreeNode, problem: TreeNode | undefined): TreeNode {
  return h('p', { class: 'press-zero-field' }, h('label', {}, h('span', {}, label), ' ', control), problem)
}

function options(topics: readonly Topic[], tag: string, chosen: string | undefined): readonly TreeNode[] {
  return topics.map(topic =>
    h('option', { value: topic.id, selected: topic.id === chosen }, topicLabel(topic, tag)),
  )
}

/** The company's label in a language, else in its language without the region, else in English, else any, else the id. */
export function topicLabel({ id, labels }: Topic, tag: string): string {
  const best = [tag, tag.split('-')[0] ?? '', 'en'].find(key => Object.hasOwn(labels, key))
  return (best === undefined ? Object.values(labels)[0] : labels[best]) ?? id
}

function problemOf(name: keyof FormValues, wrong: readonly FormField[]): FormField | undefined {
  return wrong.find(field => field === name || (name === 'text' && field === 'textTooLong'))
}

function problemAttributes(name: keyof FormValues, wrong: readonly FormField[]) {
  if (!problemOf(name, wrong)) return { id: `press-zero-${name}` }
  return { id: `press-zero-${name}`, 'aria-invalid': 'true', 'aria-describedby': `press-zero-${name}-remedy` }
}

function remedy(
  name: keyof FormValues,
  text: VisitorText,
  wrong: readonly FormField[],
): TreeNode | undefined {
  const problem = problemOf(name, wrong)
  if (!problem) return undefined
  return h('span', { class: 'press-zero-remedy', id: `press-zero-${name}-remedy` }, text.form.remedy[problem])
}

function honeypot(text: VisitorText): TreeNode {
  const input = h('input', { type: 'text', name: 'website', tabindex: '-1', autocomplete: 'off' })
  return h('p', { hidden: true, 'aria-hidden': 'true' }, h('label', {}, text.form.leaveEmpty, input))
}
