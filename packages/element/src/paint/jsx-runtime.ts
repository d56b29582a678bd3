/**
 * The runtime of this package's JSX (see `jsxImportSource` in tsconfig.json). Components are plain functions without
 * state: they are called where they are written, so that what remains is a tree of elements and texts.
 */

/** An element to be. `key`, or else its `id`, says which earlier element it continues. */
export interface Painted {
  readonly tag: string
  readonly key: string | undefined
  /** What is `true` has no value, what is `undefined` or `false` is not there, `on…` is a listener. */
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: Paintable
}

/** What may stand between two tags. Nothing is shown for what is not there. */
export type Paintable = Painted | string | number | boolean | null | undefined | readonly Paintable[]

type Key = string | number | undefined
interface Props {
  children?: Paintable
}
interface ElementProps extends Props {
  [attribute: string]: unknown
}

export function jsx(type: string, props: ElementProps, key?: Key): Painted
export function jsx<Own>(type: (props: Own) => Paintable, props: Own, key?: Key): Paintable
export function jsx<Own extends ElementProps>(
  type: string | ((props: Own) => Paintable),
  props: Own,
  key?: Key,
): Paintable {
  const name = key === undefined ? undefined : String(key)
  if (typeof type === 'string') {
    const { children, ...attributes } = props
    return { tag: type, key: name, attributes, children }
  }
  const painted = type(props)
  return name !== undefined && isPainted(painted) ? { ...painted, key: name } : painted
}

// Other names under which compilers look for it.
export { jsx as jsxDEV, jsx as jsxs }

export function Fragment({ children }: Props): Paintable {
  return children
}

function isPainted(value: Paintable): value is Painted {
  return typeof value === 'object' && value !== null && 'tag' in value
}

/** An event, at the element whose listener it is handed to. */
export type At<Target, Kind extends Event = Event> = Kind & { readonly currentTarget: Target }

type On<Target, Kind extends Event = Event> = (event: At<Target, Kind>) => unknown

interface Attributes<Target> extends Props {
  key?: Key
  onClick?: On<Target, MouseEvent>
  onChange?: On<Target>
  onInput?: On<Target>
  onKeyDown?: On<Target, KeyboardEvent>
  onSubmit?: On<Target, SubmitEvent>
  [name: string]: unknown
}

export declare namespace JSX {
  type Element = Paintable
  type ElementType = string | ((props: never) => Paintable)
  interface ElementChildrenAttribute {
    children: unknown
  }
  interface IntrinsicAttributes {
    key?: Key
  }
  type IntrinsicElements = {
    [Tag in keyof HTMLElementTagNameMap]: Attributes<HTMLElementTagNameMap[Tag]>
  } & { svg: Attributes<SVGElement>; path: Attributes<SVGElement> }
}
