import '@presszero/element/define'
import type { ContactInput, PressZeroMailElement } from '@presszero/element'
import type { TreeNode } from '@presszero/text'
import { defineComponent, h, onMounted, type PropType, shallowRef } from 'vue'
import { renderTree } from './tree.js'

/** Mail capture on its own: `<press-zero-mail>`, typed. Emits `case` with the reference. */
export const PressZeroMail = defineComponent({
  name: 'PressZeroMail',
  props: {
    /** Where the server is: an absolute URL, or a path of the page's own origin. */
    server: { type: String, required: true },
    contact: Object as PropType<ContactInput>,
    locale: String,
    topic: String,
    theme: String as PropType<'light' | 'dark'>,
    /** What the case says when the address is given. Without it the person is asked to write a message. */
    text: String,
    /** What is there without JavaScript: see `PressZero`. */
    tree: Object as PropType<TreeNode>,
  },
  emits: { case: (reference: string) => reference !== '' },
  setup(props, { emit }) {
    const element = shallowRef<PressZeroMailElement | null>(null)
    onMounted(() => {
      if (element.value) element.value.contact = props.contact
    })
    return () => {
      const { contact, tree, ...attributes } = props
      const onCase = ({ detail }: CustomEvent<{ reference: string }>) => emit('case', detail.reference)
      return h(
        'press-zero-mail',
        { ref: element, ...attributes, 'onPress-zero-case': onCase },
        tree ? [renderTree(tree)] : [],
      )
    }
  },
})
