const paths = {
  human: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5a7.5 7.5 0 0 1 15 0',
  conversation: 'M4 5.5h16v11H10l-4.5 3.5v-3.5H4Z',
  mail: 'M4 20l1-4L16.5 4.5l3 3L8 19Z',
  phone:
    'M6 3.5h3.5l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5V18a2.5 2.5 0 0 1-2.5 2.5A15.5 15.5 0 0 1 3.5 6 2.5 2.5 0 0 1 6 3.5Z',
  email: 'M3.5 5.5h17v13h-17Zm0 1 8.5 6.5 8.5-6.5',
  copy: 'M8.5 8.5h11v11h-11ZM15.5 5.5v-1h-11v11h1',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  send: 'M5 12h13M12.5 6l6 6-6 6',
} as const

export type IconName = keyof typeof paths

/** A drawing beside words: it says nothing itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
