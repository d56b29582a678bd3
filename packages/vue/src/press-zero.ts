import '@presszero/element/define'
import type { ContactInput, PressZeroElement } from '@presszero/element'
import type { TreeNode } from '@presszero/text'
import { defineComponent, h, onMounted, type PropType, shallowRef, watch } from 'vue'
import { renderTree } from './tree.js'

/**
 * A visible way to a human: `<press-zero>`, typed. `tree` is what is there without JavaScript, made on the server by
 * `fallbackTree` of `@presszero/vue/server`: plain data, so that the browser loads no words for it. Emits `open`,
 * `close` and `case` with the reference.
 */
export const PressZero = defineComponent({
  name: 'PressZero',
  props: {
    /** Where the server is: an absolute URL, or a path of the page's own origin. Without it: static mode. */
    server: String,
    /** How the company can be reached; needed in static mode. */
    contact: Object as PropType<ContactInput>,
    /** BCP 47 tag. Default: the language of the page around it. */
    locale: String,
    topic: String,
    theme: String as PropType<'light' | 'dark'>,
    /** The launcher's words. Default: "Talk to a person", in the locale. */
    label: String,
    tree: Object as PropType<TreeNode>,
  },
  emits: {
    open: () => true,
    close: () => true,
    case: (reference: string) => reference !== '',
  },
  setup(props, { emit }) {
    const element = shallowRef<PressZeroElement | null>(null)
    const handOver = () => {
      if (element.value) element.value.contact = props.contact
    }
    onMounted(handOver)
    watch(() => props.contact, handOver)
    return () => {
      const { contact, tree, ...attributes } = props
      const listeners = {
        'onPress-zero-open': () => emit('open'),
        'onPress-zero-close': () => emit('close'),
        'onPress-zero-case': ({ detail }: CustomEvent<{ reference: string }>) =>
          emit('case', detail.reference),
      }
      return h('press-zero', { ref: element, ...attributes, ...listeners }, tree ? [renderTree(tree)] : [])
    }
  },
})
